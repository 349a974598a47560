import { touchAdminSession } from '../../../core/admin/index.ts'
import { touchSession } from '../../../core/auth/index.ts'
import { assert } from '../../../core/kernel/assert.ts'
import { now } from '../../../core/kernel/clock.ts'
import type { Trx } from '../../../core/platform/transaction.ts'
import type { View } from '../../channels/channel.ts'
import type { Running, Scene } from './scene.ts'

/** Everything a turn leaves behind. It is committed together with the turn's effects, or not at all. */
export type Outcome = {
  running: Running | null
  suspended: Running | null
  shown: { view: View; slot: string | null }[]
  /** The person's own messages to take away: the ones that held a PIN. */
  removed: string[]
  /** New names for messages that are already there, so that a later notice can replace them. */
  aliases: { slot: string; same_as: string }[]
  /** The event held a secret: nothing of it stays. */
  scrub: boolean
}

/** Another turn used the event first. The transaction rolls back, and nothing of this turn ever was. */
export class TurnLost extends Error {
  override readonly name = 'TurnLost'
}

/** True when the conversation has a further event to take; asked here, it costs no round trip. */
export async function saveTurn(trx: Trx, scene: Scene, outcome: Outcome): Promise<boolean> {
  const time = now()
  const { running, suspended } = outcome
  const shown = outcome.shown.map(({ view, slot }) => ({ op: 'show', slot, body: { view } }))
  const removed = outcome.removed.map((ref) => ({ op: 'delete', slot: null, body: { ref } }))
  const saved = await trx.raw(
    `with used as (
       update inbound set state = 'used', used_at = :time,
         event = case when :scrub then jsonb_build_object('kind', 'scrubbed') else event end
       where id = :inbound and state = 'waiting' returning id
     ), kept as (
       insert into dialog (conversation_id, name, version, run_id, state, suspended, updated_at)
       select :conversation, :name, :version, :run_id, :state::jsonb, :suspended::jsonb, :time where :keeps
       on conflict (conversation_id) do update set name = excluded.name, version = excluded.version,
         run_id = excluded.run_id, state = excluded.state, suspended = excluded.suspended, updated_at = excluded.updated_at
     ), dropped as (
       delete from dialog where conversation_id = :conversation and not :keeps
     ), named as (
       insert into message_slot (conversation_id, slot, channel_ref, shown_at)
       select :conversation, alias.slot, message_slot.channel_ref, message_slot.shown_at
       from jsonb_to_recordset(:aliases::jsonb) as alias (slot text, same_as text)
       join message_slot on message_slot.conversation_id = :conversation and message_slot.slot = alias.same_as
       on conflict do nothing
     ), said as (
       insert into message (conversation_id, op, slot, body, due_at, trace_id, created_at)
       select :conversation, op, slot, body, :time, :trace, :time
       from rows from (jsonb_to_recordset(:messages::jsonb) as (op text, slot text, body jsonb))
         with ordinality as said (op, slot, body, place)
       order by place
     )
     select (select count(*)::int from used) as used, exists (
       select from inbound where conversation_id = :conversation and state = 'waiting' and id <> :inbound
     ) as more`,
    {
      time,
      scrub: outcome.scrub,
      inbound: scene.inbound.id.toString(),
      conversation: scene.conversation.id,
      keeps: running !== null,
      name: running?.name ?? '',
      version: running?.version ?? 0,
      run_id: running?.run_id ?? '',
      state: JSON.stringify(running),
      suspended: suspended === null ? null : JSON.stringify(suspended),
      aliases: JSON.stringify(outcome.aliases),
      messages: JSON.stringify([...shown, ...removed]),
      trace: scene.inbound.trace_id,
    },
  )
  const { used, more }: { used: number; more: boolean } = saved.rows[0]
  assert(used <= 1, 'a turn uses one event')
  if (used === 0) throw new TurnLost('the event was used by another turn')
  if (scene.session !== null) await touchSession(trx, scene.session.id)
  const admin_session = scene.standing?.session ?? null
  if (admin_session !== null) await touchAdminSession(trx, admin_session.id)
  return more
}
