import type { ReplayState } from '@grammyjs/conversations/out/state.js'
import { readStanding, type Standing } from '../../../core/admin/index.ts'
import { readCode, readLiveSessions, type Session } from '../../../core/auth/index.ts'
import { type Customer, readCustomers } from '../../../core/customers/index.ts'
import type { Uuid } from '../../../core/kernel/ids.ts'
import type { JsonObject } from '../../../core/kernel/json.ts'
import type { Config } from '../../../core/platform/config.ts'
import { prepared } from '../../../core/platform/prepared.ts'
import type { Trx } from '../../../core/platform/transaction.ts'
import type { Inbound, Limits } from '../../channels/channel.ts'
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

/** What the engine goes by of a channel's limits. */
export type Way = Pick<Limits, 'choosing' | 'edits' | 'asks_contact'>

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
  /** When that began to be sent. */
  prompt_shown_at: Date | null
  /** It is under way, and nobody knows yet whether it is on their screen. */
  prompt_sending: boolean
  way: Way
}

type Row = {
  conversation_id: Uuid
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
  prompt_shown_at: Date | null
  prompt_sending: boolean
}

/** A channel that was closed while something of it waited: its people tapped, if anything. */
const CLOSED: Way = { choosing: 'tap', edits: false, asks_contact: false }

/**
 * Takes conversations for this transaction and reads the oldest waiting event of each. Those are left out that another
 * turn has, or in which nothing waits. `for no key update` lets new events of the chat be stored meanwhile.
 * The snapshot may be a moment older than the lock; saving the turn checks that the event is still unused.
 */
export async function loadScenes(
  trx: Trx,
  config: Pick<Config, 'ADMIN_CHAT_IDS'>,
  limits: ReadonlyMap<string, Way>,
  conversation_ids: readonly Uuid[],
): Promise<Scene[]> {
  const typing = [...limits].filter(([, { choosing }]) => choosing !== 'tap').map(([channel]) => channel)
  const { rows } = await prepared<{ rows: Row[] }>(
    trx,
    'load-scenes',
    `with taken as (
       select * from conversation where id = any(:conversation_ids::uuid[]) for no key update skip locked
     )
     select taken.id as conversation_id, inbound.id as inbound_id, inbound.event, inbound.trace_id, inbound.attempts, inbound.received_at,
            taken.channel, taken.address, taken.sender, taken.kind, taken.language, taken.blocked_at, taken.customer_id,
            dialog.state as running, dialog.suspended,
            asked.channel_ref as prompt_ref, asked.shown_at as prompt_shown_at,
            taken.channel = any(:typing::text[]) and exists (
              select from message where conversation_id = taken.id and state = 'sending'
                and slot = dialog.state #>> '{prompt,slot}') as prompt_sending
     from taken
     join lateral (
       select * from inbound where conversation_id = taken.id and state = 'waiting' order by id limit 1
     ) as inbound on true
     left join dialog on dialog.conversation_id = taken.id
     left join message_slot as asked on asked.conversation_id = taken.id
       and (taken.kind = 'group' or taken.channel = any(:typing::text[]))
       and asked.slot = dialog.state #>> '{prompt,slot}'
     order by inbound.id`,
    { conversation_ids, typing },
  )
  const linked = rows.filter(({ customer_id }) => customer_id !== null)
  const customer_ids = linked.flatMap(({ customer_id }) => customer_id ?? [])
  const customers = await readCustomers(trx, customer_ids)
  const chats = linked.map(({ conversation_id }) => conversation_id)
  const sessions = await readLiveSessions(trx, chats)
  const scenes: Scene[] = []
  for (const row of rows) {
    const customer = (row.customer_id === null ? undefined : customers.get(row.customer_id)) ?? null
    const session = sessions.get(row.conversation_id) ?? null
    const standing = row.kind === 'group' ? await readStanding(trx, config, row) : null
    scenes.push({ ...sceneOf(row, customer), session, standing, way: limits.get(row.channel) ?? CLOSED })
  }
  return scenes
}

function sceneOf(
  { inbound_id, event, trace_id, attempts, received_at, ...row }: Row,
  customer: Customer | null,
): Omit<Scene, 'session' | 'standing' | 'way'> {
  const { conversation_id, channel, address, sender, kind, blocked_at } = row
  const { running, suspended, prompt_ref, prompt_shown_at, prompt_sending } = row
  const language = customer?.language ?? row.language
  return {
    inbound: { id: inbound_id, event, trace_id, attempts, received_at },
    conversation: { id: conversation_id, channel, address, sender, kind, language, blocked_at },
    ...{ customer, running, suspended, prompt_ref, prompt_shown_at, prompt_sending },
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

/** Nobody reads a question and answers it in less. */
const READING_MS = 700

/**
 * Whether the open question was on their screen when this was said. What was typed before is about something else:
 * two messages "1" in a row are not a yes to what the first of them brings up.
 */
export function sawPrompt(scene: Scene): 'yes' | 'no' | 'unknown' {
  const { event, received_at } = scene.inbound
  const { prompt_ref, prompt_shown_at: shown_at, prompt_sending } = scene
  const reply = 'reply' in event ? event.reply : undefined
  if (reply?.is_ours === true && prompt_ref !== null && reply.ref === prompt_ref) return 'yes'
  if (shown_at === null) return prompt_sending ? 'unknown' : 'no'
  return received_at.getTime() - shown_at.getTime() >= READING_MS ? 'yes' : 'no'
}
