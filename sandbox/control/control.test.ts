import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { EventHub } from './events.ts'
import { createFaults } from './faults.ts'
import { Journal } from './journal.ts'
import { sentinels } from './sentinels.ts'
import { type Trial, trySandbox, until } from './try-sandbox.ts'

let trial: Trial

beforeEach(async () => {
  trial = await trySandbox()
})
afterEach(() => trial.stop())

type Entry = { n: number; service: string; direction: string; path: string; status: number; request: unknown }

async function journal(since = 0): Promise<Entry[]> {
  return (await trial.get<Entry[]>(`/control/journal?since=${since}`)).body
}

test('every exchange is journaled, in and out, without a secret', async () => {
  await trial.post('/telegram/bot100000:sandbox-token/sendMessage', { chat_id: 5001, text: 'hi' })
  await trial.get('/vtpass/api/balance', { 'api-key': 'sandbox-api-key', 'public-key': 'PK_sandbox' })
  const auth = { authorization: 'Bearer sk_test_sandbox' }
  const payment = { email: 'a@b.example', amount: 1000, reference: 'r1' }
  await trial.post('/paystack/transaction/initialize', payment, auth)
  await trial.post('/control/paystack/pay', { reference: 'r1', how: 'pay' })
  await trial.post('/termii/api/sms/send', { api_key: 'sandbox-termii', to: '2348031234567' })
  await until(async () => (await journal()).length === 5)
  const entries = await journal()
  expect(entries.map(({ service, direction }) => `${service} ${direction}`).sort()).toEqual([
    'paystack in',
    'paystack out',
    'telegram in',
    'termii in',
    'vtpass in',
  ])
  expect(entries.find(({ service }) => service === 'telegram')).toMatchObject({
    path: '/telegram/bot***/sendMessage',
    request: { chat_id: 5001, text: 'hi' },
    response: { ok: true },
  })
  const spelt = JSON.stringify(entries)
  for (const secret of [
    'sandbox-token',
    'sandbox-api-key',
    'PK_sandbox',
    'sk_test_sandbox',
    'sandbox-termii',
  ])
    expect(spelt).not.toContain(secret)
  expect((await journal(entries[2]?.n)).map(({ n }) => n)).toEqual([4, 5])
})

test('a cut connection is journaled with status 0', async () => {
  await trial.post('/control/faults', { telegram_send_lost: 1 })
  const lost = trial.post('/telegram/bot100000:sandbox-token/sendMessage', { chat_id: 5001, text: 'hi' })
  await expect(lost).rejects.toThrow()
  expect(await journal()).toMatchObject([{ status: 0, path: '/telegram/bot***/sendMessage' }])
})

test('the journal keeps the last 5000 and cuts long bodies', () => {
  const book = new Journal(new EventHub())
  const entry = {
    at: 0,
    direction: 'in',
    service: 'vtpass',
    method: 'GET',
    path: '/',
    status: 200,
    ms: 0,
  } as const
  for (let n = 0; n < 5010; n++) book.record({ ...entry, request: '', response: '' })
  book.record({ ...entry, request: 'x'.repeat(10_000), response: '{}' })
  const kept = book.since(0)
  expect([kept.length, kept[0]?.n, kept.at(-1)?.n]).toEqual([5000, 12, 5011])
  expect(String(kept.at(-1)?.request).length).toBeLessThan(4200)
})

test('switches merge, refuse what they do not know, and go back', async () => {
  await trial.post('/control/faults', { vtpass_slow_ms: 5 })
  const { body } = await trial.post('/control/faults', { sms_down: true })
  expect(body).toEqual({ ...createFaults(), vtpass_slow_ms: 5, sms_down: true })
  expect((await trial.post('/control/faults', { vtpass_dwon: true })).status).toBe(400)
  expect((await trial.post('/control/faults', { telegram_429: -1 })).status).toBe(400)
  expect((await trial.post('/control/faults/reset', {})).body).toEqual(createFaults())
})

test('people can be added, and nobody writes in a private chat of another', async () => {
  const chi = { first_name: 'Chi', phone: '+2348031110000' }
  const { body } = await trial.post<{ id: number }>('/control/people', chi)
  expect(body).toMatchObject({ id: 5003, first_name: 'Chi', language_code: 'en' })
  expect((await trial.post('/control/people', { first_name: 'No', phone: '0803' })).status).toBe(400)
  expect((await trial.post('/control/people', { ...chi, id: 5001 })).status).toBe(409)
  expect((await trial.post('/control/chats/5001/send', { personId: 5003, text: 'x' })).status).toBe(404)
  expect((await trial.post('/control/chats/-1001000000001/send', { personId: 5003, text: 'x' })).status).toBe(
    200,
  )
  const chats = await trial.get<{ id: number }[]>('/control/chats')
  expect(chats.body.map(({ id }) => id).sort()).toEqual([-1001000000001, 5001, 5002, 5003])
})

