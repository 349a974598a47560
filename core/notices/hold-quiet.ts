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
  const { rows } = await trx.raw<{ rows: Named[] }>(
    `select conversation.id, ${LISTENER}
     from conversation join customer on customer.id = conversation.customer_id ${WITH_WISHES}
     where conversation.id = any(:ids::uuid[])`,
    { ids: can_wait.map(({ conversation_id }) => conversation_id) },
  )
  return quietOnes(rows, time)
}

/** Until when each of these customers must not be disturbed by what can wait. */
export async function findQuiet(
  trx: Trx,
  customer_ids: readonly Uuid[],
  time: Date,
): Promise<Map<Uuid, Date>> {
  if (customer_ids.length === 0) return new Map()
  const { rows } = await trx.raw<{ rows: Named[] }>(
    `select customer.id, ${LISTENER} from customer ${WITH_WISHES} where customer.id = any(:customer_ids::uuid[])`,
    { customer_ids },
  )
  return quietOnes(rows, time)
}

type Named = Listener & { id: Uuid }

const LISTENER = `customer.time_zone, wish.customer_id is not null as has_wishes, wish.quiet_from, wish.quiet_to,
  stay.last_seen_at`

const WITH_WISHES = `
  left join notice_wish as wish on wish.customer_id = customer.id
  left join lateral (
    select last_seen_at from session where session.customer_id = customer.id order by started_at desc limit 1
  ) as stay on true`

const quietOnes = (listeners: Named[], time: Date): Map<Uuid, Date> =>
  new Map(
    listeners.flatMap((listener): [Uuid, Date][] => {
      const until = quietUntil(listener, time)
      return until === null ? [] : [[listener.id, until]]
    }),
  )
