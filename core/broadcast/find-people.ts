import { present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import { TAKING_CHAT, takingValues } from './pace.ts'
import { type BroadcastClass, IS_OPEN, LISTENS, type Segment, segmentShape, segmentSql } from './segment.ts'

/** People that one transaction finds. */
const SET_PEOPLE = 5_000

type Open = { id: Uuid; class: BroadcastClass; segment: Segment; asked_at: Date; customer_after: Uuid }

/**
 * Writes down the next people of a broadcast that runs, in the order of their ids, so that a death costs one set at
 * most and finds nobody twice. False when there is nobody to be found any more, or others are at it.
 */
export async function findPeople(trx: Trx, { config }: Pick<Environment, 'config'>): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: Open[] }>(
    `select id, class, segment, asked_at, customer_after from broadcast
     where state = 'running' and found_at is null order by asked_at limit 1 for no key update skip locked`,
  )
  const [open] = rows
  if (open === undefined) return false
  const { where, values } = segmentSql(segmentShape.parse(open.segment), { asked_at: open.asked_at, config })
  const time = now()
  const found = await trx.raw<{ rows: { found: number; last_id: Uuid | null }[] }>(
    `with found as (
       select customer.id, chat.channel from customer
       join lateral (${TAKING_CHAT}) as place on true join conversation as chat on chat.id = place.id
       where customer.id > :customer_after and ${where} and ${IS_OPEN} and ${LISTENS}
       order by customer.id limit :limit
     ), kept as (
       insert into broadcast_recipient (broadcast_id, customer_id, channel, due_at) select :id, id, channel, :time from found
     )
     select (select count(*)::int from found) as found, (select id from found order by id desc limit 1) as last_id`,
    {
      ...values,
      ...takingValues(config, open.class),
      class: open.class,
      customer_after: open.customer_after,
      limit: SET_PEOPLE,
      id: open.id,
      time,
    },
  )
  const { found: count, last_id } = present(found.rows[0], 'a count is always there')
  await trx.raw(
    `update broadcast set people = people + :count, customer_after = coalesce(:last_id, customer_after),
       found_at = :found_at where id = :id`,
    { id: open.id, count, last_id, found_at: count < SET_PEOPLE ? time : null },
  )
  return true
}
