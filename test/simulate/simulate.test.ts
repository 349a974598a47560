import { expect, test } from 'vitest'
import { freshDatabase } from '../support/database.ts'
import { MEETS } from './coverage.ts'
import { LawBroken, type Report, simulate } from './simulate.ts'
import type { Options, World } from './world.ts'

/** A seed on every run; `npm run simulate` is for the many. */
const SHORT = { steps: 150, customers: 12 }

async function run(options: Options, opened: (world: World) => void = () => undefined): Promise<Report> {
  const { url, drop } = await freshDatabase()
  try {
    return await simulate(url, options, { opened })
  } finally {
    await drop()
  }
}

test('every law holds whatever fails', async () => {
  const { states, counts } = await run({ ...SHORT, seed: 1 })
  expect(states.get('delivered'), 'something was bought').toBeGreaterThan(0)
  expect(states.get('returned'), 'something failed').toBeGreaterThan(0)
  expect(counts.get('processes died'), 'processes died on the way').toBeGreaterThan(0)
}, 60_000)

/** Every change of the shop changes what a seed comes to, so one seed after the other is walked until all is met. */
const SEEDS_MAX = 8

test('short runs meet everything that they are there for', async () => {
  const met = new Set<string>()
  const missing = () => MEETS.filter((what) => !met.has(what))
  for (let seed = 3; seed < 3 + SEEDS_MAX && missing().length > 0; seed++) {
    const { counts } = await run({ steps: 250, customers: 12, seed })
    for (const [what, times] of counts) if (times > 0) met.add(what)
  }
  expect(missing()).toEqual([])
}, 300_000)

test('the same seed is the same history, to the last id', async () => {
  const first = await run({ seed: 5, steps: 40, customers: 5 })
  const second = await run({ seed: 5, steps: 40, customers: 5 })
  expect(second).toEqual(first)
  const shorter = await run({ seed: 5, steps: 0, customers: 5 })
  expect(shorter.digest, 'what happened is in the digest').not.toBe(first.digest)
}, 60_000)

/** A provider that lies is not ours to survive; it shows that the laws would see it if our code did the same. */
test('a broken law names seed, step and law, tells the trail of the purchase, and is broken again in the same way', async () => {
  const lying = (world: World): void => {
    for (const telecom of world.telecoms)
      telecom.query = async () => ({ outcome: 'failed', reason: 'provider_refused' })
  }
  const fail = () => run({ ...SHORT, seed: 7 }, lying).catch((error: unknown) => error)
  const failure = await fail()
  expect(failure).toBeInstanceOf(LawBroken)
  const said = String(failure)
  expect(String(await fail()), 'the same failure, to the last word').toBe(said)
  expect(said).toContain('law broken: what goes back was not delivered')
  expect(said).toMatch(/seed 7, step \d+ of 150, 12 customers/)
  expect(said).toMatch(/the trail of purchase [0-9a-f-]{36}:\n.*\n.*begins purchase\.vend/)
  expect(said).toContain('again: npm run simulate -- --seed 7 --steps 150 --customers 12')
})

test('a request that is sent twice is seen', async () => {
  const twice = (world: World): void => {
    for (const telecom of world.telecoms) {
      const send = telecom.send.bind(telecom)
      telecom.send = async (request) => {
        await send(request).catch(() => undefined)
        return send(request)
      }
    }
  }
  await expect(run({ ...SHORT, seed: 8 }, twice)).rejects.toThrow('law broken: no request id is sent twice')
})
