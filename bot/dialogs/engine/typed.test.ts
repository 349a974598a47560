import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addSeconds } from '../../../core/kernel/clock.ts'
import { newId } from '../../../core/kernel/ids.ts'
import { money } from '../../../core/kernel/money.ts'
import type { Phone } from '../../../core/kernel/phone.ts'
import { Vault } from '../../../core/platform/seal.ts'
import { Secret } from '../../../core/platform/secret.ts'
import { findAdminCommand } from '../../admin-commands.ts'
import { type Choice, type Inbound, OWN_CONTACT } from '../../channels/channel.ts'
import { labelOf, markOf } from '../../channels/write-message.ts'
import { findCommand } from '../../commands.ts'
import { text } from '../../texts/text.ts'
import { type Intent, interpret } from './interpret.ts'
import type { Prompt } from './io.ts'
import { drawKeypad, keysOfDigits } from './keypad.ts'
import type { Scene } from './scene.ts'

const vault = new Vault(new Secret(Buffer.alloc(32, 1).toString('base64')))
const reader = { language: 'en', time_zone: 'Africa/Lagos', currency: 'NGN', country: 'NG' } as const
const ID = 'abcdefghijkl'
const start = new Date('2026-03-01T12:00:00Z')

const promptOf = (labels: (string | Choice['label'])[], marks: 'digits' | 'letters' = 'digits'): Prompt => ({
  id: ID,
  slot: 'm:1',
  secret: false,
  words: marks === 'letters',
  view: {
    text: text('please-choose'),
    marks,
    choices: labels.map((label, index) => [
      { token: `${ID}.${index}`, label: typeof label === 'string' ? { plain: label } : label },
    ]),
  },
})

type Moment = { shown_after?: number | null; sending?: boolean; prompt_ref?: string | null }

/** Read one minute after `start`, where a question was shown at `start` and so many seconds. */
function read(event: Inbound, prompt: Prompt | null, moment: Moment = {}, more: Partial<Scene> = {}): Intent {
  const { shown_after = 0, sending = false, prompt_ref = 'asked' } = moment
  const scene: Scene = {
    inbound: { id: 1n, event, trace_id: 't', attempts: 0, received_at: addSeconds(start, 60) },
    conversation: {
      id: newId(),
      channel: 'made-up',
      address: '1',
      sender: '1',
      kind: 'private',
      language: 'en',
      blocked_at: null,
    },
    ...{ customer: null, session: null, standing: null, suspended: null, prompt_ref },
    prompt_shown_at: shown_after === null ? null : addSeconds(start, shown_after),
    prompt_sending: sending,
    way: { choosing: 'type', edits: false, asks_contact: false },
    running:
      prompt === null
        ? null
        : {
            ...{ name: 'buy', version: 1, run_id: '1', args: {}, waiting: 0, prompt },
            state: { send: [], receive: [] },
          },
    ...more,
  }
  return interpret(scene, { findCommand, findAdminCommand }, vault, reader)
}

const words = (said: string): Inbound => ({ kind: 'text', text: said, ref: '9' })
const chosen = (index: number): Intent => ({ do: 'answer', answer: { kind: 'choice', index } })
const STALE = { do: 'stale', why: 'typed' }

