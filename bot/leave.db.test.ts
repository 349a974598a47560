import { afterAll, beforeAll, expect, test } from 'vitest'
import { WEBHOOK_SECRET, webhookSettings } from '../test/support/webhook-settings.ts'
import { startWorld, type World } from '../test/support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({
    channel: 'telegram',
    env: { ...(await webhookSettings()), BALANCER_NOTICE_SECONDS: '1' },
  })
})
afterAll(() => world.stop())

const ask = (path: string): Promise<Response> => fetch(`http://127.0.0.1:${world.bot.port}${path}`)

const asks = (person_id: number, text: string): Promise<Response> =>
  fetch(`http://127.0.0.1:${world.bot.port}/webhooks/telegram`, {
    method: 'POST',
    headers: { 'x-telegram-bot-api-secret-token': WEBHOOK_SECRET },
    body: JSON.stringify({
      update_id: 900_000_001,
      message: {
        ...{ message_id: 77, date: 1, text },
        chat: { id: person_id, type: 'private' },
        from: { id: person_id, is_bot: false, first_name: 'Chidi' },
      },
    }),
  })

test('a bot that is to stop says so, takes what still comes, answers it, and lets go of its connections', async () => {
  const ada = await world.customer({ naira: 300 })
  const before = await ask('/health/ready')
  expect([before.status, before.headers.get('connection')]).toEqual([200, 'keep-alive'])
  const stopping = world.bot.stop()
  const after = await ask('/health/ready')
  expect([after.status, after.headers.get('connection')]).toEqual([503, 'close'])
  const taken = await asks(ada.person_id, '/balance')
  expect([taken.status, taken.headers.get('connection')]).toEqual([200, 'close'])
  await stopping
  await expect(ask('/health/live')).rejects.toThrow()
  // Nobody is there any more who could say it now.
  expect(await ada.said('₦300 available')).toHaveLength(1)
})
