import type { Uuid } from '../kernel/ids.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Notice } from './notice.ts'
import { isUrgent, NOTICE_KINDS } from './notice-kinds.ts'
import { type Listener, quietUntil } from './quiet-hours.ts'

/** Until when each chat must not be disturbed by what can wait. Nothing is read where nothing can wait. */
export async function findHeld(
  trx: Trx,
  asked: readonly { conversation_id: Uuid; notice: Notice }[],
  time: Date,
): Promise<Map<Uuid, Date>> {
  const can_wait = asked.filter(({ notice }) => !isUrgent(NOTICE_KINDS[notice.kind].class))
  if (can_wait.length === 0) return new Map()
  const { rows } = await trx.raw<{ rows: (Listener & { conversation_id: Uuid })[] }>(
    `select conversation.id as conversation_id, customer.time_zone, wish.customer_id is not null as has_wishes,
       wish.quiet_from, wish.quiet_to, stay.last_seen_at
     from conversation
     join customer on customer.id = conversation.customer_id
     left join notice_wish as wish on wish.customer_id = customer.id
     left join lateral (
       select last_seen_at from session where session.customer_id = customer.id order by started_at desc limit 1
     ) as stay on true
     where conversation.id = any(:ids::uuid[])`,
    { ids: can_wait.map(({ conversation_id }) => conversation_id) },
  )
  return new Map(
    rows.flatMap((listener): [Uuid, Date][] => {
      const until = quietUntil(listener, time)
      return until === null ? [] : [[listener.conversation_id, until]]
    }),
  )
}
