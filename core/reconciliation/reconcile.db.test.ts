import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Day } from '../kernel/calendar.ts'
import { addSeconds } from '../kernel/clock.ts'
import { Fault } from '../kernel/fault.ts'
import type { Uuid } from '../kernel/ids.ts'
import { money } from '../kernel/money.ts'
import type { GatewayCharge } from '../payments/index.ts'
import { inTransaction } from '../platform/transaction.ts'
import { naira, type Person } from '../purchase/fixtures/shop.ts'
import type { ListedRequest } from '../purchase/index.ts'
import { TODAY, TOMORROW, TradingDay } from './fixtures/trading-day.ts'
import { collectPart, compareAgain, explainDifference, readComparedDays, reconcileDays } from './index.ts'

let day: TradingDay
let person: Person
let sold: Uuid[]
beforeEach(async () => {
  day = await TradingDay.open()
  person = await day.addPayer(naira(10_000))
  sold = []
  for (let count = 0; count < 5; count++) sold.push(await day.buyAt(person, 'reloadly'))
})
afterEach(() => day.shop.close())

const change = (place: number, more: Partial<ListedRequest>) => (lines: ListedRequest[]) =>
  lines.map((line, each) => (each === place ? { ...line, ...more } : line))
const request = (place: number): Promise<string> => day.requestOf(sold[place] as Uuid)
const known = async (place: number) => {
  const request_id = await request(place)
  return {
    id: request_id,
    entry: day.shop.telecom.books.get(request_id) ?? day.shop.backup.books.get(request_id),
  }
}
const stray: ListedRequest = {
  ...{ line_id: '900', request_id: null, state: 'delivered', cost: money(9_700) },
  happened_at: new Date('2026-11-21T10:00:00Z'),
}

describe('a provider that gives a list', () => {
  it('agrees with us where nothing went wrong, over pages', async () => {
    expect(await day.reconcile()).toEqual([])
    const part = await day.shop.db('reconciliation_part').where({ source: 'provider/reloadly' }).first()
    expect(part).toMatchObject({ state: 'done', lines: 5, our_count: 5, our_amount: 48_500n })
    expect(part).toMatchObject({ their_count: 5, their_amount: 48_500n })
  })

  it.each([
    ['missing-there', (lines: ListedRequest[]) => lines.slice(1), 0],
    ['failed-there', change(1, { state: 'failed' }), 1],
    ['pending-there', change(2, { state: 'pending' }), 2],
    ['other-amount', change(3, { cost: money(9_800) }), 3],
    [
      'twice-there',
      (lines: ListedRequest[]) => [...lines, { ...lines[4], line_id: '77' } as ListedRequest],
      4,
    ],
  ])('%s', async (kind, tamper, place) => {
    day.tamper = tamper
    expect(await day.reconcile()).toEqual([`provider/reloadly ${kind} ${await request(place)}`])
  })

  it('missing-here: something was charged that we never asked for', async () => {
    day.tamper = (lines) => [...lines, stray, { ...stray, line_id: '901', request_id: 'somebody-else' }]
    expect(await day.reconcile()).toEqual([
      'provider/reloadly missing-here line 900',
      'provider/reloadly missing-here somebody-else',
    ])
  })

  it('delivered-there: we gave the money back, they delivered and charged', async () => {
    day.shop.backup.behave = () => 'fails, says so'
    const id = await day.buyAt(person, 'reloadly')
    const request_id = await day.requestOf(id)
    day.tamper = (lines) =>
      lines.map((line) => (line.request_id === request_id ? { ...line, state: 'delivered' } : line))
    expect(await day.reconcile()).toEqual([`provider/reloadly delivered-there ${request_id}`])
  })

  it('a line that is listed twice on pages that shifted is one line', async () => {
    day.tamper = (lines) => [...lines, lines[0] as ListedRequest]
    expect(await day.reconcile()).toEqual([])
  })

  it('a purchase that has no verdict yet is no difference', async () => {
    day.shop.backup.behave = () => 'undecided, says pending'
    await day.buyAt(person, 'reloadly')
    expect(await day.reconcile()).toEqual([])
  })
})

