import { addSeconds, now } from '../../core/kernel/clock.ts'
import { canonicalJson } from '../../core/kernel/json.ts'
import type { Db } from '../../core/platform/db.ts'
import type { Trx } from '../../core/platform/transaction.ts'
import { text } from '../texts/text.ts'
import type { Claimed } from './claim.ts'

/**
 * It arrived, whatever the row says of who was bringing it: a server that died may have forgotten the
 * claim, and a message that was sent must not be sent again. A slot remembers what shows it and since when, which
 * is when a new message began to be sent: nobody can have read it before. A late outcome calls the person back to it.
 * Under a name that is there already it has failed since.
 */
export async function markSent(
  db: Db,
  claimed: Claimed,
  { ref, shown_at, calls_back }: { ref: string; shown_at: Date; calls_back: boolean },
): Promise<void> {
  const nudge = calls_back
    ? canonicalJson({ view: { text: text('nudge'), reply_to_slot: claimed.slot ?? '' } })
    : null
  await db.raw(
    `with sent as (
       update message set state = 'sent', channel_ref = :ref, sent_at = :time, lease_until = null, error = null
       where id = :id and state in ('waiting', 'sending') and channel_ref is distinct from :ref
       returning conversation_id, slot, op
     ), shown as (
       insert into message_slot (conversation_id, slot, channel_ref, shown_at)
       select conversation_id, slot, :ref, :shown_at from sent where slot is not null and op = 'show'
       on conflict (conversation_id, slot) do update set channel_ref = excluded.channel_ref,
         shown_at = case when message_slot.channel_ref = excluded.channel_ref then message_slot.shown_at
           else excluded.shown_at end
     )
     insert into message (conversation_id, key, op, body, due_at, created_at)
     select conversation_id, :key, 'show', :nudge::jsonb, :time, :time from sent where :nudge::jsonb is not null
     on conflict (key) do nothing`,
    { id: claimed.id.toString(), ref, shown_at, time: now(), nudge, key: `nudge:${claimed.id}` },
  )
}

/** Not now: it keeps its place in the conversation. */
export async function markLater(
  db: Db | Trx,
  claimed: Claimed,
  wait_seconds: number,
  why: string,
): Promise<void> {
  await db('message')
    .where({ id: claimed.id.toString(), state: 'sending' })
    .update({ state: 'waiting', due_at: addSeconds(now(), wait_seconds), lease_until: null, error: why })
}

/**
 * Not in the quiet hours: it waits for their end as if it had never been tried, so that it holds up nothing
 * that may be said meanwhile.
 */
export async function markHeld(db: Db, claimed: Claimed, due_at: Date): Promise<void> {
  await db('message')
    .where({ id: claimed.id.toString(), state: 'sending' })
    .update({ state: 'waiting', due_at, quiet: true, attempts: 0, lease_until: null, error: 'quiet hours' })
}

/** Never: the reason stays with it. */
export async function markEnded(
  db: Db | Trx,
  claimed: Claimed,
  state: 'failed' | 'expired',
  why: string,
): Promise<void> {
  await db('message')
    .where({ id: claimed.id.toString(), state: 'sending' })
    .update({ state, lease_until: null, error: why })
}
