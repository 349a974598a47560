import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Delivered, Receipt, Target, View } from '../../bot/channels/channel.ts'
import type { Alarm } from '../../bot/channels/cloud/judge.ts'
import { createCloudChannel } from '../../bot/channels/cloud/send.ts'
import { shortcuts } from '../../bot/dialogs/shortcuts.ts'
import { createFileMaker } from '../../bot/documents/make-file.ts'
import { type Bot, startBot } from '../../bot/start-bot.ts'
import { text } from '../../bot/texts/text.ts'
import { type Core, composeCore } from '../../core/compose.ts'
import { addHours, MovableClock, now, useClock } from '../../core/kernel/clock.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import { money } from '../../core/kernel/money.ts'
import { type Notice, notify } from '../../core/notices/index.ts'
import { readConfig } from '../../core/platform/config.ts'
import { Secret } from '../../core/platform/secret.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { makeCustomer } from '../support/people.ts'
import { worldSettings } from '../support/world.ts'

const WA_ID = '2348031234567'
const OTHER_ID = '2348059876543'
/** They only read, so that nothing of what they wrote comes between what the others are answered. */
const READER_ID = '2348060000001'
const reader = { language: 'en', time_zone: 'Africa/Lagos', currency: 'NGN', country: 'NG' } as const
const settingsAt = (url: string) => ({
  WHATSAPP_API_URL: url,
  WHATSAPP_TOKEN: new Secret('sandbox-whatsapp-token'),
  WHATSAPP_PHONE_NUMBER_ID: '100000000000001',
})

let database: FreshDatabase
let sandbox: Sandbox
let core: Core
const alarms: Alarm[] = []
beforeAll(async () => {
  database = await freshDatabase()
  sandbox = await startSandbox({
    timing: { cloud_status_ms: 5, cloud_pair_ms: 0, cloud_retry_ms: 20, cloud_retry_max_ms: 200 },
  })
  const env = {
    ...worldSettings(database.url, sandbox.url),
    WHATSAPP_TOKEN: 'sandbox-whatsapp-token',
    WHATSAPP_PHONE_NUMBER_ID: '100000000000001',
    WHATSAPP_APP_SECRET: 'sandbox-app-secret',
    WHATSAPP_VERIFY_TOKEN: 'sandbox-verify-token',
    WHATSAPP_API_URL: `${sandbox.url}/cloud/v23.0`,
    WHATSAPP_MESSAGES_PER_SECOND: '0',
  }
  core = composeCore(readConfig(env))
  await control('people', { first_name: 'Chidi', phone: `+${READER_ID}` })
})
afterAll(async () => {
  await core.close()
  await sandbox.stop()
  await database.drop()
})

const control = async <T>(path: string, body?: unknown): Promise<T> => {
  const headers = { 'content-type': 'application/json' }
  const post = { method: 'POST', headers, body: JSON.stringify(body) }
  return (await fetch(`${sandbox.url}/control/${path}`, body === undefined ? {} : post)).json() as Promise<T>
}
type Shown = {
  message_id: string
  from: 'bot' | 'user'
  status: string
  type: string
  text?: string
  caption?: string
  buttons?: { id: string; title: string }[]
  list?: { rows: { id: string; title: string }[] }
  image?: { url: string; size: number }
  document?: { url: string; name: string; size: number }
  link?: { url: string }
  contact_request?: boolean
  reply_to?: string
}
const chatOf = (wa_id = WA_ID) => control<Shown[]>(`phones/${wa_id}/messages`)
const said = async (wa_id = WA_ID) => (await chatOf(wa_id)).filter(({ from }) => from === 'bot')
const write = (wish: object, wa_id = WA_ID) => control<{ message_id: string }>(`phones/${wa_id}/send`, wish)

async function until<T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 600; tries++) {
    const found = await look()
    if (found !== undefined && found !== false) return found
    await pause(20)
  }
  throw new Error(`never came: ${what}`)
}

