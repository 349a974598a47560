import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { MovableClock, useClock } from '../core/kernel/clock.ts'
import { makePaymentWorld, type PaymentWorld } from '../test/support/payment-world.ts'
import { type Clock, SCHEDULES, type Schedule, slotOf, startClock } from './clock.ts'

let world: PaymentWorld
let clock: MovableClock
let giveClockBack: () => void
const started: Clock[] = []
beforeAll(async () => {
  world = await makePaymentWorld()
})
beforeEach(() => {
  clock = new MovableClock(new Date('2026-03-01T10:00:02Z'))
  giveClockBack = useClock(clock)
})
afterEach(async () => {
  await Promise.all(started.splice(0).map((ticking) => ticking.stop()))
  giveClockBack()
  await world.db('clock_slot').del()
})
afterAll(() => world.close())

function start(schedule: Schedule): Clock {
  const ticking = startClock(world.core, [schedule])
  started.push(ticking)
  return ticking
}

it('runs each slot in one of several workers, whatever second they tick at', async () => {
  const runs: string[] = []
  const workers = ['a', 'b', 'c'].map((name) =>
    start({ name: 'sweep', every_seconds: 5, run: async () => runs.push(name) }),
  )
  for (let second = 0; second < 11; second++) {
    await Promise.all(workers.map((worker) => worker.tick()))
    clock.move(1)
  }
  // From :02 to :12 there are the slots :00, :05 and :10.
  expect(runs).toHaveLength(3)
  expect(await world.db('clock_slot').where({ name: 'sweep' })).toHaveLength(3)
})

it('never runs a schedule over itself, and goes on when it is done', async () => {
  const ends: (() => void)[] = []
  let runs = 0
  const worker = start({
    name: 'slow',
    every_seconds: 1,
    run: () => {
      runs += 1
      return new Promise<void>((resolve) => ends.push(resolve))
    },
  })
  const first = worker.tick()
  await expect.poll(() => runs).toBe(1)
  clock.move(10)
  const second = worker.tick()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(runs).toBe(1)
  ends.shift()?.()
  await Promise.all([first, second])
  const third = worker.tick()
  await expect.poll(() => runs).toBe(2)
  ends.shift()?.()
  await third
})

it('survives a failing schedule', async () => {
  let runs = 0
  const worker = start({
    name: 'failing',
    every_seconds: 1,
    run: async () => {
      runs += 1
      throw new Error('this one fails')
    },
  })
  for (const _ of [1, 2]) {
    await worker.tick()
    clock.move(1)
  }
  expect(runs).toBe(2)
})

it('cuts time into the same slots everywhere', () => {
  expect(slotOf(15, new Date('2026-03-01T10:00:29.999Z')).toISOString()).toBe('2026-03-01T10:00:15.000Z')
  expect(slotOf(3_600, new Date('2026-03-01T10:59:59Z')).toISOString()).toBe('2026-03-01T10:00:00.000Z')
})

it('runs every schedule of the shop on an empty database', async () => {
  for (const schedule of SCHEDULES) await schedule.run(world.core)
  expect(new Set(SCHEDULES.map((schedule) => schedule.name)).size).toBe(SCHEDULES.length)
})
