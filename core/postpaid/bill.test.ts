import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, asStoredDay, type Day, daysBetween } from '../kernel/calendar.ts'
import { type Money, money, sum } from '../kernel/money.ts'
import { billOf } from './bill.ts'
import { type CycleKind, periodOf } from './period.ts'

const day = (text: string): Day => asStoredDay(text)
const START = day('2024-01-01')
const anyDay = fc.integer({ min: 0, max: 2_000 }).map((days) => addDays(START, days))
const anyKind = fc.constantFrom<CycleKind>('calendar', 'anniversary')
const anyPrice = fc.integer({ min: 1, max: 5_000_000 }).map((minor) => money(minor))

const item = (price: Money, from_day: Day, to_day: Day | null, cost: Money | null = null) =>
  ({ kind: 'base', name: 'Plan', phone: null, price, cost, from_day, to_day }) as const
const whole = (kind: CycleKind, anchor: Day, from = anchor) => {
  const period = periodOf(kind, anchor, from)
  return { from_day: from, to_day: period.to, period_from: period.from, period_to: period.to }
}

describe('periods', () => {
  test('from the 31st they go to the ends of short months, and back to the 31st', () => {
    const ends: Day[] = []
    for (let from = day('2027-01-31'); ends.length < 5; from = ends.at(-1) as Day)
      ends.push(periodOf('anniversary', day('2027-01-31'), from).to)
    expect(ends).toEqual(['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31', '2027-06-30'])
    expect(periodOf('anniversary', day('2028-01-31'), day('2028-02-10')).to).toBe('2028-02-29')
    expect(periodOf('anniversary', day('2024-02-29'), day('2025-03-01'))).toEqual({
      from: '2025-02-28',
      to: '2025-03-29',
    })
    expect(periodOf('calendar', day('2027-01-31'), day('2027-02-14'))).toEqual({
      from: '2027-02-01',
      to: '2027-03-01',
    })
  })

  test('every day lies in one period, and where it ends the next begins', () => {
    fc.assert(
      fc.property(anyKind, anyDay, fc.integer({ min: 0, max: 1_500 }), (kind, anchor, later) => {
        const inside = addDays(anchor, later)
        const period = periodOf(kind, anchor, inside)
        expect(period.from <= inside && inside < period.to).toBe(true)
        expect(daysBetween(period.from, period.to)).toBeGreaterThanOrEqual(28)
        expect(daysBetween(period.from, period.to)).toBeLessThanOrEqual(31)
        expect(periodOf(kind, anchor, period.to).from).toBe(period.to)
        expect(periodOf(kind, anchor, addDays(period.to, -1))).toEqual(period)
      }),
    )
  })
})

describe('a bill', () => {
  const example = [
    // [from, changed to the dearer plan on, amounts]: September has 30 days, February 28.
    ['2026-09-01', null, [300_000n]],
    ['2026-09-11', null, [200_000n]],
    ['2026-09-30', null, [10_000n]],
    ['2026-09-01', '2026-09-16', [150_000n, 450_000n]],
    ['2027-02-10', '2027-02-11', [10_714n, 578_571n]],
  ] as const
  test.each(example)('from %s, changed on %s, is %s', (from, changed, amounts) => {
    const [cheap, dear] = [money(300_000), money(900_000)]
    const change = changed === null ? null : day(changed)
    const items = [item(cheap, day(from), change), ...(change === null ? [] : [item(dear, change, null)])]
    const { parts, total } = billOf(whole('calendar', day(from)), items)
    expect(parts.map(({ amount }) => amount)).toEqual(amounts)
    expect(total).toBe(amounts.reduce((left, right) => left + right, 0n))
  })

  test('of a whole period costs the whole price', () => {
    fc.assert(
      fc.property(anyDay, anyPrice, (anchor, price) => {
        expect(billOf(whole('anniversary', anchor), [item(price, START, null)]).total).toBe(price)
      }),
    )
  })

  test('is the sum of its parts, and however a period is cut up it is never more than the whole', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 27 }), { maxLength: 6 })
    fc.assert(
      fc.property(anyKind, anyDay, anyPrice, cuts, (kind, anchor, price, days) => {
        const cycle = whole(kind, anchor)
        const bounds = [...new Set(days)]
          .sort((left, right) => left - right)
          .map((each) => addDays(anchor, each))
        const items = [anchor, ...bounds].map((from, place) =>
          item(price, from, bounds[place] ?? null, price),
        )
        const { parts, total } = billOf(cycle, items)
        expect(total).toBe(sum(parts.map(({ amount }) => amount)))
        expect(total <= price).toBe(true)
        // Rounding takes less than a minor unit for each part.
        const share = (price * BigInt(daysBetween(anchor, cycle.to_day))) / BigInt(parts[0]?.of_days ?? 1)
        expect(total > share - BigInt(parts.length)).toBe(true)
        const billed = parts.reduce((all, part) => all + part.days, 0)
        expect(billed).toBe(daysBetween(cycle.from_day, cycle.to_day))
        for (const part of parts) expect(part.cost !== null && part.cost <= part.amount).toBe(true)
      }),
    )
  })

  test('has data whole, further numbers by days, and nothing of other cycles', () => {
    const cycle = whole('calendar', day('2026-09-01'))
    const number = { ...item(money(90_000), day('2026-09-21'), null), kind: 'secondary' as const }
    const data = { ...item(money(100_000), day('2026-09-29'), day('2026-10-01')), kind: 'addon' as const }
    const old = { ...item(money(100_000), day('2026-08-29'), day('2026-09-01')), kind: 'addon' as const }
    const { parts } = billOf(cycle, [number, data, old])
    expect(parts.map(({ amount }) => amount)).toEqual([30_000n, 100_000n])
  })

  test('of no days there is none', () => {
    const cycle = { ...whole('calendar', day('2026-09-01')), to_day: day('2026-09-01') }
    expect(() => billOf(cycle, [])).toThrow('at least a day')
  })
})
