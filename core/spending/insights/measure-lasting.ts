import { secondsBetween } from '../../kernel/clock.ts'
import type { Bought, Insight } from './insight.ts'

/** From so many times on, the middle of them is no accident. */
export const TIMES_LEAST = 3
const SECONDS_PER_DAY = 86_400

type Lasted = { plan: NonNullable<Bought['plan']>; recipient: string; days: number[] }

/**
 * How long a plan lasted: the time until data was bought for the same number again. Said of the plan and number for
 * which it happened most often. Data that was bought again long after the plan had ended says nothing about it.
 */
export function measureLasting(bought: readonly Bought[]): Insight | null {
  const lasted = [...timesOf(bought).values()].filter(({ days }) => days.length >= TIMES_LEAST)
  const [most] = lasted.sort((left, right) => right.days.length - left.days.length)
  if (most === undefined || most.plan.validity_days === null) return null
  return {
    kind: 'lasting',
    plan: most.plan.name,
    recipient: most.recipient,
    times: most.days.length,
    days: Math.max(1, Math.round(middleOf(most.days))),
    validity_days: most.plan.validity_days,
  }
}

function timesOf(bought: readonly Bought[]): Map<string, Lasted> {
  const data = bought
    .filter(({ plan }) => plan !== null)
    .sort((left, right) => left.placed_at.getTime() - right.placed_at.getTime())
  const found = new Map<string, Lasted>()
  const latest = new Map<string, Bought>()
  for (const next of data) {
    const before = latest.get(next.recipient)
    latest.set(next.recipient, next)
    if (before === undefined || before.plan === null || before.plan.validity_days === null) continue
    const days = secondsBetween(before.placed_at, next.placed_at) / SECONDS_PER_DAY
    if (days > before.plan.validity_days) continue
    const key = `${before.plan.id} ${next.recipient}`
    const known = found.get(key) ?? { plan: before.plan, recipient: next.recipient, days: [] }
    found.set(key, { ...known, days: [...known.days, days] })
  }
  return found
}

function middleOf(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  const [low = 0, high = low] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ]
  return (low + high) / 2
}
