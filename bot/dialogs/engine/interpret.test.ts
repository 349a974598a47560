import { describe, expect, test } from 'vitest'
import type { Standing } from '../../../core/admin/index.ts'
import { newId } from '../../../core/kernel/ids.ts'
import { Vault } from '../../../core/platform/seal.ts'
import { Secret } from '../../../core/platform/secret.ts'
import { findAdminCommand } from '../../admin-commands.ts'
import type { Inbound } from '../../channels/channel.ts'
import { telegramLimits } from '../../channels/telegram/limits.ts'
import { findCommand } from '../../commands.ts'
import { text } from '../../texts/text.ts'
import { type Intent, interpret } from './interpret.ts'
import type { Prompt } from './io.ts'
import { drawKeypad, keysOfDigits } from './keypad.ts'
import type { Scene } from './scene.ts'

const vault = new Vault(new Secret(Buffer.alloc(32, 1).toString('base64')))
const reader = { language: 'en', time_zone: 'Africa/Lagos', currency: 'NGN', country: 'NG' } as const
const ID = 'abcdefghijkl'

const options: Prompt = {
  id: ID,
  slot: 'm:1',
  secret: false,
  view: {
    text: text('buy-how-much', { least: 1n as never, most: 2n as never }),
    choices: [
      [
        { token: `${ID}.0`, label: text('skip-button') },
        { token: `${ID}.1`, label: { plain: '9mobile' } },
      ],
    ],
  },
}
const pad: Prompt = {
  id: ID,
  slot: 'm:2',
  secret: true,
  view: { text: text('ask-pin'), keypad: drawKeypad(vault, ID) },
}

function read(
  event: Inbound,
  prompt: Prompt | null,
  kind: 'private' | 'group' = 'private',
  standing: Standing | null = null,
): Intent {
  const conversation = {
    id: newId(),
    channel: 'telegram',
    address: '1',
    sender: '1',
    kind,
    language: 'en',
    blocked_at: null,
  }
  const inbound = { id: 1n, event, trace_id: 't', attempts: 0, received_at: new Date() }
  const running =
    prompt === null
      ? null
      : {
          name: 'buy',
          version: 1,
          run_id: '1',
          args: {},
          state: { send: [], receive: [] },
          waiting: 0,
          prompt,
        }
  const scene: Scene = {
    ...{ inbound, conversation, running, standing },
    ...{ customer: null, session: null, suspended: null, prompt_ref: 'asked' },
    ...{ prompt_shown_at: null, prompt_sending: false, way: telegramLimits },
  }
  return interpret(scene, { findCommand, findAdminCommand }, vault, reader)
}

const STALE = { do: 'stale', why: 'button' }
const tap = (token: string): Inbound => ({ kind: 'choice', token, ref: '1', ack: '1' })
const words = (said: string): Inbound => ({ kind: 'text', text: said, ref: '1' })

test('a tap counts on the question that is open, and nowhere else', () => {
  expect(read(tap(`${ID}.1`), options)).toEqual({ do: 'answer', answer: { kind: 'choice', index: 1 } })
  const stale = [
    `${ID}.2`,
    `${ID}.`,
    `${ID}.01`,
    `${ID}.constructor`,
    'bbbbbbbbbbbb.1',
    '',
    'x',
    `${ID}.1.1`,
    ` ${ID}.1`,
  ]
  for (const token of stale) expect(read(tap(token), options), token).toEqual(STALE)
  expect(read(tap(`${ID}.1`), null)).toEqual(STALE)
})

test('a key counts on its own pad, a digit by itself does not', () => {
  const [key = ''] = keysOfDigits(vault, ID, '7')
  expect(read(tap(`${ID}.${key}`), pad)).toEqual({ do: 'answer', answer: { kind: 'key', key } })
  expect(read(tap(`${ID}.7`), pad)).toEqual(STALE)
  for (const control of ['ok', 'del']) expect(read(tap(`bbbbbbbbbbbb.${control}`), pad)).toEqual(STALE)
  expect(read(tap(`${ID}.${key}`), options)).toEqual(STALE)
})

test('a shortcut starts its command from any message, an invented one nothing', () => {
  expect(read(tap('go.balance'), options)).toMatchObject({ do: 'start', name: 'balance' })
  for (const token of ['go.mend', 'go.', 'go.constructor', 'go.balance;'])
    expect(read(tap(token), null)).toEqual(STALE)
})

test('a shortcut may say what it is about, in letters and digits only', () => {
  expect(read(tap('go.buy.NX-7F3K2M9Q'), options)).toEqual({
    do: 'start',
    name: 'buy',
    args: { argument: 'NX-7F3K2M9Q' },
  })
  for (const token of ['go.buy.', 'go.buy.a b', 'go.buy.a.b', `go.buy.${'x'.repeat(41)}`, 'go.mend.NX-1'])
    expect(read(tap(token), options)).toEqual(STALE)
})

test('an order in plain words starts to buy; in the middle of something else it takes the verb', () => {
  const wish = { category: 'data', data_mb: 1024, network: 'mtn' }
  const start = { do: 'start', name: 'buy', args: { wish } }
  expect(read(words('1GB mtn'), null)).toEqual(start)
  expect(read(words('Buy 1gb MTN'), options)).toEqual(start)
  expect(read(words('1gb mtn'), options)).toMatchObject({ do: 'answer' })
  expect(read(words('buy 1gb mtn'), pad)).toMatchObject({ answer: { kind: 'other', what: 'secret' } })
})

