import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Trx } from '../platform/transaction.ts'

/** Whether an answer helped the person in this chat; what they said last counts. Of what is not there it does nothing. */
export async function keepFeedback(
  trx: Trx,
  { content_id, conversation_id, helped }: { content_id: Uuid; conversation_id: Uuid; helped: boolean },
): Promise<void> {
  await trx.raw(
    `insert into content_feedback (content_id, conversation_id, helped, given_at)
     select id, :conversation_id, :helped, :time from content where id = :content_id
     on conflict (content_id, conversation_id) do update set helped = excluded.helped, given_at = excluded.given_at`,
    { content_id, conversation_id, helped, time: now() },
  )
}
