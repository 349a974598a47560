import type { Json } from '../../../core/kernel/json.ts'
import { type Money, money } from '../../../core/kernel/money.ts'

/**
 * What a step gives back waits in the database as JSON, and the dialog must see the same thing on
 * the first pass and on every replay. So results go through this on the first pass too: money and
 * dates survive, everything else is what JSON makes of it.
 */
export function pack(value: unknown): Json {
  if (typeof value === 'bigint') return { $money: value.toString() }
  if (value instanceof Date) return { $date: value.toISOString() }
  if (Array.isArray(value)) return value.map(pack)
  if (value !== null && typeof value === 'object') {
    const kept = Object.entries(value).filter(([, field]) => field !== undefined)
    return Object.fromEntries(kept.map(([name, field]) => [name, pack(field)]))
  }
  return (value ?? null) as Json
}

export function unpack(stored: Json): unknown {
  if (stored === null || typeof stored !== 'object') return stored
  if (Array.isArray(stored)) return stored.map(unpack)
  if (typeof stored.$money === 'string') return money(stored.$money) satisfies Money
  if (typeof stored.$date === 'string') return new Date(stored.$date)
  return Object.fromEntries(Object.entries(stored).map(([name, field]) => [name, unpack(field)]))
}
