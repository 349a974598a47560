import { now } from '../kernel/clock.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'

/** A message that failed for good, and why. */
export type DeadLetter = {
  id: bigint
  channel: string
  /** The kind of notice; null for an answer in a dialog. */
  kind: string | null
  error: string
  attempts: number
  created_at: Date
}

/** Newest first. The words and the person stay out of it: an operator needs neither to send it again. */
export async function readDeadLetters(db: Db | Trx, { limit }: { limit: number }): Promise<DeadLetter[]> {
  const { rows } = await db.raw<{ rows: DeadLetter[] }>(
    `select message.id, channel, body #>> '{notice,kind}' as kind, coalesce(error, 'unknown') as error, attempts,
       message.created_at
     from message join conversation on conversation.id = message.conversation_id
     where state = 'failed' order by message.id desc limit :limit`,
    { limit },
  )
  return rows
}

export async function countDeadLetters(db: Db | Trx): Promise<number> {
  const { rows } = await db.raw<{ rows: { dead: number }[] }>(
    `select count(*)::int as dead from message where state = 'failed'`,
  )
  return rows[0]?.dead ?? 0
}

/**
 * Sends notices again that failed for good; with no ids, all of them. An answer in a dialog is out of its time,
 * and a chat that is still blocked would only fail again: both stay. Says how many are on their way.
 */
export async function sendAgain(trx: Trx, ids: readonly bigint[] | 'all'): Promise<number> {
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `update message set state = 'waiting', attempts = 0, due_at = :time, lease_until = null, error = null, expires_at = null
     from conversation
     where conversation.id = message.conversation_id and blocked_at is null and state = 'failed' and class is not null
       and (:all or message.id = any(:ids::bigint[]))
     returning message.id`,
    { time: now(), all: ids === 'all', ids: ids === 'all' ? [] : ids.map(String) },
  )
  return rows.length
}