describe('a provider that must be asked', () => {
  it('is asked about every request of the day, in pages', async () => {
    for (let count = 0; count < 3; count++) await day.buyAt(person, 'vtpass')
    const ids = [...day.shop.telecom.books.keys()]
    const [first = '', second = ''] = ids
    day.shop.telecom.books.delete(first)
    const entry = day.shop.telecom.books.get(second)
    if (entry !== undefined) day.shop.telecom.books.set(second, { ...entry, truth: 'failed' })
    expect(await day.reconcile()).toEqual([
      ...[`provider/vtpass failed-there ${second}`, `provider/vtpass missing-there ${first}`].sort(),
    ])
    expect(new Set(day.shop.telecom.questions)).toEqual(new Set(ids))
  })
})

describe('a gateway', () => {
  const tell = (kind: string) => `gateway/paystack ${kind} ${day.gateway.charges[0]?.reference}`
  const setFirst = (more: object) => Object.assign(day.gateway.charges[0] ?? {}, more)

  it.each([
    ['reversed-there', () => setFirst({ state: 'reversed' }), tell],
    ['unpaid-there', () => setFirst({ state: 'failed' }), tell],
    ['other-amount', () => setFirst({ amount: naira(9_000) }), tell],
    ['twice-there', () => day.gateway.charges.push({ ...(day.gateway.charges[0] as GatewayCharge) }), tell],
  ])('%s', async (kind, hurt, name) => {
    hurt()
    expect(await day.reconcile()).toEqual([name(kind)])
  })

  it('missing-there and missing-here: a payment under another reference', async () => {
    const reference = day.gateway.charges[0]?.reference
    setFirst({ reference: 'unheard-of' })
    expect(await day.reconcile()).toEqual([
      `gateway/paystack missing-here unheard-of`,
      `gateway/paystack missing-there ${reference}`,
    ])
  })

  it('uncredited-here: paid there, and nobody told us', async () => {
    const funding = await day.fund(person, naira(700))
    await day.breakBooks(async (trx) => {
      await trx('funding').where({ id: funding.id }).update({ state: 'abandoned', credited_amount: null })
      await trx('entry')
        .whereIn(
          'transfer_id',
          trx('transfer')
            .select('id')
            .where({ key: `funding:${funding.reference}` }),
        )
        .del()
      await trx('transfer')
        .where({ key: `funding:${funding.reference}` })
        .del()
    })
    expect(await day.reconcile()).toEqual([`gateway/paystack uncredited-here ${funding.reference}`])
  })

  it('paid-there: we took the money back, and there it still stands as paid', async () => {
    const funding = await day.fund(person, naira(700))
    await day.reverse(funding)
    expect(await day.reconcile()).toEqual([`gateway/paystack paid-there ${funding.reference}`])
    expect(await day.differences()).toMatchObject([
      { our_state: 'reversed', our_amount: 70_000n, their_state: 'paid', their_amount: 70_000n },
    ])
    day.changeCharge(funding.reference, { state: 'reversed' })
    expect(await day.reconcile()).toEqual([])
  })
})

describe('differences over time', () => {
  it('one that was only late settles the next day, and says so', async () => {
    const { id, entry } = await known(0)
    // Their clock was a day ahead: it stands in the list of the next day but one.
    if (entry !== undefined) entry.known_from = addSeconds(entry.known_from, 2 * 86_400)
    expect(await day.reconcile()).toEqual([`provider/reloadly missing-there ${id}`])
    expect(await day.reconcile(TOMORROW)).toEqual([`provider/reloadly missing-there ${id}`])
    expect(await day.reconcile('2026-11-23' as never)).toEqual([])
    expect(await day.differences()).toMatchObject([
      { day: TODAY, state: 'settled', settled_day: '2026-11-23' },
    ])
  })

  it('comparing again gives the same rows', async () => {
    day.tamper = (lines) => [...lines.slice(1), stray]
    await day.reconcile()
    const first = await day.differences()
    await day.reconcile()
    expect(await day.differences()).toEqual(first)
    expect(first).toHaveLength(2)
  })

  it('one that came back after it had settled is a new row, not the old one opened silently', async () => {
    day.tamper = (lines) => lines.slice(1)
    await day.reconcile()
    day.tamper = (lines) => lines
    expect(await day.reconcile()).toEqual([])
    day.tamper = (lines) => lines.slice(1)
    await day.reconcile()
    expect((await day.differences()).map(({ state }) => state)).toEqual(['settled', 'open'])
  })

  it('one that a person explained stays so while both sides say the same, and no longer', async () => {
    day.tamper = change(3, { cost: money(9_800) })
    await day.reconcile()
    const [found] = await day.differences()
    const explain = () =>
      inTransaction(day.shop.db, (trx) =>
        explainDifference(trx, { id: found?.id ?? 0n, note: 'a fee of theirs' }),
      )
    expect(await explain()).toEqual({ ok: true, value: null })
    expect(await explain()).toMatchObject({ refusal: { code: 'reconciliation.not-open' } })
    expect(await day.reconcile()).toEqual([])
    day.tamper = change(3, { cost: money(9_900) })
    expect(await day.reconcile()).toEqual([`provider/reloadly other-amount ${await request(3)}`])
    expect((await day.differences()).map(({ state }) => state)).toEqual(['explained', 'open'])
  })
})

