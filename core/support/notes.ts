import { recordAct } from '../audit/index.ts'
import { now } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Db } from '../platform/db.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import type { SupportRefusal } from './refusals.ts'

/** What an operator wrote down about a customer. */
export type CustomerNote = {
  id: Uuid
  /** The name of who wrote it. */
  by: string
  words: string
  written_at: Date
}

export const WORDS_MIN = 3
export const WORDS_MAX = 500

/** A reason or a note as it is kept: in one piece, and long enough to say something. Null when it is not. */
export function cleanWords(typed: string): string | null {
  const words = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  const length = [...words].length
  return length >= WORDS_MIN && length <= WORDS_MAX ? words : null
}

/** So that what stands for the words of a closed account is not taken for words. */
const SEALED = 'sealed:'

/**
 * Keeps a note about a customer. It cannot be changed; a later one says what has changed. Nobody looks for its words,
 * so they are sealed: what support hears about people is not for whoever reads the database.
 */
export async function addNote(
  trx: Trx,
  { vault }: Pick<Environment, 'vault'>,
  { admin_id, customer_id, words }: { admin_id: Uuid; customer_id: Uuid; words: string },
): Promise<Result<{ id: Uuid }, SupportRefusal>> {
  const said = cleanWords(words)
  if (said === null) return refuse({ code: 'support.bad-words', least: WORDS_MIN, most: WORDS_MAX })
  const id = newId()
  const sealed = `${SEALED}${vault.seal(said)}`
  await trx('customer_note').insert({ id, customer_id, admin_id, words: sealed, written_at: now() })
  await recordAct(trx, {
    ...{ admin_id, action: 'customer.note', subject: `customer:${customer_id}` },
    facts: { note_id: id },
  })
  return ok({ id })
}

/** The latest notes about a customer, newest first. */
export async function readNotes(
  db: Db | Trx,
  { vault }: Pick<Environment, 'vault'>,
  { customer_id, limit }: { customer_id: Uuid; limit: number },
): Promise<CustomerNote[]> {
  const { rows } = await db.raw<{ rows: CustomerNote[] }>(
    `select note.id, coalesce(admin.name, '') as by, words, written_at
     from customer_note as note left join admin on admin.id = note.admin_id
     where customer_id = :customer_id order by note.id desc limit :limit`,
    { customer_id, limit },
  )
  return rows.map(({ words, ...note }) => ({
    ...note,
    words: words.startsWith(SEALED) ? vault.unseal(words.slice(SEALED.length)) : words,
  }))
}