describe('a choice that is typed', () => {
  const networks = promptOf(['MTN', 'Airtel', 'Glo', '9mobile'])

  test('is a mark, however it is written', () => {
    for (const said of ['2', ' 2 ', '2.', '2)', '*2*', '२', '2️⃣'])
      expect(read(words(said), networks), said).toEqual(chosen(1))
    for (const said of ['a', ' B. ', 'b)', '*B*'])
      expect(read(words(said), promptOf(['One', 'Two'], 'letters')), said).toEqual(
        chosen(/a/i.test(said) ? 0 : 1),
      )
    for (const said of ['0', '5', '12', '-1', '1.5', '2 3', 'a'])
      expect(read(words(said), networks), said).toEqual({
        do: 'answer',
        answer: { kind: 'text', text: said },
      })
  })

  test('is a label, with or without the signs in it', () => {
    const prompt = promptOf([text('agree-button'), text('disagree-button')])
    for (const said of ['✓ I agree', 'i agree', 'I AGREE!'])
      expect(read(words(said), prompt)).toEqual(chosen(0))
    expect(read(words('no thanks'), prompt)).toEqual(chosen(1))
    const amounts = promptOf([text('amount-button', { amount: money(50_000n) }), 'Other'], 'letters')
    expect(read(words('500'), amounts)).toEqual(chosen(0))
    expect(read(words('50'), amounts)).toEqual({ do: 'answer', answer: { kind: 'text', text: '50' } })
  })

  test('is a label without the marks on its letters, however they are written', () => {
    const prompt = promptOf(['✓ Bẹ́ẹ̀ ni, tún rà á', '✕ Fagi lé e', 'Buɗe'])
    for (const [index, said] of [
      [0, 'bẹẹ ni, tun ra a'],
      [0, 'Bẹ́ẹ̀ ni, tún rà á'.normalize('NFD')],
      [1, 'fagi le e'],
      [2, 'bude'],
    ] as const)
      expect(read(words(said), prompt), said).toEqual(chosen(index))
  })

  test('is what only one label begins with, where nothing else can be meant', () => {
    expect(read(words('mt'), networks)).toEqual(chosen(0))
    expect(read(words('AIR'), networks)).toEqual(chosen(1))
    expect(read(words('m'), networks)).toMatchObject({ answer: { kind: 'text' } })
    expect(read(words('9m'), networks)).toMatchObject({ answer: { kind: 'text' } })
    expect(read(words('sa'), promptOf(['Save', 'Same', 'Other']))).toMatchObject({ answer: { kind: 'text' } })
    expect(read(words('mt'), promptOf(['MTN', 'Airtel', 'Glo'], 'letters'))).toMatchObject({
      answer: { kind: 'text', text: 'mt' },
    })
  })

  test('a yes to a payment is never only begun', () => {
    const pay = promptOf([text('buy-pay-button', { price: money(50_000n) }), text('cancel-button')])
    for (const said of ['pa', 'pay', 'Pay 5'])
      expect(read(words(said), pay)).not.toMatchObject({ do: 'answer', answer: { kind: 'choice' } })
    expect(read(words('cancel'), pay)).toEqual(chosen(1))
  })

  test('two labels that read the same are told apart by their marks alone', () => {
    const twins = promptOf(['Ada', '★ Ada', 'Bayo'])
    expect(read(words('ada'), twins)).toEqual(chosen(0))
    expect(read(words('2'), twins)).toEqual(chosen(1))
    expect(read(words('ada'), promptOf(['Ada', 'Ada']))).toMatchObject({ answer: { kind: 'text' } })
  })

  test('where everything is tapped, a digit is a word like any other', () => {
    const way = { choosing: 'tap', edits: true, asks_contact: true } as const
    expect(read(words('2'), networks, { shown_after: null }, { way })).toEqual({
      do: 'answer',
      answer: { kind: 'text', text: '2' },
    })
    expect(read(words('glo'), networks, { shown_after: null }, { way })).toEqual(chosen(2))
  })
})

describe('what was typed before its question could be read', () => {
  const sure = promptOf(['Yes', 'No'])

  test('is stale, and nothing comes of it', () => {
    for (const shown_after of [null, 59.5, 60, 61])
      for (const said of ['1', 'yes', 'Yes!']) expect(read(words(said), sure, { shown_after })).toEqual(STALE)
    expect(read(words('air'), promptOf(['MTN', 'Airtel', 'Glo']), { shown_after: null })).toEqual(STALE)
    expect(read(words('1'), sure, { shown_after: 59.2 })).toEqual(chosen(0))
  })

  test('waits while nobody knows whether it was shown', () => {
    const moment = { shown_after: null, sending: true }
    expect(read(words('1'), sure, moment)).toEqual({ do: 'wait' })
    expect(read(words('menu'), sure, moment)).toMatchObject({ do: 'start' })
  })

  test('counts where it is a reply to the question itself', () => {
    const reply = { ref: 'asked', sender: '0', is_ours: true }
    expect(read({ ...words('1'), reply } as Inbound, sure, { shown_after: 60 })).toEqual(chosen(0))
    expect(
      read({ ...words('1'), reply: { ...reply, ref: 'older' } } as Inbound, sure, { shown_after: 60 }),
    ).toEqual(STALE)
  })

  test('a PIN too: what came early was no try at it', () => {
    const pad: Prompt = {
      ...sure,
      secret: true,
      view: { text: text('ask-pin'), keypad: drawKeypad(vault, ID) },
    }
    expect(read(words('7391'), pad, { shown_after: null })).toEqual(STALE)
    expect(read(words('73 91'), pad)).toEqual({
      do: 'answer',
      answer: { kind: 'keys', keys: keysOfDigits(vault, ID, '7391') },
    })
  })

  test('words for everything stay good', () => {
    for (const [said, name] of [
      ['menu', 'menu'],
      ['Help', 'help'],
      ['cancel', 'cancel'],
    ] as const)
      for (const shown_after of [null, 0])
        expect(
          read(words(said), promptOf(['Menu', 'Help', 'Cancel', 'Else'].slice(3)), { shown_after }),
        ).toMatchObject({
          do: 'start',
          name,
        })
    // A label that is also a word for everything: before it could be read, it was that word.
    expect(read(words('cancel'), promptOf(['Go on', 'Cancel']), { shown_after: null })).toMatchObject({
      name: 'cancel',
    })
  })
})

