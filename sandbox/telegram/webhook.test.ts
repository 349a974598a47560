import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Trial, trySandbox, until } from '../control/try-sandbox.ts'

let trial: Trial
const api = '/telegram/bot100000:sandbox-token'

beforeEach(async () => {
  trial = await trySandbox()
})
afterEach(() => trial.stop())

type Message = { text: string; chat: { id: number } }

function received(): Message[] {
  return trial.door.received.map(({ body }) => (JSON.parse(body) as { message: Message }).message)
}

async function say(chat: number, text: string): Promise<void> {
  await trial.post(`/control/chats/${chat}/send`, { personId: chat, text })
}

async function setWebhook(options: Record<string, unknown> = {}): Promise<void> {
  const params = { url: `${trial.door.url}/telegram`, secret_token: 'hush_1', ...options }
  expect((await trial.post<{ ok: boolean }>(`${api}/setWebhook`, params)).body.ok).toBe(true)
}

test('what waited is delivered first, with the secret, and polling is refused meanwhile', async () => {
  await say(5001, 'before')
  await setWebhook()
  await say(5001, 'after')
  await until(() => trial.door.received.length === 2)
  expect(received().map(({ text }) => text)).toEqual(['before', 'after'])
  expect(trial.door.received[0]?.headers['x-telegram-bot-api-secret-token']).toBe('hush_1')
  const poll = await trial.post<{ description: string }>(`${api}/getUpdates`, {})
  expect(poll.status).toBe(409)
  expect(poll.body.description).toContain("can't use getUpdates method while webhook is active")
})

test('a failing chat is repeated in order and does not hold back another', async () => {
  let failures = 3
  trial.door.answer = ({ body }) => {
    if (!body.includes('"text":"a1"') || failures === 0) return { status: 200, body: '' }
    failures -= 1
    return { status: 500, body: '' }
  }
  await setWebhook()
  await say(5001, 'a1')
  await say(5001, 'a2')
  await say(5002, 'b1')
  await until(() => received().some(({ text }) => text === 'a2'))
  const texts = received().map(({ text }) => text)
  expect(texts.filter((text) => text.startsWith('a'))).toEqual(['a1', 'a1', 'a1', 'a1', 'a2'])
  expect(texts.indexOf('b1')).toBeLessThan(texts.lastIndexOf('a1'))
  const info = await trial.get<{ result: Record<string, unknown> }>(`${api}/getWebhookInfo`)
  await until(async () => {
    const { body } = await trial.get<typeof info.body>(`${api}/getWebhookInfo`)
    return body.result.pending_update_count === 0
  })
  expect(info.body.result.last_error_message).toContain('500')
})

test('one chat never has two deliveries under way; chats share the allowed connections', async () => {
  let open = 0
  let open_max = 0
  const perChat = new Map<number, number>()
  trial.door.answer = async ({ body }) => {
    const { chat } = (JSON.parse(body) as { message: Message }).message
    perChat.set(chat.id, (perChat.get(chat.id) ?? 0) + 1)
    expect(perChat.get(chat.id)).toBe(1)
    open += 1
    open_max = Math.max(open_max, open)
    await new Promise((resolve) => setTimeout(resolve, 15))
    open -= 1
    perChat.set(chat.id, 0)
    return { status: 200, body: '' }
  }
  await trial.post('/control/people', { first_name: 'Chi', phone: '+2348031110000' })
  await setWebhook({ max_connections: 2 })
  for (const chat of [5001, 5002, 5003, 5001, 5002, 5003]) await say(chat, 'x')
  await until(() => trial.door.received.length === 6 && open === 0)
  expect(open_max).toBe(2)
})

test('deleting the webhook gives the undelivered ones to polling', async () => {
  trial.door.answer = () => ({ status: 503, body: '' })
  await setWebhook()
  await say(5001, 'kept')
  await until(() => trial.door.received.length > 0)
  await trial.post(`${api}/deleteWebhook`, {})
  const { body } = await trial.post<{ result: { message: Message }[] }>(`${api}/getUpdates`, {})
  expect(body.result.map(({ message }) => message.text)).toEqual(['kept'])
})