test('messages after a number are those that came or changed since', async () => {
  const send = async (text: string) =>
    (
      await trial.post<{ result: { message_id: number } }>('/telegram/bot100000:sandbox-token/sendMessage', {
        chat_id: 5001,
        text,
      })
    ).body.result.message_id
  const first = await send('one')
  await send('two')
  const read = async (after: number) =>
    (
      await trial.get<{ messages: { seq_changed: number; text: string }[] }>(
        `/control/chats/5001/messages?after=${after}`,
      )
    ).body.messages
  const last = Math.max(...(await read(0)).map(({ seq_changed }) => seq_changed))
  expect(await read(last)).toEqual([])
  const edit = { chat_id: 5001, message_id: first, text: 'uno' }
  await trial.post('/telegram/bot100000:sandbox-token/editMessageText', edit)
  expect(await read(last)).toMatchObject([{ text: 'uno', edited: true }])
})

test('events tell what changed, and end with the sandbox', async () => {
  const stream = await fetch(`${trial.sandbox.url}/control/events`)
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader?.read())?.value).toBe('data: {"type":"hello"}\n\n')
  await trial.post('/telegram/bot100000:sandbox-token/sendMessage', { chat_id: 5001, text: 'hi' })
  let seen = ''
  while (!seen.includes('journal')) seen += (await reader?.read())?.value ?? ''
  expect(seen).toContain('data: {"type":"chat","id":5001}')
  await trial.stop()
  await until(async () => (await reader?.read())?.done === true)
})

test('a reset empties everything but the people', async () => {
  await trial.post('/telegram/bot100000:sandbox-token/sendMessage', { chat_id: 5001, text: 'hi' })
  await trial.post('/control/chats/5001/send', { personId: 5001, text: 'waits' })
  await trial.post('/control/people', { first_name: 'Chi', phone: '+2348031110000' })
  await trial.post('/control/faults', { sms_down: true })
  await trial.post('/control/reset', {})
  expect((await trial.get<{ messages: unknown[] }>('/control/chats/5001/messages')).body.messages).toEqual([])
  expect(await journal()).toEqual([])
  expect((await trial.get('/control/faults')).body).toEqual(createFaults())
  expect((await trial.get<unknown[]>('/control/people')).body).toHaveLength(3)
  const poll = await trial.post<{ result: unknown[] }>('/telegram/bot100000:sandbox-token/getUpdates', {})
  expect(poll.body.result).toEqual([])
})

test('the page is served from its folder only', async () => {
  for (const path of ['/page/..%2fsandbox.ts', '/page/%2e%2e/main.ts', '/page/nothing.js', '/page/'])
    expect((await fetch(trial.sandbox.url + path)).status).toBe(404)
})

test('the table on the page and the written one name the same numbers and switches', () => {
  const written = readFileSync(new URL('./sentinels.md', import.meta.url), 'utf8')
  const endings = sentinels.flatMap(({ match }) => /\d{4}$/.exec(match)?.[0] ?? [])
  expect(endings).toHaveLength(8)
  for (const ending of endings) expect(written).toMatch(new RegExp(`^\\| ${ending} +\\|`, 'm'))
  for (const name of Object.keys(createFaults())) expect(written).toContain(`\`${name}\``)
})

test('a bystander holds an exchange before its work and after it, and cuts it at either point', async () => {
  const { state } = trial.sandbox
  const sendText = (text: string) =>
    trial.post('/telegram/bot100000:sandbox-token/sendMessage', { chat_id: 5001, text })
  const texts = async () =>
    (await trial.get<{ messages: { text: string }[] }>('/control/chats/5001/messages')).body.messages.map(
      ({ text }) => text,
    )
  let goOn: (next: 'go on' | 'cut') => void = () => undefined
  const hold = (at: string) =>
    new Promise<string>((reached) => {
      state.bystander = async (passing) => {
        if (passing.at !== at) return 'go on'
        reached(passing.request)
        return new Promise((resolve) => {
          goOn = resolve
        })
      }
    })
  const walk = async (at: string, next: 'go on' | 'cut') => {
    const text = `${at}, ${next}`
    const reached = hold(at)
    const sent = sendText(text).then(
      ({ status }) => status,
      () => 'cut',
    )
    expect(await reached).toContain(text)
    expect((await texts()).includes(text)).toBe(at === 'done')
    goOn(next)
    expect(await sent).toBe(next === 'cut' ? 'cut' : 200)
    expect((await texts()).includes(text)).toBe(at === 'done' || next === 'go on')
  }
  for (const at of ['arrived', 'done']) for (const next of ['go on', 'cut'] as const) await walk(at, next)
})
