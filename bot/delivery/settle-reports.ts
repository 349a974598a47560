import { markBlocked } from '../../core/customers/index.ts'
import { addSeconds, now } from '../../core/kernel/clock.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import { passOn } from '../../core/notices/index.ts'
import type { Db } from '../../core/platform/db.ts'
import { inTransaction, type Trx } from '../../core/platform/transaction.ts'
import type { Delivered } from '../channels/channel.ts'
import { LEASE_SECONDS } from './claim.ts'
import { ATTEMPTS_MAX, waitSeconds } from './wait.ts'

/**
 * What a channel says of a message after it was sent: that it has it, or that it will not arrive. `message` is the name
 * that we gave it (`Target.message`), `ref` the channel's own.
 */
export type Report = { message: string; ref: string } & (
  | { arrived: true }
  | { arrived: false; delivered: Extract<Delivered, { outcome: 'later' | 'gone' | 'shut' | 'bad' }> }
)

type Failure = Extract<Report, { arrived: false }>

/**
 * Writes down what a channel says of messages afterwards. In any order and however often: a message that was sent again
 * has another `ref`, and what is said of the one before no longer counts for it.
 */
export async function settleReports(db: Db, channel: string, reports: readonly Report[]): Promise<void> {
  await confirm(
    db,
    channel,
    reports.filter(({ arrived }) => arrived),
  )
  for (const report of reports)
    if (!report.arrived) await inTransaction(db, (trx) => takeBackSent(trx, channel, report))
}

/**
 * It arrived, though we may not have heard so: the line broke, or who sent it died. So it is not sent a second
 * time. It was shown when its sender took it, as long as we know that; an answer from before then is none. A `ref` that
 * is there already is one that failed, and was said to have been taken before that.
 */
async function confirm(db: Db, channel: string, reports: readonly Report[]): Promise<void> {
  const rows = reports.flatMap(({ message, ref }) => {
    const name = readName(message)
    return name === null ? [] : [{ ...name, ref }]
  })
  if (rows.length === 0) return
  await db.raw(
    `with said as (
       select distinct on (said.id) said.id, said.conversation_id, said.ref
       from jsonb_to_recordset(:rows::jsonb) as said (id bigint, conversation_id uuid, ref text)
       join conversation on conversation.id = said.conversation_id and conversation.channel = :channel
       order by said.id
     ), sent as (
       update message set state = 'sent', channel_ref = said.ref, sent_at = :time, lease_until = null, error = null
       from said join message as told on told.id = said.id and told.conversation_id = said.conversation_id
       where message.id = told.id and message.state in ('waiting', 'sending') and message.attempts > 0
         and message.channel_ref is distinct from said.ref
       returning message.conversation_id, message.slot, message.op, message.channel_ref,
         coalesce(told.lease_until - :lease * interval '1 second', :time) as shown_at
     )
     insert into message_slot (conversation_id, slot, channel_ref, shown_at)
     select conversation_id, slot, channel_ref, shown_at from sent where slot is not null and op = 'show'
     on conflict (conversation_id, slot) do update
       set channel_ref = excluded.channel_ref, shown_at = excluded.shown_at`,
    { rows: JSON.stringify(rows), channel, time: now(), lease: LEASE_SECONDS },
  )
}

type Told = {
  state: string
  attempts: number
  channel_ref: string | null
  is_notice: boolean
  is_newest: boolean
}

/** Takes back that it was sent. What became of money is told elsewhere; what may still arrive is tried again. */
async function takeBackSent(trx: Trx, channel: string, { message, ref, delivered }: Failure): Promise<void> {
  const name = readName(message)
  if (name === null) return
  const told = await lockTold(trx, channel, name)
  if (told === undefined) return
  const is_this = told.state === 'sent' && told.channel_ref === ref
  // Its sender did not hear yet that it was taken, or never will, and now it has failed: that try is over.
  const is_doubtful = ['waiting', 'sending'].includes(told.state) && told.channel_ref !== ref
  if (!is_this && !is_doubtful) return
  const { id, conversation_id } = name
  if (delivered.outcome === 'later' && told.attempts < ATTEMPTS_MAX && (told.is_notice || told.is_newest)) {
    const due_at = addSeconds(now(), waitSeconds(delivered, told.attempts))
    const again = {
      state: 'waiting',
      due_at,
      lease_until: null,
      channel_ref: ref,
      error: 'it did not arrive',
    }
    await trx('message').where({ id }).update(again)
    return
  }
  const error = delivered.outcome === 'later' ? 'it did not arrive, and others came after it' : delivered.why
  await trx('message').where({ id }).update({ state: 'failed', lease_until: null, error, channel_ref: ref })
  if (delivered.outcome === 'gone') await markBlocked(trx, { conversation_id, blocked: true })
  await passOn(trx, BigInt(id))
}

/** An answer is worth nothing after a later one; news is. */
async function lockTold(trx: Trx, channel: string, { id, conversation_id }: Name): Promise<Told | undefined> {
  const { rows } = await trx.raw<{ rows: Told[] }>(
    `select message.state, message.attempts, message.channel_ref, message.class is not null as is_notice,
       not exists (select from message as later where later.conversation_id = message.conversation_id
         and later.id > message.id and later.state in ('waiting', 'sending', 'sent')) as is_newest
     from message join conversation on conversation.id = message.conversation_id
     where message.id = :id and message.conversation_id = :conversation_id and conversation.channel = :channel
     for update of message`,
    { id, conversation_id, channel },
  )
  return rows[0]
}

type Name = { id: string; conversation_id: Uuid }

/** The name that `deliver` gives a message. It comes back from outside, so it may be anything. */
function readName(message: string): Name | null {
  const [, id, conversation_id] =
    /^(\d{1,18})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(message) ?? []
  return id === undefined || conversation_id === undefined
    ? null
    : { id, conversation_id: conversation_id as Uuid }
}
