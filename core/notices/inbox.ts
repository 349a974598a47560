import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { NoticeKind } from './notice.ts'
import type { NoticeClass } from './notice-kinds.ts'

/** A notice as its customer finds it again: facts as they were stored, amounts as decimal strings of minor units. */
export type InboxItem = {
  id: bigint
  class: NoticeClass
  notice: { kind: NoticeKind }
  created_at: Date
  unread: boolean
}

/** The last item of a page: the next page begins after it. */
export type InboxPlace = Pick<InboxItem, 'id' | 'unread'>

/** What a customer was told, unread first, then newest first. What nobody needed any more is left out. */
export async function readInbox(
  db: Db | Trx,
  { customer_id, after, limit }: { customer_id: Uuid; after: InboxPlace | null; limit: number },
): Promise<InboxItem[]> {
  const { rows } = await db.raw<{ rows: InboxItem[] }>(
    `select id, class, body -> 'notice' as notice, created_at, read_at is null as unread
     from message
     where inbox_of = :customer_id and state <> 'expired'
       and (:first or (read_at is null, id) < (:after_unread::boolean, :after_id::bigint))
     order by (read_at is null) desc, id desc limit :limit`,
    {
      customer_id,
      limit,
      first: after === null,
      after_unread: after?.unread ?? null,
      after_id: after?.id.toString() ?? null,
    },
  )
  return rows
}

export async function countUnread(db: Db | Trx, customer_id: Uuid): Promise<number> {
  const { rows } = await db.raw<{ rows: { unread: number }[] }>(
    `select count(*)::int as unread from message
     where inbox_of = :customer_id and read_at is null and state <> 'expired'`,
    { customer_id },
  )
  return rows[0]?.unread ?? 0
}

/** Marks one item as read, or with `null` all that are there now. Somebody else's stays as it is. */
export async function markRead(
  trx: Trx,
  { customer_id, id }: { customer_id: Uuid; id: bigint | null },
): Promise<void> {
  await trx.raw(
    `update message set read_at = :time
     where inbox_of = :customer_id and read_at is null and (:all or id = :id::bigint)`,
    { customer_id, time: now(), all: id === null, id: id?.toString() ?? null },
  )
}

/** How many of a chat's unread notices never reached it. */
export async function countMissed(db: Db | Trx, conversation_id: Uuid): Promise<number> {
  const { rows } = await db.raw<{ rows: { missed: number }[] }>(
    `select count(*)::int as missed from message
     where conversation_id = :conversation_id and state = 'failed' and inbox_of is not null and read_at is null`,
    { conversation_id },
  )
  return rows[0]?.missed ?? 0
}
