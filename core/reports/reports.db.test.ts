import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Deed, live } from '../history/fixtures/past.ts'
import { addDays, asStoredDay, type Day } from '../kernel/calendar.ts'
import { newId } from '../kernel/ids.ts'
import { type Money, money } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'
import { postTransfers } from '../ledger/index.ts'
import { inTransaction } from '../platform/transaction.ts'
import { naira, type Person, Shop } from '../purchase/fixtures/shop.ts'
import { addUpDays } from './add-up-days.ts'
import { addUpSpan } from './add-up-span.ts'
import { postReport } from './post-report.ts'
import { readFigures } from './read-figures.ts'
import { readTurnover, readTurnoverByDay, readTurnoverByGoods, readTurnoverByPlan } from './read-money.ts'
import { readPeople, readPeopleByDay, readReferrals } from './read-people.ts'
import { readRequests } from './read-requests.ts'

const FIRST = asStoredDay('2026-11-21')
const HOUR = 3_600

let shop: Shop
let people: Person[]
beforeAll(async () => {
  shop = await Shop.open({ VELOCITY_PER_HOUR_MAX: '100000', VELOCITY_RECIPIENTS_PER_DAY_MAX: '100000' })
  people = []
  for (let count = 0; count < 4; count++) people.push(await shop.addPerson(naira(900_000)))
})
afterAll(() => shop.close())

const person = (place: number): Person => people[place % people.length] as Person

/** Money that moves in ways that nobody has thought of yet. */
async function moveOddly(
  of: Person,
  amount: Money,
  account: 'revenue/gifts' | 'loss/chargeback',
): Promise<void> {
  const legs = [
    { account: { wallet: of.id }, amount },
    { account: { system: account }, amount: money(-amount) },
  ]
  await inTransaction(shop.db, (trx) =>
    postTransfers(trx, [{ key: `odd:${newId()}`, kind: 'something-new', legs, content: {} }]),
  )
}

const deed: fc.Arbitrary<Deed | 'gift' | 'loss'> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('buy' as const),
      recipient: fc.constantFrom('+2348055551234' as Phone, '+2348035551111' as Phone),
      network: fc.constantFrom('mtn', 'glo', 'airtel'),
      naira: fc.integer({ min: 50, max: 900 }),
      ends: fc.constantFrom(
        'delivered' as const,
        'delivered' as const,
        'returned' as const,
        'reversed' as const,
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('fund' as const),
      naira: fc.integer({ min: 100, max: 5_000 }),
      state: fc.constantFrom('credited' as const, 'failed' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant('gift' as const) },
  { weight: 1, arbitrary: fc.constant('loss' as const) },
)

/** What the books say of each day, by the times of the entries alone and the kinds of their accounts. */
async function sumsOfEntries(): Promise<Record<string, unknown>[]> {
  const { rows } = await shop.db.raw<{ rows: Record<string, unknown>[] }>(
    `select to_char(entry.created_at at time zone 'Africa/Lagos', 'YYYY-MM-DD') as day,
       coalesce(sum(amount) filter (where kind = 'provider'), 0)::text as cost,
       coalesce(sum(amount) filter (where kind = 'revenue'), 0)::text as margin,
       coalesce(-sum(amount) filter (where kind = 'gateway'), 0)::text as money_in,
       coalesce(-sum(amount) filter (where kind = 'loss'), 0)::text as losses
     from entry join account on account.id = account_id group by 1 order by 1`,
  )
  return rows
}

async function sumsOfReports(span: { first: Day; last: Day }): Promise<Record<string, unknown>[]> {
  const days = await readTurnoverByDay(shop.db, span)
  return days
    .filter(({ cost, margin, money_in, losses }) =>
      [cost, margin, money_in, losses].some((sum) => sum !== 0n),
    )
    .map(({ day, cost, margin, money_in, losses }) => ({
      ...{ day, cost: String(cost), margin: String(margin) },
      ...{ money_in: String(money_in), losses: String(losses) },
    }))
}

