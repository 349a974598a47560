import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Trial, trySandbox, until } from '../control/try-sandbox.ts'
import type { Update } from './wire.ts'

let trial: Trial
const api = '/telegram/bot100000:sandbox-token'

beforeEach(async () => {
  trial = await trySandbox()
})
afterEach(() => trial.stop())

type Answer = { ok: boolean; error_code?: number; description?: string; result: Update[] }

async function poll(params: Record<string, unknown> = {}): Promise<Answer> {
  return (await trial.post<Answer>(`${api}/getUpdates`, params)).body
}

async function say(...texts: string[]): Promise<void> {
  for (const text of texts) await trial.post('/control/chats/5001/send', { personId: 5001, text })
}

function textsOf(answer: Answer): unknown[] {
  return answer.result.map((update) => (update.message as { text: string }).text)
}

test('updates stay until a higher offset confirms them', async () => {
  await say('1', '2', '3')
  const first = await poll({ limit: 2 })
  expect(textsOf(first)).toEqual(['1', '2'])
  expect(textsOf(await poll())).toEqual(['1', '2', '3'])
  const next = (first.result.at(-1)?.update_id ?? 0) + 1
  expect(textsOf(await poll({ offset: next }))).toEqual(['3'])
  expect(textsOf(await poll())).toEqual(['3'])
  await say('4', '5')
  expect(textsOf(await poll({ offset: -1 }))).toEqual(['5'])
  expect(textsOf(await poll())).toEqual(['5'])
})

test('commands are marked, ids rise one by one', async () => {
  await say('/start abc')
  await say('hello')
  const [first, second] = (await poll()).result
  expect(first).toMatchObject({
    message: {
      text: '/start abc',
      entities: [{ type: 'bot_command', offset: 0, length: 6 }],
      from: { id: 5001, language_code: 'en' },
    },
  })
  expect(second?.update_id).toBe((first?.update_id ?? 0) + 1)
})

test('a waiting poll is answered by the next update, at once', async () => {
  const waiting = poll({ timeout: 30 })
  await new Promise((resolve) => setTimeout(resolve, 30))
  const started = performance.now()
  await say('now')
  expect(textsOf(await waiting)).toEqual(['now'])
  expect(performance.now() - started).toBeLessThan(500)
})

test('a second poller ends the first with a conflict', async () => {
  const first = poll({ timeout: 30 })
  await new Promise((resolve) => setTimeout(resolve, 30))
  const second = poll({ timeout: 30 })
  expect(await first).toMatchObject({
    ok: false,
    error_code: 409,
    description:
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  })
  await say('for the second')
  expect(textsOf(await second)).toEqual(['for the second'])
})

test('a poller that went away takes no update with it', async () => {
  const gone = new AbortController()
  const lost = fetch(`${trial.sandbox.url}${api}/getUpdates?timeout=30`, { signal: gone.signal })
  await new Promise((resolve) => setTimeout(resolve, 30))
  gone.abort()
  await expect(lost).rejects.toThrow()
  await say('kept')
  expect(textsOf(await poll({ timeout: 1 }))).toEqual(['kept'])
})

test('wished duplicates come again after they were confirmed', async () => {
  await trial.post('/control/faults', { telegram_duplicate_updates: 2 })
  await say('thrice')
  const first = await poll()
  const offset = (first.result[0]?.update_id ?? 0) + 1
  expect(await poll({ offset })).toMatchObject({ result: [first.result[0], first.result[0]] })
  expect((await poll({ offset })).result).toEqual([])
})

test('kinds of updates that were not asked for do not come', async () => {
  await poll({ allowed_updates: ['message'] })
  await trial.post('/control/people/5001', { blocked: true })
  await say('back')
  expect(textsOf(await poll())).toEqual(['back'])
  await poll({ allowed_updates: [], offset: 2_000_000_000 })
  await trial.post('/control/people/5001', { blocked: true })
  expect((await poll()).result[0]).toMatchObject({
    my_chat_member: { old_chat_member: { status: 'member' }, new_chat_member: { status: 'kicked' } },
  })
})

test('an outage cuts the waiting poll, and the message waits for its end', async () => {
  const waiting = poll({ timeout: 30 })
  await new Promise((resolve) => setTimeout(resolve, 30))
  await trial.post('/control/faults', { telegram_down: true })
  await expect(waiting).rejects.toThrow()
  await say('during')
  await expect(poll()).rejects.toThrow()
  await trial.post('/control/faults/reset', {})
  expect(textsOf(await poll())).toEqual(['during'])
})

test('a lost send was done all the same', async () => {
  await trial.post('/control/faults', { telegram_send_lost: 1 })
  const message = { chat_id: 5001, text: 'once' }
  await expect(trial.post(`${api}/sendMessage`, message)).rejects.toThrow()
  const { body } = await trial.get<{ messages: { text: string }[] }>('/control/chats/5001/messages')
  expect(body.messages.map(({ text }) => text)).toEqual(['once'])
  expect((await trial.post<Answer>(`${api}/sendMessage`, message)).body.ok).toBe(true)
})

test('stopping answers a waiting poll and ends quickly', async () => {
  const waiting = poll({ timeout: 30 })
  await until(() => trial.sandbox.state.telegram.updates.isPolled)
  const started = performance.now()
  await trial.stop()
  expect(await waiting).toEqual({ ok: true, result: [] })
  expect(performance.now() - started).toBeLessThan(1000)
})
