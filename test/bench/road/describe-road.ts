import { median, rate, round } from '../figures.ts'
import type { ProcessorTimes } from '../processor-time.ts'

export const describeRate = (per_s: number): string => rate(per_s, 'purchases')

/** What a purchase costs each process. It depends far less than the rate on what else the machine does. */
export function describeCosts(rounds: readonly (ProcessorTimes | null)[]): string {
  const told = rounds.filter((each) => each !== null)
  const names = Object.keys(told[0] ?? {})
  if (names.length === 0) return 'processor time is not told here'
  const costs = names.map((name) => ({ name, ms: median(told.map((each) => each[name] ?? 0)) }))
  const all_ms = costs.reduce((sum, { ms }) => sum + ms, 0)
  return `${round(all_ms)} ms of processor a purchase: ${costs.map(({ name, ms }) => `${name} ${round(ms)}`).join(', ')}`
}
