import type { ReplayState } from '@grammyjs/conversations/out/state.js'
import { readStanding, type Standing } from '../../../core/admin/index.ts'
import { readCode, readLiveSession, type Session } from '../../../core/auth/index.ts'
import { type Customer, readCustomer } from '../../../core/customers/index.ts'
import type { Uuid } from '../../../core/kernel/ids.ts'
import type { JsonObject } from '../../../core/kernel/json.ts'
import type { Config } from '../../../core/platform/config.ts'
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
  /** In a group: the newest message of the person it is spoken with. What is asked answers that one. */
  said_ref?: string
}

/** One waiting event with everything its turn needs to know. */
export type Scene = {
  inbound: { id: bigint; event: Inbound; trace_id: string; attempts: number; received_at: Date }
  conversation: {
    id: Uuid
    channel: string
    address: string
    sender: string
    kind: 'private' | 'group'
    language: string
    blocked_at: Date | null
  }
  customer: Customer | null
  session: Session | null
  /** What they are in an admin group; null everywhere else, and for everybody else. */
  standing: Standing | null
  running: Running | null
  suspended: Running | null
  /** The channel's name for the message that shows the open question, once it was sent. */
  prompt_ref: string | null
}

type Row = {
  inbound_id: bigint
  event: Inbound
  trace_id: string
  attempts: number
  received_at: Date
  channel: string
  address: string
  sender: string
  kind: 'private' | 'group'
  language: string
  blocked_at: Date | null
  customer_id: Uuid | null
  running: Running | null
  suspended: Running | null
  prompt_ref: string | null
}

/**
 * Takes the conversation for this turn and reads its oldest waiting event. Null when another turn
 * has it, or when nothing waits. `for no key update` lets new events of the chat be stored meanwhile.
 * The snapshot may be a moment older than the lock; saving the turn checks that the event is still unused.
 */
export async function loadScene(
  trx: Trx,
  config: Pick<Config, 'ADMIN_CHAT_IDS'>,
  conversation_id: Uuid,
): Promise<Scene | null> {
  const found = await trx.raw(
    `with taken as (select * from conversation where id = ? for no key update skip locked)
     select inbound.id as inbound_id, inbound.event, inbound.trace_id, inbound.attempts, inbound.received_at,
            taken.channel, taken.address, taken.sender, taken.kind, taken.language, taken.blocked_at, taken.customer_id,
            dialog.state as running, dialog.suspended, asked.channel_ref as prompt_ref
     from taken
     join lateral (
       select * from inbound where conversation_id = taken.id and state = 'waiting' order by id limit 1
     ) as inbound on true
     left join dialog on dialog.conversation_id = taken.id
     left join message_slot as asked on taken.kind = 'group' and asked.conversation_id = taken.id
       and asked.slot = dialog.state #>> '{prompt,slot}'`,
    [conversation_id],
  )
  const row: Row | undefined = found.rows[0]
  if (row === undefined) return null
  const { inbound_id, event, trace_id, attempts, received_at, running, suspended, prompt_ref } = row
  const { channel, address, sender, kind, language, blocked_at } = row
  const customer = row.customer_id === null ? null : await readCustomer(trx, row.customer_id)
  const session = customer === null ? null : await readLiveSession(trx, conversation_id)
  const place = { conversation_id, channel, address, sender }
  return {
    inbound: { id: inbound_id, event, trace_id, attempts, received_at },
    conversation: {
      id: conversation_id,
      channel,
      address,
      sender,
      kind,
      language: customer?.language ?? language,
      blocked_at,
    },
    customer,
    session,
    standing: kind === 'group' ? await readStanding(trx, config, place) : null,
    running,
    suspended,
    prompt_ref,
  }
}

/** The message that may hold a PIN or a code: it must leave the chat and the inbox, whatever becomes of the turn. */
export function secretRef(scene: Scene): string | null {
  const { event } = scene.inbound
  const is_secret = scene.running?.prompt.secret === true && event.kind === 'text' && isAnswer(scene)
  return is_secret ? event.ref : null
}

/**
 * Whether what was said may answer the open question. In a group people talk to each other: there only a reply to
 * the question is an answer, and six digits where a code was asked for.
 */
export function isAnswer({ conversation, inbound: { event }, running, prompt_ref }: Scene): boolean {
  if (conversation.kind === 'private') return true
  if (running === null) return false
  const reply = 'reply' in event ? event.reply : undefined
  if (reply?.is_ours === true && (prompt_ref === null || reply.ref === prompt_ref)) return true
  return running.prompt.secret && event.kind === 'text' && readCode(event.text) !== null
}
