import { createHash } from 'node:crypto'
import type { Uuid } from '../kernel/ids.ts'
import { canonicalJson, type Json, type JsonObject } from '../kernel/json.ts'
import { maskWithin } from '../kernel/mask.ts'

/** What an admin did or looked at. */
export type Act = {
  /** Null when nobody of the list did it: an operator at the machine, or the clock. */
  admin_id: Uuid | null
  /** What was done to what, such as `customer.suspend`. */
  action: string
  /** What it was done to, such as `customer:<uuid>`, `plan:<id>`. */
  subject: string
  /** What else matters. Numbers and addresses in it are masked before they are written. */
  facts?: JsonObject
}

/** An act as its row has it: times and facts as the text that was hashed. */
export type StoredAct = {
  id: Uuid
  /** In UTC, to the microsecond. */
  acted_at: string
  admin_id: Uuid | null
  action: string
  subject: string
  facts: string
}

export const storedTime = (time: Date): string => time.toISOString().replace('Z', '000Z')

/** SHA-256 over everything that the row says. */
export const hashAct = ({ id, acted_at, admin_id, action, subject, facts }: StoredAct): Buffer =>
  createHash('sha256').update(canonicalJson({ id, acted_at, admin_id, action, subject, facts })).digest()

/** As the trigger `audit_is_chained` computes it; the first act has nothing before it. */
export const hashLink = (before: Buffer | null, content_hash: Buffer): Buffer =>
  createHash('sha256')
    .update(before ?? '')
    .update(content_hash)
    .digest()

/** What no text of the database may hold: half a character, or a nought. */
const storable = (words: string): string => Buffer.from(words).toString().replaceAll('\u0000', '')

/** Whoever writes facts may forget; here nobody can: no whole number and no address gets into the log. */
export function maskFacts<Value extends Json>(facts: Value): Value {
  if (typeof facts === 'string') return maskWithin(storable(facts)) as Value
  if (Array.isArray(facts)) return facts.map(maskFacts) as Value
  if (facts === null || typeof facts !== 'object') return facts
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [storable(name), maskFacts(value)]),
  ) as Value
}
