import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { MailableClass, MutableClass } from './notice-kinds.ts'
import { type QuietHours, quietEnd, USUAL_QUIET_HOURS } from './quiet-hours.ts'

/** Where and when a customer wants to hear of what can wait. */
export type NoticeWishes = {
  /** Not said in the chat; still in the inbox. */
  muted: MutableClass[]
  /** Sent by e-mail as well, where there is a proven address. */
  mailed: MailableClass[]
  quiet: QuietHours | null
  /** The chat in which they want to be told things; null is where they were let in last. */
  place: Uuid | null
}

const USUAL_WISHES: NoticeWishes = { muted: [], mailed: [], quiet: USUAL_QUIET_HOURS, place: null }

type Row = {
  muted: MutableClass[]
  mailed: MailableClass[]
  quiet_from: number | null
  quiet_to: number | null
  place: Uuid | null
}

export async function readWishes(db: Db | Trx, customer_id: Uuid): Promise<NoticeWishes> {
  const row: Row | undefined = await db('notice_wish').where({ customer_id }).first()
  if (row === undefined) return USUAL_WISHES
  const { muted, mailed, quiet_from, quiet_to, place } = row
  const quiet = quiet_from === null || quiet_to === null ? null : { from: quiet_from, until: quiet_to }
  return { muted, mailed, quiet, place }
}

/** Those of the customers who want to hear of this class at all, in the chat or by e-mail. */
export async function findListeners(
  db: Db | Trx,
  { customer_ids, class: of }: { customer_ids: readonly Uuid[]; class: MutableClass },
): Promise<Set<Uuid>> {
  const { rows } = await db.raw<{ rows: { customer_id: Uuid }[] }>(
    `select customer_id from unnest(:customer_ids::uuid[]) as asked (customer_id)
     left join notice_wish as wish using (customer_id)
     where not coalesce(:of = any(wish.muted) and not :of = any(wish.mailed), false)`,
    { customer_ids, of },
  )
  return new Set(rows.map(({ customer_id }) => customer_id))
}

/**
 * Keeps what the customer chose. A place that is no chat of theirs counts for nothing. What quiet hours hold back already is held by the new ones instead.
 */
export async function saveWishes(
  trx: Trx,
  { customer_id, time_zone, wishes }: { customer_id: Uuid; time_zone: string; wishes: NoticeWishes },
): Promise<void> {
  const { muted, mailed, quiet, place } = wishes
  await trx.raw(
    `insert into notice_wish (customer_id, muted, mailed, quiet_from, quiet_to, place)
     values (:customer_id, :muted::text[], :mailed::text[], :from, :until, :place)
     on conflict (customer_id) do update set muted = excluded.muted, mailed = excluded.mailed,
       quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, place = excluded.place`,
    { customer_id, muted, mailed, from: quiet?.from ?? null, until: quiet?.until ?? null, place },
  )
  const time = now()
  await trx.raw(
    `update message set due_at = :due_at
     where inbox_of = :customer_id and state = 'waiting' and not urgent and attempts = 0 and quiet`,
    { customer_id, due_at: quietEnd(time, time_zone, quiet) ?? time },
  )
}
