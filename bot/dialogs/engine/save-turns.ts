import { touchAdminSession } from '../../../core/admin/index.ts'
import { touchSessions } from '../../../core/auth/index.ts'
import { assert } from '../../../core/kernel/assert.ts'
import { now } from '../../../core/kernel/clock.ts'
import type { Uuid } from '../../../core/kernel/ids.ts'
import { prepared } from '../../../core/platform/prepared.ts'
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

/** What one turn leaves behind, and where it was. */
type Ended = { scene: Scene; outcome: Outcome }

/**
 * Saves turns of different conversations in one statement, and tells of each whether its conversation has a further
 * event to take; asked here, it costs no round trip.
 */
export async function saveTurns(trx: Trx, turns: readonly Ended[]): Promise<boolean[]> {
  if (turns.length === 0) return []
  const answer: { rows: { used: number; conversation_id: Uuid; more: boolean }[] } = await prepared(
    trx,
    'save-turns',
    SAVE,
    {
      time: now(),
      inbound: turns.map(({ scene }) => scene.inbound.id.toString()),
      scrubbed: turns.flatMap(({ scene, outcome }) => (outcome.scrub ? scene.inbound.id.toString() : [])),
      conversations: turns.map(({ scene }) => scene.conversation.id),
      kept: JSON.stringify(turns.flatMap(keptBy)),
      dropped: turns.flatMap(({ scene, outcome }) => (outcome.running === null ? scene.conversation.id : [])),
      aliases: JSON.stringify(
        turns.flatMap(({ scene, outcome }) =>
          outcome.aliases.map((alias) => ({ ...alias, conversation_id: scene.conversation.id })),
        ),
      ),
      messages: JSON.stringify(turns.flatMap(messagesOf)),
    },
  )
  const used = answer.rows[0]?.used ?? 0
  assert(used <= turns.length, 'a turn uses one event')
  if (used < turns.length) throw new TurnLost('the event was used by another turn')
  await touchSessions(
    trx,
    turns.flatMap(({ scene }) => scene.session?.id ?? []),
  )
  for (const { scene } of turns) {
    const admin_session = scene.standing?.session ?? null
    if (admin_session !== null) await touchAdminSession(trx, admin_session.id)
  }
  const busy = new Set(answer.rows.filter(({ more }) => more).map(({ conversation_id }) => conversation_id))
  return turns.map(({ scene }) => busy.has(scene.conversation.id))
}

const SAVE = `
  with used as (
    update inbound set state = 'used', used_at = :time,
      event = case when id = any(:scrubbed::bigint[]) then jsonb_build_object('kind', 'scrubbed') else event end
    where id = any(:inbound::bigint[]) and state = 'waiting' returning id
  ), kept as (
    insert into dialog (conversation_id, name, version, run_id, state, suspended, updated_at)
    select conversation_id, name, version, run_id, state, suspended, :time
    from jsonb_to_recordset(:kept::jsonb) as kept
      (conversation_id uuid, name text, version integer, run_id text, state jsonb, suspended jsonb)
    on conflict (conversation_id) do update set name = excluded.name, version = excluded.version,
      run_id = excluded.run_id, state = excluded.state, suspended = excluded.suspended, updated_at = excluded.updated_at
  ), dropped as (
    delete from dialog where conversation_id = any(:dropped::uuid[])
  ), named as (
    insert into message_slot (conversation_id, slot, channel_ref, shown_at)
    select alias.conversation_id, alias.slot, message_slot.channel_ref, message_slot.shown_at
    from jsonb_to_recordset(:aliases::jsonb) as alias (conversation_id uuid, slot text, same_as text)
    join message_slot on message_slot.conversation_id = alias.conversation_id and message_slot.slot = alias.same_as
    on conflict do nothing
  ), said as (
    insert into message (conversation_id, op, slot, body, due_at, trace_id, created_at)
    select conversation_id, op, slot, body, :time, trace_id, :time
    from rows from (jsonb_to_recordset(:messages::jsonb)
      as (conversation_id uuid, op text, slot text, body jsonb, trace_id text))
      with ordinality as said (conversation_id, op, slot, body, trace_id, place)
    order by place
  )
  select (select count(*)::int from used) as used, asked.id as conversation_id, exists (
    select from inbound where conversation_id = asked.id and state = 'waiting' and id <> all(:inbound::bigint[])
  ) as more
  from unnest(:conversations::uuid[]) as asked (id)`

/** The dialog that goes on, and the one that waits behind it. */
function keptBy({ scene, outcome: { running, suspended } }: Ended): object[] {
  if (running === null) return []
  const { name, version, run_id } = running
  return [{ conversation_id: scene.conversation.id, name, version, run_id, state: running, suspended }]
}

function messagesOf({ scene, outcome }: Ended): object[] {
  const whose = { conversation_id: scene.conversation.id, trace_id: scene.inbound.trace_id }
  return [
    ...outcome.shown.map(({ view, slot }) => ({ ...whose, op: 'show', slot, body: { view } })),
    ...outcome.removed.map((ref) => ({ ...whose, op: 'delete', slot: null, body: { ref } })),
  ]
}