describe('the days', () => {
  const jobs = async () =>
    (await day.shop.takeJobs()).filter(({ name }) => name === 'reconciliation.collect') as never as {
      day: string
      source: string
      cursor: string
    }[]
  async function work(): Promise<void> {
    for (let round = 0; round < 50; round++) {
      const due = await jobs()
      if (due.length === 0) return
      // Each job runs twice at once, as a queue may do.
      for (const job of due) await Promise.all([collectPart(day.core, job), collectPart(day.core, job)])
    }
  }
  const reports = () => day.shop.db('reconciliation').orderBy('day')

  it('are compared once each by several workers, and missed ones are made up for', async () => {
    day.tamper = (lines) => lines.slice(1)
    day.shop.clock.move(18 * 3600)
    await Promise.all([1, 2, 3].map(() => reconcileDays(day.core)))
    await work()
    expect((await reports()).map((report) => [report.day, report.state])).toEqual([[TODAY, 'done']])
    expect(await day.openOnes()).toHaveLength(1)
    day.shop.clock.move(3 * 86_400)
    await reconcileDays(day.core)
    await work()
    expect((await reports()).map((report) => report.day)).toEqual([
      TODAY,
      TOMORROW,
      '2026-11-23',
      '2026-11-24',
    ])
    // One alert a day while something is open, however often its jobs ran.
    expect((await day.shop.alerts()).filter((code) => code === 'reconciliation.differences')).toHaveLength(4)
  })

  it('are compared anew when somebody asks, as often as they ask, and one at a time', async () => {
    const ask = (asked: Day) => inTransaction(day.shop.db, (trx) => compareAgain(trx, day.core, asked))
    expect(await ask(TODAY)).toMatchObject({ refusal: { code: 'reconciliation.not-closed' } })
    day.tamper = (lines) => lines.slice(1)
    day.shop.clock.move(18 * 3600)
    await reconcileDays(day.core)
    await work()
    expect(await day.openOnes()).toHaveLength(1)
    day.tamper = (lines) => lines
    for (let time = 0; time < 2; time++) {
      expect(await ask(TODAY)).toMatchObject({ ok: true })
      expect(await ask(TODAY)).toMatchObject({ refusal: { code: 'reconciliation.running' } })
      await work()
      expect(await day.openOnes()).toEqual([])
    }
    expect(await readComparedDays(day.shop.db, { before: null, only_open: false, limit: 9 })).toEqual([
      { day: TODAY, state: 'done', missing: 0, differences: 1, open: 0 },
    ])
    expect(await readComparedDays(day.shop.db, { before: null, only_open: true, limit: 9 })).toEqual([])
  })

  it('are not compared before they are over, and the provider has had time to write them up', async () => {
    await reconcileDays(day.core)
    expect((await reports()).map((report) => report.day)).toEqual(['2026-11-20'])
  })

  it('a lost job is asked for again; a statement that never comes ends the day, and operators hear', async () => {
    Object.assign(day.shop.backup, {
      list: async () => {
        throw new Fault('reloadly', 'no', 'maintenance')
      },
    })
    day.shop.clock.move(18 * 3600)
    await reconcileDays(day.core)
    await jobs()
    for (let hour = 0; hour < 24; hour++) {
      day.shop.clock.move(3600)
      await reconcileDays(day.core)
      for (const job of await jobs()) await collectPart(day.core, job).catch(() => undefined)
    }
    day.shop.clock.move(3600)
    await reconcileDays(day.core)
    const parts = await day.shop.db('reconciliation_part').where({ day: TODAY }).orderBy('source')
    expect(parts.map(({ source, state }) => [source, state])).toEqual([
      ['books', 'done'],
      ['gateway/paystack', 'done'],
      ['provider/reloadly', 'missing'],
      ['provider/vtpass', 'done'],
    ])
    expect(await day.shop.alerts()).toContain('reconciliation.no-statement')
    expect((await reports())[0]).toMatchObject({ day: TODAY, state: 'done' })
  })
})
