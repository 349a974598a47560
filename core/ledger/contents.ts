import { createHash } from 'node:crypto'
import { assert } from '../kernel/assert.ts'
import { canonicalJson, type Json } from '../kernel/json.ts'
import { encodeMoney, type Money } from '../kernel/money.ts'
import type { Leg } from './account.ts'

/** SHA-256 in hex of what was asked for under a key: tells a true repeat from the key used for something else. */
export const hashContents = (contents: Json): string =>
  createHash('sha256').update(canonicalJson(contents)).digest('hex')

export const describeLegs = (legs: readonly Leg[]): Json =>
  legs.map(({ account, amount }) => ({ ...account, amount: encodeMoney(amount) }))

export const withoutZeros = (legs: readonly Leg[]): Leg[] => legs.filter((leg) => leg.amount !== 0n)

const KEY_LENGTH_MAX = 200

/** Settlements have the keys `hold:<id>`: nobody else may take one. */
export function assertFreeKey(key: string): void {
  assert(key.length > 0 && key.length <= KEY_LENGTH_MAX, 'a key has 1 to 200 characters')
  assert(!key.startsWith('hold:'), 'keys that begin with hold: belong to settlements')
}

export const settlementKey = (hold_id: string): string => `hold:${hold_id}`

export const assertPositive = (amount: Money): void => assert(amount > 0n, 'a hold is for more than nothing')
