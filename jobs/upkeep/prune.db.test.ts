import { afterAll, beforeAll, expect, it } from 'vitest'
import { addHours, MovableClock, now, useClock } from '../../core/kernel/clock.ts'
import { idFromName } from '../../core/kernel/ids.ts'
import { makePaymentWorld, type PaymentWorld } from '../../test/support/payment-world.ts'
import { FORGOTTEN } from './forgotten.ts'
import { prune } from './prune.ts'

let world: PaymentWorld
beforeAll(async () => {
  world = await makePaymentWorld()
})
afterAll(() => world.close())

const NOTHING = Object.fromEntries(FORGOTTEN.map(({ table }) => [table, 0]))
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
    inbound('stuck', 'waiting', 31),
    { ...inbound('broken', 'failed', 31), used_at: daysAgo(31) },
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

  const gone = await prune(world.core)
  expect(gone).toEqual({
    ...NOTHING,
    ...{ inbound: 2, job_outbox: 2_500, clock_slot: 1, chat_rate: 1, otp: 1, message_slot: 1 },
    ...{ provider_float: 1 },
    ...{ provider_health: 1, measurement: 1, statement_line: 1, message: 1 },
  })
  expect((await db('inbound').orderBy('id')).map((row) => row.event_key)).toEqual(['new', 'stuck'])
  expect((await db('message').orderBy('id')).map((row) => row.key)).toEqual(['new', 'unsent'])
  expect(await db('job_outbox')).toHaveLength(1)
  expect(await prune(world.core)).toEqual(NOTHING)
})

it('forgets what people left behind as time goes by, whoever forgets at the same time', async () => {
  const { db } = world
  const { customer, conversation } = await world.makePerson()
  const clock = new MovableClock(new Date())
  const useSystemClock = useClock(clock)
  try {
    const time = clock.now()
    const ended = { ended_at: time, end_reason: 'logout' }
    const session = (name: string, minutes: number) => ({
      ...{ id: idFromName(name), customer_id: customer.id, conversation_id: conversation.id, ...ended },
      ...{ started_at: addHours(time, -minutes / 60), last_seen_at: time },
    })
    await db('session').insert([session('first', 30), session('last', 10)])
    await db('dialog').insert({
      ...{ conversation_id: conversation.id, name: 'buy', version: 1, run_id: 'r', state: '{}' },
      updated_at: time,
    })
    await db('callback').insert({ source: 'vtpass', event_key: 'e', body: '{}', received_at: time })
    await db('otp_lock').insert({ subject: 'phone:+1', level: 0, failures: 1, updated_at: time })
    await db('phone_day').insert({ channel: 'baileys', address: 'a', day: time, unasked: 1 })
    const after = async (days: number) => {
      clock.move(days * 86_400)
      const both = await Promise.all([prune(world.core), prune(world.core)])
      const sum = (table: string) => both.reduce((all, gone) => all + (gone[table] ?? 0), 0)
      const tables = ['dialog', 'phone_day', 'callback', 'otp_lock', 'session']
      return Object.fromEntries(tables.map((table) => [table, sum(table)]).filter(([, rows]) => rows !== 0))
    }
    expect(await after(29)).toEqual({})
    expect(await after(3)).toEqual({ dialog: 1, phone_day: 1 })
    expect(await after(60)).toEqual({ callback: 1, otp_lock: 1 })
    expect(await after(310)).toEqual({ session: 1 })
    expect(await after(400)).toEqual({})
    // Where they were let in last is still known.
    expect(await db('session').pluck('id')).toEqual([idFromName('last')])
  } finally {
    useSystemClock()
  }
})

it('leaves what somebody is using, also when it was old a moment ago', async () => {
  const { db } = world
  const { conversation } = await world.makePerson()
  const conversation_id = conversation.id
  const old = { conversation_id, name: 'buy', version: 1, run_id: 'r', state: '{}', updated_at: daysAgo(31) }
  await db('dialog').insert(old)
  const turn = await db.transaction()
  await turn('dialog').where({ conversation_id }).update({ updated_at: now() })
  expect((await prune(world.core)).dialog).toBe(0)
  await turn.commit()
  expect((await prune(world.core)).dialog).toBe(0)
  expect(await db('dialog').where({ conversation_id })).toHaveLength(1)
})
