import { addMinutes, addSeconds, now } from '../kernel/clock.ts'
import type { Environment } from '../platform/environment.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'

/** An id or a time may be this much older than its commit: what is younger is left for the next time. */
const SETTLED_AFTER_SECONDS = 20
/** One piece of time, and how many of them in one run: after an outage the next runs go on. */
const PIECE_MINUTES = 10
const PIECES_MAX = 200

/**
 * Writes down by which words the purchases are found that began, or of which a provider said something, since the last
 * time. It runs by the clock, so that a purchase pays nothing for being found. Safe to run twice and on several workers:
 * one at a time has the mark. Answers how many were written.
 */
export async function writeTransactionWords({ db }: Pick<Environment, 'db'>): Promise<number> {
  let written = 0
  for (let piece = 0; piece < PIECES_MAX; piece++) {
    const { count, is_done } = await inTransaction(db, writePiece)
    written += count
    if (is_done) break
  }
  return written
}

async function writePiece(trx: Trx): Promise<{ count: number; is_done: boolean }> {
  const { rows } = await trx.raw<{ rows: { until: Date; next: Date | null }[] }>(
    `select until, (
       select min(began) from (
         (select created_at as began from purchase where id >= uuid_at(mark.until) order by id limit 1)
         union all (select happened_at from purchase_attempt where happened_at >= mark.until order by happened_at limit 1)
       ) as waiting
     ) as next
     from transaction_words_mark as mark for update skip locked`,
  )
  const [mark] = rows
  const settled = addSeconds(now(), -SETTLED_AFTER_SECONDS)
  if (mark === undefined || mark.until >= settled) return { count: 0, is_done: true }
  // Times in which nothing happened are passed over at once.
  const from = mark.next !== null && mark.next > mark.until ? mark.next : mark.until
  const piece_end = addMinutes(from, PIECE_MINUTES)
  const to = mark.next === null || piece_end > settled ? settled : piece_end
  const count = from < to ? await writeBetween(trx, from, to) : 0
  await trx('transaction_words_mark').update({ until: to })
  return { count, is_done: to >= settled }
}

/** Only what is new is written: an index is not touched for what it says already. */
async function writeBetween(trx: Trx, from: Date, to: Date): Promise<number> {
  const { rowCount } = await trx.raw<{ rowCount: number }>(
    `with asked as (
       select id from purchase where id >= uuid_at(:from) and id < uuid_at(:to)
       union select purchase_id from purchase_attempt where happened_at >= :from and happened_at < :to
     ), made as (
       select purchase.id, words_of_purchase(purchase) as words from asked join purchase using (id)
     )
     insert into transaction_words (id, kind, words)
     select made.id, 'purchase', made.words from made
     left join transaction_words as known on known.id = made.id
     where known.words is distinct from made.words
     order by made.id
     on conflict (id) do update set words = excluded.words`,
    { from, to },
  )
  return rowCount
}
