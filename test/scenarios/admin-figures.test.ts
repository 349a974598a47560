import { afterAll, beforeAll, expect, test } from 'vitest'
import { restingSince } from '../../core/purchase/index.ts'
import { lastClosedDay, reconcileDay } from '../../core/reconciliation/index.ts'
import { addUpDays, postReport } from '../../core/reports/index.ts'
import { watchShop } from '../../core/watch/index.ts'
import { type Chat, labelsOf } from '../support/chat.ts'
import { buysAirtime, expectInPlace } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

/** What the people who run the shop see of its figures, and do about its providers. */

let world: World
let ada: Chat
let viewer: Chat
let finance: Chat
let owner: Chat
beforeAll(async () => {
  world = await startWorld()
  ada = await world.customer({ naira: 5_000 })
  for (const amount of ['200', '300']) {
    await buysAirtime(ada, { phone: ada.phone, amount })
    await ada.sees(`₦${amount} MTN airtime delivered`)
  }
  viewer = await world.admin('viewer')
  finance = await world.admin('finance')
  owner = await world.admin('owner')
  world.clock.move(120)
  await addUpDays(world.core)
})
afterAll(() => world.stop())

const acts = async (action: string): Promise<{ subject: string; facts: Record<string, unknown> }[]> =>
  await world.core.db('audit').where({ action }).orderBy('id').select('subject', 'facts')

test('/stats: the card, and all that it leads to, in one message', async () => {
  await viewer.says('/stats today')
  const card = await viewer.sees('Revenue: ₦500')
  expect(card.text).toMatch(/Purchases delivered: 2 \(none before\)/)
  expect(card.text).toMatch(/Requests that delivered: 100\.0%/)
  expect(card.text).toMatch(/New customers: 1 \(none before\)/)
  expect(card.image).toBeDefined()
  const steps: [string, RegExp][] = [
    ['💰 Revenue', /MTN airtime: ₦500 \(none before\) · 2 sold, margin ₦/],
    ['👥 Customers', /Customers who bought: 1/],
    ['🎁 Invitations', /Came by invitation: 0/],
    ['📦 Plans', /none was sold/],
    ['📡 Providers', /vtpass: 100\.0% delivered/],
    ['7 days', /vtpass: 100\.0% delivered/],
    ['📈 Overview', /Revenue: ₦500/],
  ]
  for (const [button, words] of steps) {
    await viewer.taps(button)
    expectInPlace(viewer, await viewer.sees(words), card)
  }
  await viewer.says('/stats sometime')
  await viewer.sees('Which days?')
})

test('/providers: everybody looks, owners pause and resume, and buyers are told that it rests', async () => {
  await viewer.says('/providers vtpass')
  const seen = await viewer.sees(/vtpass.*float/)
  expect(labelsOf(seen)).toEqual(['← All providers'])
  await owner.says('/providers vtpass')
  await owner.sees(/vtpass.*float/)
  await owner.taps('⏸ MTN')
  await owner.sees('Why pause MTN at vtpass?')
  await owner.taps('Maintenance')
  await owner.sees('Reason: Maintenance')
  await owner.taps('⏸ Pause')
  await owner.sees('Paused: MTN at vtpass.')
  expect(await restingSince(world.core.db, { category: 'airtime', network: 'mtn' })).not.toBeNull()
  await world.inGroup(owner).shows(/network\.down[\s\S]*MTN airtime[\s\S]*Somebody paused it/, 1)
  await owner.taps('▶️ MTN')
  await owner.sees('Resume MTN at vtpass?')
  await owner.taps('▶️ Resume')
  await owner.sees('Resumed: MTN at vtpass.')
  expect(await restingSince(world.core.db, { category: 'airtime', network: 'mtn' })).toBeNull()
  expect(await acts('provider.pause')).toEqual([
    { subject: 'provider:vtpass', facts: { networks: ['mtn'], reason: 'Maintenance' } },
  ])
  expect(await acts('provider.resume')).toHaveLength(1)
  await owner.taps('⏸ vtpass')
  await owner.sees('Why pause all networks at vtpass?')
  await owner.taps('Wrong prices')
  await owner.sees('Reason: Wrong prices')
  await owner.taps('✕ Leave it')
  await owner.sees(/vtpass.*float/)
  expect(await acts('provider.pause')).toHaveLength(1)
})

