import { afterAll, beforeAll, expect, it } from 'vitest'
import { addHours, now } from '../../core/kernel/clock.ts'
import { idFromName } from '../../core/kernel/ids.ts'
import { makePaymentWorld, type PaymentWorld } from '../../test/support/payment-world.ts'
import { prune } from './prune.ts'

let world: PaymentWorld
beforeAll(async () => {
  world = await makePaymentWorld()
})
afterAll(() => world.close())

const daysAgo = (days: number): Date => addHours(now(), -24 * days)

it('forgets what is past its time, in batches, and keeps what still waits', async () => {
  const { db } = world
  const { conversation } = await world.makePerson()
  const inbound = (event_key: string, state: string, days: number) => ({
    ...{
      channel: 'telegram',
      event_key,
      conversation_id: conversation.id,
      event: '{}',
      trace_id: 't',
      state,
    },
    ...{ received_at: daysAgo(days), used_at: state === 'used' ? daysAgo(days) : null },
  })
  await db('inbound').insert([
    inbound('old', 'used', 8),
    inbound('new', 'used', 6),
    inbound('stuck', 'waiting', 30),
  ])
  const message = (key: string, state: string, days: number) => ({
    ...{ conversation_id: conversation.id, key, op: 'show', body: '{}', state, due_at: daysAgo(days) },
    ...{ created_at: daysAgo(days), sent_at: state === 'sent' ? daysAgo(days) : null },
  })
  await db('message').insert([
    message('old', 'sent', 91),
    message('new', 'sent', 89),
    message('unsent', 'waiting', 200),
  ])
  const float = (days: number) => ({ provider: 'vtpass', balance: 1, read_at: daysAgo(days) })
  await db('provider_float').insert([float(91), float(89)])
  const health = (days: number) => ({
    ...{ provider: 'vtpass', network: 'mtn', minute: daysAgo(days) },
    ...{ good: 1, bad: 0, pending: 0, delivered_amount: 0, delivered_cost: 0 },
  })
  await db('provider_health').insert([health(91), health(89)])
  const measured = (days: number) => ({
    ...{ proof: 'recent', differences: 0, took_ms: 1, figures: '[]', measured_at: daysAgo(days) },
  })
  await db('measurement').insert([measured(8), measured(6)])
  const line = (days: number) => ({
    ...{
      source: 'provider/vtpass',
      line_id: String(days),
      reference: 'r',
      state: 'delivered',
      day: '2026-01-01',
    },
    ...{ collected_at: daysAgo(days) },
  })
  await db('statement_line').insert([line(15), line(13)])
  await db.raw(
    `insert into job_outbox (key, name, queue, payload, due_at, created_at, relayed_at)
     select n::text, 'x', 'upkeep', '{}', :old, :old, case when n <= 2500 then :old::timestamptz end from generate_series(1, 2501) n`,
    { old: daysAgo(8) },
  )
  const code = (id: string, days: number) => ({
    ...{
      id: idFromName(id),
      phone: `+23480300000${days}`,
      conversation_id: conversation.id,
      purpose: 'login',
    },
    ...{
      code_mac: Buffer.alloc(32),
      sent_at: daysAgo(days),
      expires_at: daysAgo(days),
      replaced_at: daysAgo(days),
    },
  })
  await db('otp').insert([code('old', 3), code('new', 1)])
  const slot = (name: string, days: number) => ({
    ...{ conversation_id: conversation.id, slot: name, channel_ref: '1', shown_at: daysAgo(days) },
  })
  await db('message_slot').insert([slot('old', 31), slot('new', 29)])
  await db('clock_slot').insert([
    { name: 'a', slot: daysAgo(2), claimed_at: daysAgo(2) },
    { name: 'a', slot: now(), claimed_at: now() },
  ])
  const rate = (name: string, days: number) => ({ who: idFromName(name), slot: daysAgo(days), units: 1 })
  await db('chat_rate').insert([rate('old', 2), rate('new', 0)])

  expect(await prune(world.core)).toEqual({
    inbound: 1,
    job_outbox: 2_500,
    clock_slot: 1,
    chat_rate: 1,
    otp: 1,
    message_slot: 1,
    provider_float: 1,
    provider_health: 1,
    measurement: 1,
    statement_line: 1,
    broadcast_recipient: 0,
    message: 1,
  })
  expect((await db('inbound').orderBy('id')).map((row) => row.event_key)).toEqual(['new', 'stuck'])
  expect((await db('message').orderBy('id')).map((row) => row.key)).toEqual(['new', 'unsent'])
  expect(await db('job_outbox')).toHaveLength(1)
  expect(await prune(world.core)).toEqual({
    inbound: 0,
    job_outbox: 0,
    clock_slot: 0,
    chat_rate: 0,
    otp: 0,
    message_slot: 0,
    provider_float: 0,
    provider_health: 0,
    measurement: 0,
    statement_line: 0,
    broadcast_recipient: 0,
    message: 0,
  })
})