test('words may be a label, a command or an answer, in this order', () => {
  expect(read(words(' SKIP '), options)).toEqual({ do: 'answer', answer: { kind: 'choice', index: 0 } })
  expect(read(words('9mobile'), options)).toEqual({ do: 'answer', answer: { kind: 'choice', index: 1 } })
  expect(read(words('My Balance'), options)).toMatchObject({ do: 'start', name: 'balance' })
  expect(read(words('Ada'), options)).toEqual({ do: 'answer', answer: { kind: 'text', text: 'Ada' } })
  expect(read(words('Ada'), null)).toMatchObject({ do: 'say', view: { text: { key: 'unknown-words' } } })
  expect(read(words('__proto__'), null)).toMatchObject({
    do: 'say',
    view: { text: { key: 'unknown-words' } },
  })
})

test('a label counts as it reads, whatever its spaces are made of', () => {
  const label = text('buy-recent-button', { phone: '+2348037101001' as never })
  const prompt: Prompt = { ...options, view: { ...options.view, choices: [[{ token: `${ID}.0`, label }]] } }
  for (const said of ['0803 710 1001', '0803\u00a0710\u00a01001', ' 0803  710 1001 '])
    expect(read(words(said), prompt)).toEqual({ do: 'answer', answer: { kind: 'choice', index: 0 } })
})

test('what is typed where a PIN is asked never goes on as words, whatever it is', () => {
  const typed = read(words('73 91'), pad)
  expect(typed).toEqual({ do: 'answer', answer: { kind: 'keys', keys: keysOfDigits(vault, ID, '7391') } })
  for (const said of ['123', '1234567', 'my pin is 7391', 'balance', '✓'])
    expect(read(words(said), pad), said).toEqual({ do: 'answer', answer: { kind: 'other', what: 'secret' } })
})

test('a command leaves the keypad, and brings its argument along', () => {
  const event: Inbound = { kind: 'command', name: 'start', argument: 'ABC', ref: '1' }
  expect(read(event, pad)).toEqual({ do: 'start', name: 'start', args: { argument: 'ABC' } })
  expect(read({ ...event, name: 'constructor' }, null)).toMatchObject({
    do: 'say',
    view: { text: { key: 'unknown-command' } },
  })
})

test('a group is told once to come into private, and only when it gives a command', () => {
  expect(read({ kind: 'command', name: 'balance', argument: '', ref: '1' }, null, 'group')).toMatchObject({
    do: 'say',
    view: { text: { key: 'private-only' } },
  })
  for (const event of [
    words('balance'),
    tap('go.balance'),
    { kind: 'contact', phone: '+1', own: true, ref: '1' } as const,
  ])
    expect(read(event, null, 'group')).toEqual({ do: 'nothing' })
})

describe('an admin in an admin group', () => {
  const standing: Standing = { admin: { id: newId(), name: 'Ada', role: 'viewer' }, session: null }
  const hear = (event: Inbound, prompt: Prompt | null) => read(event, prompt, 'group', standing)
  const command = (name: string): Inbound => ({ kind: 'command', name, argument: '', ref: '2' })
  const reply = (ref: string, is_ours = true) => ({ reply: { ref, sender: '9', is_ours } })

  test('has the commands of the group and none of the customers', () => {
    expect(hear(command('admins'), null)).toMatchObject({ do: 'start', name: 'admin-admins' })
    expect(hear(tap('go.admins'), null)).toMatchObject({ do: 'start', name: 'admin-admins' })
    for (const name of ['balance', 'menu', 'constructor'])
      expect(hear(command(name), null)).toMatchObject({
        do: 'say',
        view: { text: { key: 'admin-no-command' } },
      })
    expect(hear(tap('go.balance'), null)).toEqual(STALE)
    expect(read(command('admins'), null)).toMatchObject({ view: { text: { key: 'unknown-command' } } })
    expect(read(tap('go.admins'), null)).toEqual(STALE)
  })

  test('a command in reply to somebody is about them, and not where it answers the bot', () => {
    expect(hear({ ...command('admins'), ...reply('7', false) } as Inbound, null)).toMatchObject({
      args: { answered: '9' },
    })
    expect(hear({ ...command('admins'), ...reply('7') } as Inbound, null)).toMatchObject({
      args: { argument: '' },
    })
  })

  test('answers by a reply to the question, and by nothing else', () => {
    const said = { kind: 'text', text: 'Bayo', ref: '3' } as const
    expect(hear({ ...said, ...reply('asked') }, options)).toMatchObject({ do: 'answer' })
    for (const event of [said, { ...said, ...reply('older') }, { ...said, ...reply('asked', false) }])
      expect(hear(event, options)).toEqual({ do: 'nothing' })
    expect(hear({ ...said, ...reply('asked') }, null)).toEqual({ do: 'nothing' })
    expect(hear({ kind: 'other', what: 'sticker', ref: '4' }, options)).toEqual({ do: 'nothing' })
  })

  test('six digits are a code where one is asked for, and lunch at one is not', () => {
    const code: Prompt = { id: ID, slot: 'm:3', secret: true, view: { text: text('admin-ask-app-code') } }
    expect(hear(words('123 456'), code)).toMatchObject({ answer: { kind: 'keys' } })
    expect(hear(words('lunch at 1300'), code)).toEqual({ do: 'nothing' })
    expect(hear(words('123456'), options)).toEqual({ do: 'nothing' })
  })
})

test('being blocked and unblocked is heard whatever is going on', () => {
  expect(read({ kind: 'blocked' }, options)).toEqual({ do: 'block', blocked: true })
  expect(read({ kind: 'unblocked' }, null)).toEqual({ do: 'block', blocked: false })
})

test('only the beginning of an endless message is read', () => {
  const intent = read(words('a'.repeat(4096)), options)
  expect(intent).toEqual({ do: 'answer', answer: { kind: 'text', text: 'a'.repeat(500) } })
})
