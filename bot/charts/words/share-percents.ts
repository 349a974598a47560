import type { Money } from '../../../core/kernel/money.ts'

/** Whole percents of a whole that sum to a hundred: what rounding down leaves goes to those it cut most. */
export function sharePercents(amounts: readonly Money[]): number[] {
  const whole = amounts.reduce<bigint>((total, amount) => total + amount, 0n)
  if (whole === 0n) return amounts.map(() => 0)
  const shares = amounts.map((amount, place) => ({
    place,
    percent: Number((amount * 100n) / whole),
    rest: Number((amount * 100n) % whole),
  }))
  const missing = 100 - shares.reduce((total, { percent }) => total + percent, 0)
  const raised = [...shares].sort((left, right) => right.rest - left.rest).slice(0, missing)
  for (const share of raised) share.percent += 1
  return shares.map(({ percent }) => percent)
}
