import type { ReplayState } from '@grammyjs/conversations/out/state.js'
import { readLiveSession, type Session } from '../../../core/auth/index.ts'
import { type Customer, readCustomer } from '../../../core/customers/index.ts'
import type { Uuid } from '../../../core/kernel/ids.ts'
import type { JsonObject } from '../../../core/kernel/json.ts'
import type { Trx } from '../../../core/platform/transaction.ts'
import type { Inbound } from '../../channels/channel.ts'
import type { Prompt } from './io.ts'

/** A dialog that waits for an answer. */
export type Running = {
  name: string
  version: number
  run_id: string
  args: JsonObject
  state: ReplayState
  waiting: number
  prompt: Prompt
}

/** One waiting event with everything its turn needs to know. */
export type Scene = {
  inbound: { id: bigint; event: Inbound; trace_id: string; attempts: number; received_at: Date }
  conversation: {
    id: Uuid
    channel: string
    address: string
    kind: 'private' | 'group'
    language: string
    blocked_at: Date | null
  }
  customer: Customer | null
  session: Session | null
  running: Running | null
  suspended: Running | null
}

type Row = {
  inbound_id: bigint
  event: Inbound
  trace_id: string
  attempts: number
  received_at: Date
  channel: string
  address: string
  kind: 'private' | 'group'
  language: string
  blocked_at: Date | null
  customer_id: Uuid | null
  running: Running | null
  suspended: Running | null
}

/**
 * Takes the conversation for this turn and reads its oldest waiting event. Null when another turn
 * has it, or when nothing waits. `for no key update` lets new events of the chat be stored meanwhile.
 * The snapshot may be a moment older than the lock; saving the turn checks that the event is still unused.
 */
export async function loadScene(trx: Trx, conversation_id: Uuid): Promise<Scene | null> {
  const found = await trx.raw(
    `with taken as (select * from conversation where id = ? for no key update skip locked)
     select inbound.id as inbound_id, inbound.event, inbound.trace_id, inbound.attempts, inbound.received_at,
            taken.channel, taken.address, taken.kind, taken.language, taken.blocked_at, taken.customer_id,
            dialog.state as running, dialog.suspended
     from taken
     join lateral (
       select * from inbound where conversation_id = taken.id and state = 'waiting' order by id limit 1
     ) as inbound on true
     left join dialog on dialog.conversation_id = taken.id`,
    [conversation_id],
  )
  const row: Row | undefined = found.rows[0]
  if (row === undefined) return null
  const { inbound_id, event, trace_id, attempts, received_at, channel, address, kind, language, blocked_at } =
    row
  const customer = row.customer_id === null ? null : await readCustomer(trx, row.customer_id)
  const session = customer === null ? null : await readLiveSession(trx, conversation_id)
  return {
    inbound: { id: inbound_id, event, trace_id, attempts, received_at },
    conversation: {
      id: conversation_id,
      channel,
      address,
      kind,
      language: customer?.language ?? language,
      blocked_at,
    },
    customer,
    session,
    running: row.running,
    suspended: row.suspended,
  }
}

/** The message that may hold a PIN: it must leave the chat and the inbox, whatever becomes of the turn. */
export function secretRef({ inbound: { event }, running }: Scene): string | null {
  return running?.prompt.secret === true && event.kind === 'text' ? event.ref : null
}