test('an alert leads to its thing, and one of those who tap looks after it', async () => {
  const proof = {
    proof: 'whole',
    differences: 1,
    first_difference: '{"law":"a law"}',
    took_ms: 1,
    figures: '[]',
  }
  await world.core.db('measurement').insert({ ...proof, measured_at: world.clock.now() })
  await watchShop(world.core)
  const alert = await viewer.sees('anomaly.books-unbalanced')
  expect(labelsOf(alert)).toEqual(['🧮 Reconciliation', '👀 I look after it'])
  await viewer.taps('👀 I look after it')
  await viewer.sees(/looks after it: The books do not agree/)
  await owner.taps('👀 I look after it')
  await owner.sees(/looks after it already/)
  expect(await acts('anomaly.keep')).toHaveLength(1)
  await owner.says('/anomalies')
  await owner.sees(/1\. The books do not agree, since .* · somebody looks after it/)
  await owner.taps('1. The books do not agree')
  await owner.sees(/differences: 1/)
  await world.core.db('measurement').insert({ ...proof, differences: 0, measured_at: world.clock.now() })
  await watchShop(world.core)
  await owner.taps('🔎 All that is open')
  await owner.sees('Nothing is out of the ordinary')
})

test('/reconciliation: days, what differs by name, the file, and once more', async () => {
  const day = lastClosedDay(world.clock.now(), world.core.config)
  await reconcileDay(world.core, { day })
  const difference = { day, source: 'provider/vtpass', kind: 'missing-there', reference: 'R-1' }
  const seen = { seen_run: '00000000-0000-7000-8000-000000000000', first_seen_at: world.clock.now() }
  await world.core
    .db('difference')
    .insert({ ...difference, ...seen, our_state: 'delivered', our_amount: '-9700' })
  await viewer.says('/reconciliation')
  await viewer.sees(/1 open, of 1 that differed/)
  await viewer.taps(/^⚠️ /)
  const shown = await viewer.sees(
    /open: provider\/vtpass missing-there R-1: we say delivered -₦97, there nothing/,
  )
  expect(labelsOf(shown)).toEqual(['📄 CSV', '← All days'])
  await viewer.taps('📄 CSV')
  const file = (await viewer.opens(await viewer.sees('The differences of'))).toString()
  expect(file).toContain(`${day},provider/vtpass,missing-there,R-1,delivered,-9700,,,open,`)
  await finance.says(`/reconciliation ${day}`)
  await finance.sees('R-1')
  await finance.taps('🔁 Run again')
  await finance.sees('is being compared anew')
  expect(await acts('reconciliation.run')).toMatchObject([{ subject: `reconciliation:${day}` }])
})

test('/exports: people are masked, and each file is written down', async () => {
  await viewer.says('/exports')
  await viewer.sees('Your role does not go that far')
  await finance.says('/exports purchases today')
  await finance.sees('As what?')
  await finance.taps(/Spreadsheet/)
  const message = await finance.sees(/Purchases, .*: 2 rows\. Who is who is masked/)
  const csv = (await finance.opens(message)).toString()
  expect(csv.split('\n')).toHaveLength(4)
  expect(csv).not.toContain(ada.phone.slice(-7))
  expect(csv).toContain(ada.phone.slice(-3))
  await owner.says('/exports customers today')
  await owner.taps(/For programs/)
  await owner.sees('be masked?')
  await owner.taps('👁 Whole')
  const whole = JSON.parse((await owner.opens(await owner.sees(/Customers, .*: one row/))).toString())
  expect(whole).toMatchObject({
    kind: 'nexa-customers',
    masked: false,
    count: 1,
    rows: [{ phone: ada.phone }],
  })
  await finance.says('/exports ledger today')
  await finance.taps(/For programs/)
  const books = JSON.parse((await finance.opens(await finance.sees(/Entries of the ledger/))).toString())
  expect(books.rows.reduce((sum: bigint, { amount }: { amount: string }) => sum + BigInt(amount), 0n)).toBe(
    0n,
  )
  await finance.says('/exports audit today')
  await finance.taps(/For programs/)
  const log = JSON.parse((await finance.opens(await finance.sees(/Acts of admins, .*rows/))).toString())
  expect(log.rows.map(({ action }: { action: string }) => action)).toContain('provider.pause')
  expect((await acts('export.make')).map(({ subject, facts }) => [subject, facts.masked])).toEqual([
    ['export:purchases', true],
    ['export:customers', false],
    ['export:ledger', true],
    ['export:audit', true],
  ])
})

test('the report on the day comes into the group in the morning, once', async () => {
  const group = world.inGroup(owner)
  world.clock.move(21 * 3_600)
  for (let run = 0; run < 3; run++) await addUpDays(world.core)
  await Promise.all([postReport(world.core), postReport(world.core)])
  await group.shows(/The report on .*, against the day before[\s\S]*Revenue: ₦500/, 1)
  await postReport(world.core)
  const [report] = await group.said('The report on')
  expect(report?.image).toBeDefined()
  expect(report === undefined ? [] : labelsOf(report).slice(0, 2)).toEqual(['📈 Overview', '📡 Providers'])
})