const channelAt = (url: string, approved: string[] = []) =>
  createCloudChannel({
    db: core.db,
    settings: settingsAt(url),
    makeFile: createFileMaker(core),
    approved: new Set(approved),
    per_second: 80,
    alarm: (code) => alarms.push(code),
  })
const at = (more: Partial<Target> = {}): Target => ({ address: WA_ID, ref: null, reply_to: null, ...more })
const words: View = { text: text('menu') }

describe('what Meta refuses', () => {
  let answer: { status: number; body: unknown } = { status: 200, body: {} }
  let asked: { path: string; body: string; auth: string | undefined }[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { url = '', headers } = request
      asked.push({ path: url, body: Buffer.concat(parts).toString(), auth: headers.authorization })
      if (answer.status === 0) return response.destroy()
      response.writeHead(answer.status, { 'content-type': 'application/json' })
      return response.end(JSON.stringify(answer.body))
    })
  })
  let url: string
  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v23.0`
  })
  afterAll(() => new Promise((closed) => server.close(closed)))
  beforeEach(() => {
    alarms.length = 0
    asked = []
  })
  const refusing = (code: number, status = 400) => {
    answer = { status, body: { error: { code, message: 'x', error_data: { details: 'why' } } } }
    return channelAt(url).show(words, at({ message: '1.a' }), reader)
  }

  const EACH: [number, Partial<Delivered>, Alarm?][] = [
    [4, { outcome: 'later', everyone: true }],
    [80007, { outcome: 'later', everyone: true }],
    [130429, { outcome: 'later', everyone: true, wait_seconds: 1 }],
    [131056, { outcome: 'later', everyone: false, wait_seconds: 4, factor: 4 }],
    [131047, { outcome: 'shut' }],
    [131049, { outcome: 'shut' }],
    [130472, { outcome: 'shut' }],
    [131048, { outcome: 'shut' }, 'whatsapp.account-held'],
    [131026, { outcome: 'gone' }],
    [131050, { outcome: 'gone' }],
    [131051, { outcome: 'bad' }],
    [100, { outcome: 'bad' }],
    [132001, { outcome: 'shut' }, 'whatsapp.template-refused'],
    [132015, { outcome: 'shut' }, 'whatsapp.template-refused'],
    [190, { outcome: 'later', everyone: true }, 'whatsapp.token-refused'],
    [0, { outcome: 'later', everyone: true }, 'whatsapp.token-refused'],
    [131042, { outcome: 'shut' }, 'whatsapp.account-held'],
    [131031, { outcome: 'shut' }, 'whatsapp.account-held'],
    [368, { outcome: 'shut' }, 'whatsapp.account-held'],
    [999999, { outcome: 'bad' }],
  ]
  it('is judged by its code', async () => {
    for (const [code, outcome, alarm] of EACH) {
      alarms.length = 0
      expect(await refusing(code), String(code)).toMatchObject(outcome)
      expect(alarms, String(code)).toEqual(alarm === undefined ? [] : [alarm])
    }
  })

  it('is in doubt when nobody knows whether it was taken, and surely not taken when nobody was reached', async () => {
    const doubt = { outcome: 'later', wait_seconds: 20, everyone: false }
    expect(await refusing(-5, 502)).toEqual(doubt)
    answer = { status: 0, body: null }
    expect(await channelAt(url).show(words, at(), reader)).toEqual(doubt)
    answer = { status: 200, body: { messages: [] } }
    expect(await channelAt(url).show(words, at(), reader)).toEqual(doubt)
    expect(await channelAt('http://127.0.0.1:9').show(words, at(), reader)).toMatchObject({
      outcome: 'later',
      everyone: true,
    })
  })

  it('goes to a number or to an id, under our name for it and with the token', async () => {
    answer = { status: 200, body: { messages: [{ id: 'wamid.1' }] } }
    const channel = channelAt(url)
    expect(await channel.show(words, at({ message: '7.b' }), reader)).toEqual({
      outcome: 'sent',
      ref: 'wamid.1',
    })
    await channel.show(words, at({ address: 'NG.1349', reply_to: 'wamid.0' }), reader)
    const [one, other] = asked.map(({ body }) => JSON.parse(body))
    expect(asked[0]).toMatchObject({
      path: '/v23.0/100000000000001/messages',
      auth: 'Bearer sandbox-whatsapp-token',
    })
    expect(one).toMatchObject({ to: WA_ID, biz_opaque_callback_data: '7.b' })
    expect(other).toMatchObject({ recipient: 'NG.1349', context: { message_id: 'wamid.0' } })
    expect(other.to).toBe(undefined)
  })

  it('after a day of silence is only asked for in approved words', async () => {
    answer = { status: 200, body: { messages: [{ id: 'wamid.1' }] } }
    const silent = { heard_at: addHours(now(), -25), about: 'funding.credited' } as const
    expect(await channelAt(url).show(words, at(silent), reader)).toMatchObject({ outcome: 'shut' })
    expect(asked).toEqual([])
    const channel = channelAt(url, ['money.en'])
    expect(await channel.show(words, at(silent), reader)).toMatchObject({ outcome: 'sent' })
    expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({
      type: 'template',
      template: { name: 'nexa_money', language: { code: 'en' } },
    })
    expect(await channel.show(words, at({ ...silent, about: 'budget.warned' }), reader)).toMatchObject({
      outcome: 'shut',
    })
    const { about: _, ...unasked } = silent
    expect(await channel.show(words, at(unasked), reader)).toMatchObject({ outcome: 'shut' })
    const blocked = at({ about: 'funding.credited', is_blocked: true })
    expect(await channel.show(words, blocked, reader)).toMatchObject({ outcome: 'gone' })
    expect(asked).toHaveLength(1)
  })
})

describe('a day of silence', () => {
  const url = () => `${sandbox.url}/cloud/v23.0`
  const to = (more: Partial<Target> = {}) => at({ address: READER_ID, ...more })
  const silent = { heard_at: addHours(now(), -25), about: 'funding.credited' } as const

  it('is ended by approved words, whose button is an answer; unapproved ones are told to operators', async () => {
    await write({ text: 'hi' }, READER_ID)
    await control(`phones/${READER_ID}`, { window_shut: true })
    const channel = channelAt(url(), ['money.en', 'money.yo'])
    // Meta's own word for it, where ours is older.
    for (const target of [to(silent), to({ about: 'funding.credited' })])
      expect(await channel.show(words, target, reader)).toMatchObject({ outcome: 'sent' })
    const [one, other] = (await said(READER_ID)).slice(-2)
    expect(one?.text).toMatch(/^Update on a payment or purchase of yours: .+ You find all of it/)
    expect(other?.text).toBe(one?.text)
    expect(one?.buttons).toEqual([{ id: 'go.notifications', title: 'Show details' }])
    alarms.length = 0
    expect(await channel.show(words, to(silent), { ...reader, language: 'yo' })).toMatchObject({
      outcome: 'shut',
    })
    expect(alarms).toEqual(['whatsapp.template-refused'])
    expect(await channelAt(url()).show(words, to(), reader)).toMatchObject({ outcome: 'shut' })
  })
})

describe('pictures and files', () => {
  const receipt: Receipt = {
    kind: 'receipt',
    title: text('menu'),
    mood: 'good',
    lines: [{ label: text('menu'), value: text('menu') }],
  }
  const stored = () =>
    core
      .db('cloud_media')
      .count('*')
      .first()
      .then((row) => Number(row?.count))

  it('are brought once, and stand above the buttons', async () => {
    await write({ text: 'hi' }, READER_ID)
    const channel = channelAt(`${sandbox.url}/cloud/v23.0`)
    const to = at({ address: READER_ID })
    const view: View = { ...words, picture: receipt, choices: shortcuts(['menu', 'balance']) }
    const before = await stored()
    expect(await channel.show(view, to, reader)).toMatchObject({ outcome: 'sent' })
    expect(await channel.show(view, to, reader)).toMatchObject({ outcome: 'sent' })
    expect(await stored()).toBe(before + 1)
    const shown = (await said(READER_ID)).slice(-2)
    for (const { image, buttons } of shown) {
      expect(image?.size).toBeGreaterThan(1_000)
      expect(buttons?.map(({ id }) => id)).toEqual(['go.menu', 'go.balance'])
    }
    const document = { name: 'receipt.pdf', picture: receipt }
    expect(await channel.show({ ...words, document }, to, reader)).toMatchObject({ outcome: 'sent' })
    expect((await said(READER_ID)).at(-1)).toMatchObject({ document: { name: 'receipt.pdf' } })
  })

  it('that Meta forgot are forgotten here too, and the words go alone', async () => {
    const channel = channelAt(`${sandbox.url}/cloud/v23.0`)
    const view: View = { ...words, picture: receipt, choices: shortcuts(['menu', 'balance']) }
    sandbox.state.cloud.media.clear()
    await expect(channel.show(view, at({ address: READER_ID }), reader)).rejects.toThrow(/took no image/)
    expect(await channel.show(view, at({ address: READER_ID }), reader)).toMatchObject({ outcome: 'sent' })
  })

  it('of people are fetched with the token, and no longer than they may be', async () => {
    const channel = channelAt(`${sandbox.url}/cloud/v23.0`)
    const base64 = Buffer.from('name,price\n').toString('base64')
    await write({ document: { name: 'plans.csv', base64 } }, READER_ID)
    const { document } = (await chatOf(READER_ID)).at(-1) ?? {}
    const id = document?.url.split('/').at(-1) ?? ''
    const fetched = await channel.fetch?.(id, 1_000)
    expect(fetched).toMatchObject({ outcome: 'here' })
    expect(fetched?.outcome === 'here' && fetched.bytes.toString()).toBe('name,price\n')
    expect(await channel.fetch?.(id, 3)).toEqual({ outcome: 'too-long' })
    expect(await channel.fetch?.('1', 1_000)).toEqual({ outcome: 'gone' })
  })
})

describe('a chat', () => {
  let bot: Bot
  const clock = new MovableClock(new Date())
  let useSystemClock: () => void
  beforeAll(async () => {
    useSystemClock = useClock(clock)
    bot = await startBot(core)
    sandbox.state.settings.botUrl = `http://127.0.0.1:${bot.port}`
  })
  afterAll(async () => {
    await bot.stop()
    useSystemClock()
  })
  afterEach(() => control('faults/reset', {}))
  const conversationOf = (address: string) =>
    core
      .db('conversation')
      .where({ channel: 'cloud', address })
      .first<{ id: Uuid; blocked_at: Date | null }>()
  const quiet = async () =>
    until('an answer to everything', async () => {
      const waiting = await core.db('inbound').where({ state: 'waiting' }).first('id')
      const unsaid = await core.db('message').whereIn('state', ['waiting', 'sending']).first('id')
      return waiting === undefined && unsaid === undefined
    })
  const answered = async (text: string, wa_id: string) => {
    await quiet()
    const before = (await said(wa_id)).length
    await write({ text }, wa_id)
    return until('an answer', async () => (await said(wa_id))[before])
  }

  it('is greeted, shows what can be tapped, and takes the tap', async () => {
    const answer = await answered('menu', WA_ID)
    const [choice] = [...(answer.buttons ?? []), ...(answer.list?.rows ?? [])]
    expect(choice?.id).toMatch(/^go\./)
    await quiet()
    const before = (await said()).length
    await write({ tap: { message_id: answer.message_id, id: choice?.id } })
    await until('what the tap leads to', async () => (await said())[before])
  })

  it('hears each word once, however often and in whatever order it is told', async () => {
    await control('faults', { cloud_duplicate: 3 })
    await answered('help', WA_ID)
    const { message_id } = await write({ text: 'faq' })
    await until('all of it in the inbox', () =>
      core.db('inbound').where({ event_key: message_id, state: 'used' }).first(),
    )
    await pause(100)
    expect(await core.db('inbound').where({ event_key: message_id })).toHaveLength(1)
  })

  it('is answered to all that was written while nobody listened, once each', async () => {
    await control('faults', { cloud_webhooks_held: true, cloud_reorder: true, cloud_duplicate: 2 })
    const written: string[] = []
    for (const words of ['menu', 'help', 'faq'])
      written.push((await write({ text: words }, OTHER_ID)).message_id)
    await bot.stop()
    await control('faults/reset', {})
    bot = await startBot(core)
    sandbox.state.settings.botUrl = `http://127.0.0.1:${bot.port}`
    const heard = () => core.db('inbound').whereIn('event_key', written)
    await until('all of it heard', async () => (await heard().where({ state: 'used' })).length === 3)
    expect(await heard()).toHaveLength(3)
  })

  it('is not told twice what was taken while the line broke', async () => {
    await control('faults', { cloud_send_lost: 1 })
    await quiet()
    const before = (await said()).length
    await write({ text: 'help' })
    const shown = await until('the answer that we heard nothing of', async () => (await said())[before])
    const { id } = (await conversationOf(WA_ID)) ?? {}
    await until('the word of it', () =>
      core
        .db('message')
        .where({ conversation_id: id ?? null, state: 'sent', channel_ref: shown.message_id })
        .first(),
    )
    const same = async () => (await said()).filter((each) => each.text === shown.text).length
    const count = await same()
    clock.move(30)
    await answered('menu', WA_ID)
    expect(await same()).toBe(count)
    expect(
      await core
        .db('message')
        .where({ conversation_id: id ?? null })
        .whereIn('state', ['waiting', 'sending']),
    ).toEqual([])
  })

  it('is asked for the number that it hides, and answered by what stands for it', async () => {
    const wa_id = OTHER_ID
    await control(`phones/${wa_id}`, { hidden: true })
    const first = await answered('/start', wa_id)
    const join = [...(first.buttons ?? []), ...(first.list?.rows ?? [])].find(({ id }) =>
      /start|login/.test(id),
    )
    if (join !== undefined) await write({ tap: { message_id: first.message_id, id: join.id } }, wa_id)
    await until('the button that shares a number', async () =>
      (await said(wa_id)).find(({ contact_request }) => contact_request === true),
    )
    const { user_id } = await control<{ user_id: string }>(`phones/${wa_id}`)
    expect(await conversationOf(user_id)).not.toBe(undefined)
  })

  it('goes silent at a word, says so once, and speaks again when spoken to', async () => {
    const promise = await answered('STOP', WA_ID)
    expect(promise.text).toMatch(/not write to you/)
    const blocked = await conversationOf(WA_ID)
    expect(blocked?.blocked_at).not.toBe(null)
    const back = await answered('menu', WA_ID)
    expect(back.text).not.toMatch(/not write to you/)
    expect((await conversationOf(WA_ID))?.blocked_at).toBe(null)
  })

  it('learns of its money by SMS when WhatsApp took the news and then failed', async () => {
    const wa_id = WA_ID
    const conversation = await conversationOf(wa_id)
    const { phone } = await makeCustomer(core.db, { conversation_id: conversation?.id ?? ('' as Uuid) })
    const credited: Notice = {
      kind: 'funding.credited',
      amount: money(50_000),
      asked: money(50_000),
      reference: 'NXF-1',
      balance: money(50_000),
    }
    await control('faults', { cloud_failed_later: 1 })
    await inTransaction(core.db, (trx) =>
      notify(trx, conversation?.id ?? ('' as Uuid), { notice: credited, key: 'credited:1' }),
    )
    await until('the news by SMS', () =>
      core
        .db('message')
        .join('conversation', 'conversation.id', 'message.conversation_id')
        .where({ channel: 'sms', address: phone, state: 'sent' })
        .first('message.id'),
    )
  })
})
