import type { Uuid } from '../kernel/ids.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'

/** One sender in one chat of one channel: where we are spoken to, and where we answer. */
export type Conversation = {
  id: Uuid
  channel: string
  /** The chat, as the channel names it. */
  address: string
  /** Who speaks in it, as the channel names them; empty when we speak to the chat as a whole. */
  sender: string
  kind: 'private' | 'group'
  /** Whose account is used here. It says nothing about a session: money and data need a live one too. */
  customer_id: Uuid | null
  /** What is spoken here until a customer with a language of their own is linked. */
  language: string
  /** Since when nothing reaches the chat, because the person blocked us. */
  blocked_at: Date | null
  created_at: Date
}

export const CONVERSATION_COLUMNS = [
  'id',
  'channel',
  'address',
  'sender',
  'kind',
  'customer_id',
  'language',
  'blocked_at',
  'created_at',
] as const satisfies (keyof Conversation)[]

export async function readConversation(db: Db | Trx, conversation_id: Uuid): Promise<Conversation | null> {
  const found = db('conversation').select<Conversation[]>(CONVERSATION_COLUMNS).where({ id: conversation_id })
  return (await found.first()) ?? null
}