describe('random days', () => {
  let last: Day
  beforeAll(async () => {
    const deeds = fc.sample(fc.tuple(deed, fc.nat(10), fc.integer({ min: 1, max: 5 * HOUR })), {
      numRuns: 45,
      seed: Number(process.env.NEXA_SEED ?? 20_261_121),
    })
    for (const [each, who, seconds] of deeds) {
      if (each === 'gift') await moveOddly(person(who), naira(20), 'revenue/gifts')
      else if (each === 'loss') await moveOddly(person(who), naira(10), 'loss/chargeback')
      else await live(shop, person(who), each)
      shop.clock.move(seconds)
      // Somewhere in the middle of things, twice at once.
      if (who === 0) await Promise.all([addUpDays(shop.core), addUpDays(shop.core)])
      if (who === 1) await shop.addPerson(naira(0))
    }
    shop.clock.move(61)
    await addUpDays(shop.core)
    last = asStoredDay(shop.clock.now().toISOString().slice(0, 10))
  })

  test('sum to what the entries of the ledger say, day by day', async () => {
    const books = await sumsOfEntries()
    expect(books.length).toBeGreaterThan(4)
    expect(await sumsOfReports({ first: FIRST, last })).toEqual(books)
    const whole = await readTurnover(shop.db, { first: FIRST, last })
    const { rows } = await shop.db.raw<{ rows: { price: bigint; count: number }[] }>(
      `select coalesce(sum(price), 0)::bigint as price, count(*)::int as count from purchase where state in ('delivered', 'reversed')`,
    )
    expect(whole.purchases).toBe(rows[0]?.count)
    expect(whole.revenue).toBe(whole.cost + whole.margin)
    const goods = await readTurnoverByGoods(shop.db, { first: FIRST, last })
    const sold = goods.reduce((sum, { revenue }) => sum + revenue, 0n)
    const reversed = await shop.db('purchase').where({ state: 'reversed' }).sum('price as sum').first()
    expect(sold).toBe((rows[0]?.price ?? 0n) - BigInt(reversed?.sum ?? 0))
  })

  test('count people once, however often they bought', async () => {
    const span = { first: FIRST, last }
    const { rows } = await shop.db.raw<{ rows: { buyers: number }[] }>(
      `select count(distinct customer_id)::int as buyers from purchase_fact where status = 'delivered'`,
    )
    expect(await readPeople(shop.db, span)).toEqual({
      buyers: rows[0]?.buyers,
      joined: await count('customer'),
      customers: await count('customer'),
    })
    const by_day = await readPeopleByDay(shop.db, span)
    expect(by_day.reduce((sum, { joined }) => sum + joined, 0)).toBe(await count('customer'))
    expect(by_day.reduce((sum, { buyers }) => sum + buyers, 0)).toBeGreaterThanOrEqual(rows[0]?.buyers ?? 0)
  })

  test('say how requests ended', async () => {
    const [record] = await readRequests(shop.db, { first: FIRST, last })
    const { rows } = await shop.db.raw<{ rows: { event: string; count: number }[] }>(
      `select event, count(*)::int as count from purchase_attempt group by event`,
    )
    const of = (event: string): number => rows.find((row) => row.event === event)?.count ?? 0
    const [delivered, failed] = [of('delivered'), of('failed')]
    expect(record).toMatchObject({ provider: 'vtpass', delivered, failed })
    expect(record?.success).toBeCloseTo(delivered / (delivered + failed))
    expect(record?.median_seconds).not.toBeNull()
  })

  test('counted again they are the same, and what came late is in them', async () => {
    const span = { first: FIRST, last: addDays(last, 3) }
    const before = await sumsOfReports(span)
    shop.clock.move(30 * HOUR)
    for (let run = 0; run < 40; run++) await addUpDays(shop.core)
    expect(await sumsOfReports(span)).toEqual(before)
    // Written with an id of a day that is added up already, as by a transaction that took too long.
    const late = shop.clock.now()
    shop.clock.move(-5 * HOUR)
    await moveOddly(person(0), naira(77), 'loss/chargeback')
    shop.clock.move(5 * HOUR)
    expect(shop.clock.now()).toEqual(late)
    await addUpDays(shop.core)
    const losses = async () => (await readTurnover(shop.db, span)).losses
    const known = await losses()
    shop.clock.move(28 * HOUR)
    for (let run = 0; run < 20; run++) await addUpDays(shop.core)
    expect((await losses()) - known).toBe(naira(77))
    expect(await sumsOfReports(span)).toEqual(await sumsOfEntries())
  })

  test('a piece that is not committed leaves nothing behind', async () => {
    const before = await sumsOfReports({ first: FIRST, last })
    const broken = inTransaction(shop.db, async (trx) => {
      await addUpSpan(trx, FIRST, {
        from: new Date('2026-11-20T23:00:00Z'),
        to: new Date('2026-11-21T23:00:00Z'),
      })
      throw new Error('the process dies here')
    })
    await expect(broken).rejects.toThrow('dies')
    expect(await sumsOfReports({ first: FIRST, last })).toEqual(before)
  })
})

