import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Uuid } from '../../kernel/ids.ts'
import { naira } from '../../purchase/fixtures/shop.ts'
import { Numbers } from '../fixtures/numbers.ts'
import { pollUsage } from '../index.ts'

/** A feed at the other end of HTTP: what it counted, what it was asked, and whether it answers at all. */
const feed = {
  used: new Map<string, { used_mb: number; sequence: number }>(),
  asked: [] as string[][],
  down: false,
}
let server: Server
let numbers: Numbers
let plans: { id: Uuid; request_id: string }[]

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { request_ids } = JSON.parse(Buffer.concat(parts).toString()) as { request_ids: string[] }
      feed.asked.push(request_ids)
      const at = numbers.shop.clock.now().toISOString()
      const reports = request_ids.flatMap((request_id) => {
        const used = feed.used.get(request_id)
        return used === undefined ? [] : [{ request_id, ...used, at }]
      })
      response.writeHead(feed.down ? 503 : 200).end(JSON.stringify({ reports }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  numbers = await Numbers.open({
    USAGE_WEBHOOK_SECRET: 'secret',
    USAGE_POLL_URL: `http://127.0.0.1:${port}`,
  })
  plans = []
  for (let count = 0; count < 3; count++) {
    const person = await numbers.shop.addPerson(naira(5_000))
    const id = await numbers.buy(person, '1GB Weekly')
    plans.push({ id, request_id: (await numbers.shop.purchase(id)).provider_request_id ?? '' })
  }
})
afterAll(async () => {
  await numbers.shop.close()
  server.close()
})

const poll = () => pollUsage(numbers.shop.core)
const used = async (place: number) => (await numbers.of(plans[place]?.id as Uuid)).used_mb
const burn = (place: number, used_mb: number, sequence: number) =>
  feed.used.set(plans[place]?.request_id ?? '', { used_mb, sequence })

test('what was used and never reported is asked for, once a round, whoever asks', async () => {
  burn(0, 300, 1)
  burn(1, 900, 4)
  const fresh = await Promise.all([poll(), poll(), poll()])
  expect(fresh.reduce((one, other) => one + other)).toBe(2)
  expect(feed.asked).toHaveLength(1)
  expect(feed.asked[0]?.toSorted()).toEqual(plans.map(({ request_id }) => request_id).toSorted())
  expect([await used(0), await used(1), await used(2)]).toEqual([300, 900, 0])
  expect(await poll()).toBe(0)
  expect(feed.asked).toHaveLength(1)
})

test('the next round takes in what is new, and nothing that is known', async () => {
  burn(0, 400, 2)
  numbers.shop.clock.move(15 * 60)
  expect(await poll()).toBe(1)
  expect([await used(0), await used(1)]).toEqual([400, 900])
  const { rows } = await numbers.shop.db.raw(
    `select count(*)::int as count from callback where source = 'usage'`,
  )
  expect(rows).toEqual([{ count: 3 }])
})

test('a feed that is down loses nothing: the round after asks again', async () => {
  burn(2, 1_000, 1)
  feed.down = true
  numbers.shop.clock.move(15 * 60)
  expect(await poll()).toBe(0)
  feed.down = false
  expect(await poll()).toBe(0)
  numbers.shop.clock.move(15 * 60)
  expect(await poll()).toBe(1)
  expect(await used(2)).toBe(1_000)
})

test('more than one question can hold are asked about in turn, none twice in a round', async () => {
  numbers.shop.clock.move(15 * 60)
  const before = feed.asked.length
  await Promise.all([pollUsage(numbers.shop.core, 2), pollUsage(numbers.shop.core, 2)])
  await pollUsage(numbers.shop.core, 2)
  const asked = feed.asked.slice(before)
  expect(asked.map(({ length }) => length)).toEqual([2, 1])
  expect(new Set(asked.flat()).size).toBe(3)
})
