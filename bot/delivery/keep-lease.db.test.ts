import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addSeconds, MovableClock, useClock } from '../../core/kernel/clock.ts'
import { makePaymentWorld, type PaymentWorld } from '../../test/support/payment-world.ts'
import { makeConversation } from '../../test/support/people.ts'
import { claimMessages, LEASE_SECONDS } from './claim.ts'
import { keepLease } from './keep-lease.ts'

let world: PaymentWorld
const clock = new MovableClock(new Date('2026-11-21T09:00:00Z'))
let useSystemClock: () => void
beforeAll(async () => {
  world = await makePaymentWorld()
  useSystemClock = useClock(clock)
})
afterAll(async () => {
  useSystemClock()
  await world.close()
})

const EVERY = { limit: 5, conversation_ids: null, resting_channels: [] }

test('a message whose lease is kept is nobody else’s, however long it takes; then it is', async () => {
  const { id: conversation_id } = await makeConversation(world.db)
  const time = clock.now()
  await world.db('message').insert({
    ...{ conversation_id, op: 'show', body: { view: { text: { key: 'menu', params: {} } } } },
    ...{ due_at: time, created_at: time },
  })
  const [claimed] = await claimMessages(world.db, EVERY)
  if (claimed === undefined) throw new Error('nothing was claimed')
  const lease = keepLease(world.core, claimed, 10)
  for (let round = 0; round < 4; round++) {
    clock.move(LEASE_SECONDS - 1)
    const renewed = addSeconds(clock.now(), LEASE_SECONDS)
    while (lease.until().getTime() < renewed.getTime()) await pause(5)
    expect(await claimMessages(world.db, EVERY)).toEqual([])
  }
  await lease.stop()
  clock.move(LEASE_SECONDS + 1)
  const [taken] = await claimMessages(world.db, EVERY)
  expect(taken?.id).toBe(claimed.id)
  // Who comes back late takes nothing from the other.
  const late = keepLease(world.core, claimed, 10)
  await pause(60)
  await late.stop()
  const [row] = await world.db('message').where({ id: claimed.id.toString() }).select('lease_until')
  expect(row.lease_until).toEqual(addSeconds(clock.now(), LEASE_SECONDS))
  clock.move(LEASE_SECONDS + 1)
  expect(await claimMessages(world.db, EVERY)).toHaveLength(1)
})
