import { addSeconds, now } from '../../core/kernel/clock.ts'
import { canonicalJson } from '../../core/kernel/json.ts'
import type { Db } from '../../core/platform/db.ts'
import { gather } from '../../core/platform/gather.ts'
import { prepared } from '../../core/platform/prepared.ts'
import type { Trx } from '../../core/platform/transaction.ts'
import { text } from '../texts/text.ts'
import type { Claimed } from './claim.ts'

/** A message that the channel has: its name there, when it began to be sent, and whether the person is called back to it. */
export type SentMark = { claimed: Claimed; ref: string; shown_at: Date; calls_back: boolean }

const MARKS_MAX = 50
const MARKS_WAIT_MS = 5
const MARKING_MAX = 2

/** Marks what is sent at the same time in one commit. Who waits for the mark waits until it is kept. */
export const gatherSent = (db: Db): ((mark: SentMark) => Promise<void>) =>
  gather<SentMark, void>({
    rows_max: MARKS_MAX,
    wait_ms: MARKS_WAIT_MS,
    batches_max: MARKING_MAX,
    commit: async (marks) => {
      await markSent(db, marks)
      return marks.map(() => undefined)
    },
  })

/**
 * They arrived, whatever the rows say of who was bringing them: a server that died may have forgotten a
 * claim, and a message that was sent must not be sent again. A slot remembers what shows it and since when, which
 * is when a new message began to be sent: nobody can have read it before. A late outcome calls the person back to it.
 * Under a name that is there already it has failed since. One conversation has one message under way.
 */
export async function markSent(db: Db, marks: readonly SentMark[]): Promise<void> {
  const nudges = marks.map(({ claimed: { slot }, calls_back }) =>
    calls_back ? canonicalJson({ view: { text: text('nudge'), reply_to_slot: slot ?? '' } }) : '',
  )
  await prepared(
    db,
    'mark-sent',
    `with sent as (
       update message set state = 'sent', channel_ref = brought.ref, sent_at = :time, lease_until = null, error = null
       from unnest(:ids::bigint[], :refs::text[], :shown::timestamptz[], :nudges::text[])
         as brought (id, ref, shown_at, nudge)
       where message.id = brought.id and state in ('waiting', 'sending') and channel_ref is distinct from brought.ref
       returning message.id, conversation_id, slot, op, brought.ref, brought.shown_at, brought.nudge
     ), shown as (
       insert into message_slot (conversation_id, slot, channel_ref, shown_at)
       select conversation_id, slot, ref, shown_at from sent where slot is not null and op = 'show'
       on conflict (conversation_id, slot) do update set channel_ref = excluded.channel_ref,
         shown_at = case when message_slot.channel_ref = excluded.channel_ref then message_slot.shown_at
           else excluded.shown_at end
     )
     insert into message (conversation_id, key, op, body, due_at, created_at)
     select conversation_id, 'nudge:' || id, 'show', nudge::jsonb, :time, :time from sent where nudge <> ''
     on conflict (key) do nothing`,
    {
      ids: marks.map(({ claimed }) => claimed.id.toString()),
      refs: marks.map(({ ref }) => ref),
      shown: marks.map(({ shown_at }) => shown_at.toISOString()),
      nudges,
      time: now(),
    },
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
