import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDoor } from '../bot/door/server.ts'
import type { Core } from '../core/compose.ts'
import { now } from '../core/kernel/clock.ts'
import { callHttp } from '../core/platform/http.ts'
import { Secret } from '../core/platform/secret.ts'
import { measureShop } from '../core/watch/index.ts'
import { makePaymentWorld, type PaymentWorld } from '../test/support/payment-world.ts'
import { healthRoutes } from './health.ts'

let world: PaymentWorld
beforeAll(async () => {
  world = await makePaymentWorld()
  await measureShop(world.core)
})
afterAll(() => world.close())

const withToken = (): Core => ({
  ...world.core,
  config: { ...world.core.config, METRICS_TOKEN: new Secret('let-me') },
})
const read = async (
  app: { request(path: string, init?: RequestInit): Response | Promise<Response> },
  token?: string,
) => {
  const answer = await app.request(
    '/metrics',
    token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } },
  )
  return { status: answer.status, text: await answer.text() }
}
const worker = (core: Core) => healthRoutes(core, { lastLook: () => now() })
const bot = (core: Core) => createDoor({ core, channels: [], ready: async () => true })

it('the worker shows the metrics on its health port, to whoever has the token where there is one', async () => {
  const open = await read(worker(world.core))
  expect([open.status, open.text.includes('nexa_books_balance 1')]).toEqual([200, true])
  expect((await read(worker(withToken()))).status).toBe(401)
  expect((await read(worker(withToken()), 'let-him')).status).toBe(401)
  expect((await read(worker(withToken()), 'let-me')).status).toBe(200)
})

it('the door of the bot, which may be open to the world, shows nothing without a token', async () => {
  expect((await read(bot(world.core))).status).toBe(404)
  expect((await read(bot(world.core), 'let-me')).status).toBe(404)
  expect((await read(bot(withToken()))).status).toBe(404)
  const shown = await read(bot(withToken()), 'let-me')
  expect([shown.status, shown.text.includes('nexa_wallets_minor_units 0')]).toEqual([200, true])
})

it('calls to others are counted by what came of them', async () => {
  const nobody = { method: 'GET' as const, url: 'http://127.0.0.1:9/', timeout_ms: 500 }
  await callHttp('nobody', nobody).catch(() => undefined)
  const { text } = await read(worker(world.core))
  expect(text).toContain('nexa_http_call_seconds_count{service="nobody",outcome="no"} 1')
})
