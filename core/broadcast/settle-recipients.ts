import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Trx } from '../platform/transaction.ts'
import { NOTICE_KEY } from './broadcast.ts'

/**
 * Writes down what became of what was handed out, and ends a broadcast that has nobody left. Only what ended since
 * the last look is touched.
 */
export async function settleRecipients(trx: Trx, broadcast_id: Uuid): Promise<void> {
  await trx.raw('select from broadcast where id = :broadcast_id for no key update', { broadcast_id })
  await trx.raw(
    `with ended as (
       select recipient.customer_id, case
           when message.state = 'sent' then 'sent'
           when message.state = 'kept' then 'skipped'
           when message.state = 'failed' and conversation.blocked_at is not null then 'blocked'
           -- What expired, what the channel refused, and what was forgotten with its account.
           else 'failed' end as state
       from broadcast_recipient as recipient
       left join message on message.key = ${NOTICE_KEY}
       left join conversation on conversation.id = message.conversation_id
       where recipient.broadcast_id = :broadcast_id and recipient.state = 'handed'
         and (message.id is null or message.state not in ('waiting', 'sending'))
     ), settled as (
       update broadcast_recipient as recipient set state = ended.state from ended
       where recipient.broadcast_id = :broadcast_id and recipient.customer_id = ended.customer_id
       returning ended.state
     ), counted as (
       select count(*) filter (where state = 'sent') as sent, count(*) filter (where state = 'failed') as failed,
         count(*) filter (where state = 'blocked') as blocked, count(*) filter (where state = 'skipped') as skipped
       from settled
     )
     update broadcast set sent = broadcast.sent + counted.sent, failed = broadcast.failed + counted.failed,
       blocked = broadcast.blocked + counted.blocked, skipped = broadcast.skipped + counted.skipped
     from counted where id = :broadcast_id`,
    { broadcast_id },
  )
  await trx.raw(
    `update broadcast set state = 'done', done_at = :time
     where id = :broadcast_id and state = 'running' and found_at is not null and not exists (
       select from broadcast_recipient as recipient
       where recipient.broadcast_id = :broadcast_id and recipient.state in ('waiting', 'handed'))`,
    { broadcast_id, time: now() },
  )
}
