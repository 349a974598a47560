import { categoryOf, type Plan } from './plan.ts'

/** What a provider's own name for a plan says about it. */
export type PlanFacts = { name: string; kind: Plan['kind']; data_mb: number; validity_days: number }

const MB_PER = { mb: 1, gb: 1024, tb: 1024 * 1024 } as const
const DAYS_PER = { hr: 1 / 24, hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 } as const

const SIZE = /(\d+(?:\.\d+)?)\s*(mb|gb|tb)\b/i
const LASTS = /(\d+)[\s-]*(hr|hour|day|week|month|year)s?\b/i
const BY_WORD: readonly [RegExp, number][] = [
  [/\bdaily\b/i, 1],
  [/\bweekly\b/i, 7],
  [/\bmonthly\b/i, 30],
]
/** Data that comes on top of a plan that runs, as networks call it. */
const ON_TOP = /\badd[- ]?on\b|\bbooster\b/i
const MINUTES = /(\d+(?:\.\d+)?)\s*mins?\b/i

/**
 * Reads size and life out of a provider's name such as "N800 1GB - 7 Days". The code is never read:
 * old codes hide other sizes than they seem to name. Null when either cannot be read; then the plan
 * is not sold, because nobody could say what it is.
 */
export function readOffer(said: string): PlanFacts | null {
  const size = SIZE.exec(said)
  const validity_days = daysOf(said)
  if (size === null || validity_days === null) return null
  const [, amount = '', unit = ''] = size
  const data_mb = Math.round(Number(amount) * MB_PER[unit.toLowerCase() as keyof typeof MB_PER])
  if (data_mb < 1 || data_mb > 100 * MB_PER.tb || validity_days > 1000) return null
  const minutes = MINUTES.exec(said)?.[1]
  const extra = minutes === undefined ? '' : ` + ${minutes} min`
  const kind = kindOf(said)
  const what = kind === 'addon' ? ' Add-on' : ''
  const name = `${Number(amount)}${unit.toUpperCase()}${what} ${lifeOf(validity_days)}${extra}`
  return { name, kind, data_mb, validity_days }
}

/** By its name: what is no add-on stands for itself. */
export const kindOf = (said: string): Plan['kind'] => (ON_TOP.test(said) ? 'addon' : 'base')

function daysOf(said: string): number | null {
  const lasts = LASTS.exec(said)
  if (lasts === null) return BY_WORD.find(([word]) => word.test(said))?.[1] ?? null
  const [, count = '', unit = ''] = lasts
  const days = Number(count) * DAYS_PER[unit.toLowerCase() as keyof typeof DAYS_PER]
  return days > 0 ? Math.max(1, Math.round(days)) : null
}

/** In a word where there is one, so that plans of one kind read alike. */
function lifeOf(days: number): string {
  if (days === 1) return 'Daily'
  if (days === 7) return 'Weekly'
  if (categoryOf(days) === 'monthly' && days >= 28) return 'Monthly'
  return days > 31 && days % 30 === 0 ? `${days / 30}-Month` : `${days}-Day`
}