describe('the report of the day', () => {
  const posted = async () => {
    const rows: { body: { notice: { first: string; last: string } } }[] = await shop
      .db('message')
      .whereRaw(`body->'notice'->>'kind' = 'ops.report'`)
      .orderBy('id')
    return rows.map(({ body: { notice } }) => [notice.first, notice.last])
  }
  const dayOfNow = (): Day => asStoredDay(shop.clock.now().toISOString().slice(0, 10))
  /** To eight in the evening in London, or whatever: `hours` of the day in Lagos. */
  const goTo = (day: Day, hour: number): void => {
    const wanted = new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+01:00`)
    shop.clock.move((wanted.getTime() - shop.clock.now().getTime()) / 1_000)
  }

  test('comes once, at its hour, of the day before; and once for all days that were missed', async () => {
    const day = addDays(dayOfNow(), 2)
    goTo(day, 7)
    for (let run = 0; run < 10; run++) await addUpDays(shop.core)
    await postReport(shop.core)
    expect(await posted()).toEqual([])
    goTo(day, 8)
    await Promise.all([postReport(shop.core), postReport(shop.core), postReport(shop.core)])
    await postReport(shop.core)
    const yesterday = addDays(day, -1)
    expect(await posted()).toEqual([[yesterday, yesterday]])
    goTo(addDays(day, 4), 9)
    // Nobody added those days up yet: it waits.
    await postReport(shop.core)
    expect(await posted()).toHaveLength(1)
    for (let run = 0; run < 10; run++) await addUpDays(shop.core)
    await postReport(shop.core)
    await postReport(shop.core)
    expect((await posted()).at(-1)).toEqual([day, addDays(day, 3)])
    expect(await posted()).toHaveLength(2)
  })
})

describe('ten thousand times as much', () => {
  /** Of what is long ago there is much; of the last hour there is little. */
  const ROWS = 15_000

  beforeAll(async () => {
    await shop.db.transaction(async (trx) => {
      await trx.raw('set local session_replication_role = replica')
      await trx.raw(FILL, {
        rows: ROWS,
        customer_id: person(0).id,
        conversation_id: person(0).conversation_id,
      })
    })
    await shop.db.raw('analyze')
  })

  test('whoever adds up or looks reads no large table from end to end', async () => {
    const asked: { sql: string; bindings: readonly unknown[] }[] = []
    const listen = ({ sql, bindings }: { sql: string; bindings?: readonly unknown[] }) =>
      asked.push({ sql, bindings: bindings ?? [] })
    shop.db.on('query', listen)
    const now = shop.clock.now()
    const last = asStoredDay(now.toISOString().slice(0, 10))
    const span = { first: addDays(last, -30), last }
    shop.clock.move(120)
    await addUpDays(shop.core)
    await inTransaction(shop.db, (trx) =>
      addUpSpan(trx, FIRST, { from: new Date(now.getTime() - 600_000), to: now }),
    )
    await readFigures(shop.db, span)
    await readTurnoverByDay(shop.db, span)
    await readTurnoverByGoods(shop.db, span)
    await readTurnoverByPlan(shop.db, span, { limit: 8 })
    await readPeopleByDay(shop.db, span)
    await readReferrals(shop.db, shop.core.config, span)
    shop.db.removeListener('query', listen)
    const queries = asked.filter(({ sql }) => /^\s*(select|with|insert|update)/i.test(sql))
    expect(queries.length).toBeGreaterThan(12)
    const scanned: string[] = []
    for (const { sql, bindings } of queries) {
      const { rows } = await shop.db.raw<{ rows: { 'QUERY PLAN': unknown }[] }>(
        `explain (format json) ${sql.replace(/\$\d+/g, '?')}`,
        bindings as never,
      )
      scanned.push(...readWhole(rows[0]?.['QUERY PLAN']))
    }
    expect(LARGE.filter((table) => scanned.includes(table))).toEqual([])
    // The look itself can see one: else this proves nothing.
    const { rows } = await shop.db.raw<{ rows: { 'QUERY PLAN': unknown }[] }>(
      'explain (format json) select sum(price) from purchase',
    )
    expect(readWhole(rows[0]?.['QUERY PLAN'])).toEqual(['purchase'])
  })

  const LARGE = [
    'purchase',
    'purchase_fact',
    'purchase_attempt',
    'transfer',
    'entry',
    'hold',
    'account',
    'customer',
  ]

  /** Tables that a plan reads from end to end, by the table itself or by all of an index. */
  function readWhole(plan: unknown): string[] {
    if (Array.isArray(plan)) return plan.flatMap(readWhole)
    if (plan === null || typeof plan !== 'object') return []
    const node = plan as Record<string, unknown>
    const whole = node['Node Type'] === 'Seq Scan' ? [String(node['Relation Name'])] : []
    return [...whole, ...Object.values(node).flatMap(readWhole)]
  }
})

const count = async (table: string): Promise<number> =>
  Number((await shop.db(table).count('* as n').first())?.n)

/** Purchases of long ago with all that belongs to them, as the tables would have them. */
const FILL = `
  with made as materialized (
    select place, ('01800000-0000-7000-8000-' || lpad(to_hex(place), 12, '0'))::uuid as id,
      timestamptz '2022-04-01' + place * interval '1 second' as time
    from generate_series(1, :rows::int) as place
  ), people as (
    insert into customer (id, phone, full_name, language, time_zone, privacy_version, consented_at, referral_code, pin_hash, last_active_at, created_at)
    select id, '+23470' || lpad(place::text, 8, '0'), 'Old Friend', 'en', 'Africa/Lagos', '1', time, 'OLD' || place, 'none', time, time from made
  ), wallets as (
    insert into account (id, code, kind, currency, balance, held, created_at)
    select id, 'wallet/' || id, 'wallet', 'NGN', 0, 0, time from made
  ), holds as (
    insert into hold (id, key, content_hash, account_id, amount, state, transfer_id, created_at, ended_at)
    select id, 'old-' || place, sha256('x'), id, 100, 'settled', id, time, time from made
  ), transfers as (
    insert into transfer (id, key, content_hash, kind, created_at)
    select id, 'hold:' || id, sha256('x'), 'purchase', time from made
  ), entries as (
    insert into entry (transfer_id, line, account_id, amount, balance_after, created_at)
    select id, 1, id, -100, 0, time from made
  ), attempts as (
    insert into purchase_attempt (purchase_id, provider, network, request_id, event, amount, happened_at)
    select id, 'vtpass', 'mtn', 'old-' || place, 'delivered', 100, time from made
  ), facts as (
    insert into purchase_fact (purchase_id, customer_id, amount, category, network, recipient, status, happened_at, day)
    select id, :customer_id::uuid, 100, 'airtime', 'mtn', '+2348035551111', 'delivered', time, time::date from made
  )
  insert into purchase (id, reference, key, content_hash, customer_id, conversation_id, category, network, recipient,
    face_amount, price, cost, currency, state, hold_id, provider, provider_request_id, slot, created_at, ended_at)
  select id, 'NX-O' || place, 'old-' || place, sha256('x'), :customer_id::uuid, :conversation_id::uuid, 'airtime', 'mtn',
    '+2348035551111', 100, 100, 90, 'NGN', 'delivered', id, 'vtpass', 'old-' || place, 'slot', time, time from made`