test('where a PIN is typed, a word leads out and everything with a digit stays a secret', () => {
  const pad: Prompt = {
    ...promptOf([]),
    secret: true,
    view: { text: text('ask-pin'), keypad: drawKeypad(vault, ID) },
  }
  expect(read(words('cancel'), pad)).toMatchObject({ do: 'start', name: 'cancel' })
  expect(read(words('/'), pad)).toMatchObject({ answer: { kind: 'other', what: 'secret' } })
  for (const said of ['my pin is 7391', '123', 'buy 500 airtime'])
    expect(read(words(said), pad), said).toEqual({ do: 'answer', answer: { kind: 'other', what: 'secret' } })
})

test('a code may be answered by a choice beside it', () => {
  const code: Prompt = { ...promptOf(['By SMS instead'], 'letters'), secret: true }
  expect(read(words('a'), code)).toEqual(chosen(0))
  expect(read(words('by sms instead'), code)).toEqual(chosen(0))
  expect(read(words('123456'), code)).toMatchObject({ answer: { kind: 'keys' } })
})

describe('their own number', () => {
  const own = '+2348037101001'
  const view = {
    text: text('ask-phone'),
    ask_contact: { label: text('share-phone-button'), own: own as Phone },
  }
  const ask: Prompt = { ...promptOf([]), view }
  const contact = { do: 'answer', answer: { kind: 'contact', phone: own, own: true } }
  const vouched = (said: string): Inbound => ({ ...words(said), from_phone: own })

  test('is the one that the channel vouches for: by mark, label, itself or a tap', () => {
    for (const said of ['1', 'use my number 0803 710 1001', '08037101001', own])
      expect(read(vouched(said), ask), said).toEqual(contact)
    expect(read({ kind: 'choice', token: OWN_CONTACT, ref: '1', ack: '1', from_phone: own }, ask)).toEqual(
      contact,
    )
  })

  test('is no other, however it is given', () => {
    expect(read(vouched('0803 710 1002'), ask)).toMatchObject({ answer: { kind: 'text' } })
    const tap = { kind: 'choice', token: OWN_CONTACT, ref: '1', ack: '1' } as const
    expect(read(tap, ask)).toEqual({ do: 'stale', why: 'button' })
    expect(read({ ...tap, from_phone: own }, promptOf(['MTN']))).toEqual({ do: 'stale', why: 'button' })
  })

  test('is typed where the channel knows none and cannot ask', () => {
    expect(read(words('0803 710 1001'), ask)).toEqual(contact)
    expect(read(words('0803'), ask)).toMatchObject({ answer: { kind: 'text' } })
    const asks = { choosing: 'tap-or-type', edits: false, asks_contact: true } as const
    expect(read(words('0803 710 1001'), ask, {}, { way: asks })).toMatchObject({ answer: { kind: 'text' } })
  })
})

const label = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((said) => /\p{L}{3}/u.test(said))
const question = fc
  .record({
    labels: fc.uniqueArray(label, {
      minLength: 1,
      maxLength: 26,
      selector: (said) => said.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, ''),
    }),
    marks: fc.constantFrom('digits' as const, 'letters' as const),
  })
  .map(({ labels, marks }) => promptOf(labels, marks))

test('every choice of every question is reached by its mark, its label and its tap alike', () => {
  fc.assert(
    fc.property(question, (prompt) => {
      for (const [index, choice] of (prompt.view.choices ?? []).flat().entries()) {
        const mark = markOf(prompt.view.marks ?? 'digits', index)
        expect(read(words(mark), prompt)).toEqual(chosen(index))
        expect(read(words(labelOf(choice.label, reader)), prompt)).toEqual(chosen(index))
        expect(read({ kind: 'choice', token: choice.token, ref: '1', ack: '1' }, prompt)).toEqual(
          chosen(index),
        )
      }
    }),
  )
})

test('no question is answered by what was typed before it was shown, whatever it was', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('1', '2', 'a', 'b', 'yes', 'menu', 'cancel', 'pay', '1234'),
    label,
  )
  const early = fc.oneof(fc.constant(null), fc.integer({ min: 60, max: 100 }))
  fc.assert(
    fc.property(
      question,
      typed,
      fc.nat(25),
      fc.boolean(),
      early,
      (prompt, said, place, hits, shown_after) => {
        const choices = (prompt.view.choices ?? []).flat()
        const target = choices[place % choices.length]
        const event = words(hits && target !== undefined ? labelOf(target.label, reader) : said)
        const intent = read(event, prompt, { shown_after })
        if (intent.do === 'answer') expect(intent.answer.kind).toBe('text')
        const later = read(event, prompt)
        // It was a choice, had it come later: then it is told, unless it is a word for everything.
        if (later.do === 'answer' && later.answer.kind === 'choice')
          expect(['stale', 'start']).toContain(intent.do)
      },
    ),
    { numRuns: 300 },
  )
})
