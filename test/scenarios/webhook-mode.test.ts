import { createServer as createBalancer } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBot } from '../../bot/start-bot.ts'
import { composeCore } from '../../core/compose.ts'
import { readConfig } from '../../core/platform/config.ts'
import { findFreePort } from '../../sandbox/start/free-port.ts'
import { seesBalance } from '../support/stories.ts'
import { WEBHOOK_SECRET as SECRET, webhookSettings } from '../support/webhook-settings.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ channel: 'telegram', env: await webhookSettings() })
})
afterAll(() => world.stop())

const door = (path: string): string => `http://127.0.0.1:${world.bot.port}${path}`

const update = (person_id: number, update_id: number) =>
  JSON.stringify({
    update_id,
    message: {
      message_id: 77,
      date: 1,
      chat: { id: person_id, type: 'private' },
      from: { id: person_id, is_bot: false, first_name: 'Chidi' },
      text: '/balance',
    },
  })

const post = (body: string, secret: string | null): Promise<Response> =>
  fetch(door('/webhooks/telegram'), {
    method: 'POST',
    headers: secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret },
    body,
  })

test('updates come in through the door and are answered', async () => {
  expect((await fetch(door('/health/ready'))).status).toBe(200)
  const ada = await world.customer({ naira: 300 })
  await seesBalance(ada, '₦300')
  await world.fault({ telegram_duplicate_updates: 3 })
  await seesBalance(ada, '₦300')
  await world.mend()
  await ada.says('/help')
  await ada.sees('What I can do')
  await ada.shows('₦300 available', 2)
})

test('whoever does not know the secret is turned away, and nothing of it is kept', async () => {
  const ada = await world.customer({ naira: 300 })
  for (const secret of [null, '', 'a-secret-only-telegram-know', `${SECRET}x`])
    expect((await post(update(ada.person_id, 900_000_001), secret)).status).toBe(401)
  expect(await world.core.db('inbound').where({ event_key: '900000001' })).toEqual([])
  expect(await ada.said(/./)).toEqual([])
  expect((await post(update(ada.person_id, 900_000_001), SECRET)).status).toBe(200)
  await ada.sees('₦300 available')
})

test('what is no update is refused, and a body without end is not read', async () => {
  for (const body of ['', 'no json', '[]', '{}', '{"update_id":"1"}'])
    expect((await post(body, SECRET)).status).toBe(400)
  expect((await post(`{"update_id":1,"x":"${'x'.repeat(300_000)}"}`, SECRET)).status).toBe(413)
})

/** Sends each request to the next of these doors. */
async function balance(ports: readonly number[]) {
  const taken = ports.map(() => 0)
  let turn = 0
  const server = createBalancer(async (request, response) => {
    const place = turn++ % ports.length
    taken[place] = (taken[place] ?? 0) + 1
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const name = 'x-telegram-bot-api-secret-token'
    const answer = await fetch(`http://127.0.0.1:${ports[place]}${request.url}`, {
      method: 'POST',
      headers: { [name]: String(request.headers[name]) },
      body: Buffer.concat(chunks),
    }).catch(() => ({ status: 502 }))
    response.writeHead(answer.status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { taken, url: `http://127.0.0.1:${port}`, close }
}

test('two bots behind a balancer answer one chat in its order, and nothing twice', async () => {
  const port = await findFreePort(undefined, [world.bot.port])
  const balancer = await balance([world.bot.port, port])
  const core = composeCore(
    readConfig({ ...world.env, BOT_PORT: String(port), BOT_PUBLIC_URL: balancer.url }),
    'nexa-second',
  )
  const second = await startBot(core)
  try {
    const ada = await world.customer({ naira: 300 })
    await world.fault({ telegram_duplicate_updates: 3 })
    const words = Array.from({ length: 12 }, (_, place) => (place % 3 === 0 ? '/help' : '/balance'))
    for (const text of words) await ada.app.send({ text })
    await ada.shows('₦300 available', 8)
    await ada.shows('What I can do', 4)
    const answers = (await ada.messages()).filter(({ from }) => from === 'bot')
    expect(answers.map(({ text }) => (text.includes('What I can do') ? '/help' : '/balance'))).toEqual(words)
    expect(Math.min(...balancer.taken)).toBeGreaterThan(5)
  } finally {
    await world.mend()
    await second.stop()
    await core.close()
    await balancer.close()
  }
})
