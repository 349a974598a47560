import { present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import { idFromName, type Uuid } from '../kernel/ids.ts'
import { canonicalJson } from '../kernel/json.ts'
import type { Trx } from '../platform/transaction.ts'
import { CONVERSATION_COLUMNS, type Conversation } from './conversation.ts'

export type ConversationAddress = Pick<Conversation, 'channel' | 'address' | 'sender' | 'kind' | 'language'>

/** The single case of `openConversations`. */
export async function openConversation(trx: Trx, address: ConversationAddress): Promise<Conversation> {
  const [conversation] = await openConversations(trx, [address])
  return present(conversation, 'every address that was asked for is answered')
}

/**
 * The conversations of these addresses, in the order asked; those that are new are made. What is known
 * stays as it is: a language or a link that was chosen is not undone by the next message.
 */
export async function openConversations(trx: Trx, addresses: ConversationAddress[]): Promise<Conversation[]> {
  if (addresses.length === 0) return []
  const ids = addresses.map(conversationId)
  const found = await findConversations(trx, ids)
  const asked = new Map(addresses.map((address, place) => [ids[place] as Uuid, address]))
  const fresh = [...asked].filter(([id]) => !found.has(id))
  if (fresh.length > 0) {
    await makeConversations(trx, fresh)
    for (const [id, made] of await findConversations(trx, ids)) found.set(id, made)
  }
  return ids.map((id) => present(found.get(id), 'a conversation is stored under the id made of its address'))
}

async function findConversations(trx: Trx, ids: readonly Uuid[]): Promise<Map<Uuid, Conversation>> {
  const found = await trx('conversation').select<Conversation[]>(CONVERSATION_COLUMNS).whereIn('id', ids)
  return new Map(found.map((conversation) => [conversation.id, conversation]))
}

async function makeConversations(trx: Trx, fresh: readonly [Uuid, ConversationAddress][]): Promise<void> {
  const rows = fresh.map(([id, { channel, address, sender, kind, language }]) => ({
    id,
    channel,
    address,
    sender,
    kind,
    language,
  }))
  // In id order: two batches that open the same chats in different orders would wait for each other for ever.
  await trx.raw(
    `insert into conversation (id, channel, address, sender, kind, language, created_at)
     select id, channel, address, sender, kind, language, :time
     from jsonb_to_recordset(:rows::jsonb)
       as asked (id uuid, channel text, address text, sender text, kind text, language text)
     order by id
     on conflict do nothing`,
    { rows: canonicalJson(rows), time: now() },
  )
}

/**
 * Made of the address, so that every process comes to the same id without asking. Colons are escaped:
 * the chat `a:b` and the sender `b` in the chat `a` must not become one.
 */
function conversationId({
  channel,
  address,
  sender,
}: Pick<Conversation, 'channel' | 'address' | 'sender'>): Uuid {
  return idFromName(`conversation:${[channel, address, sender].map(escapeColons).join(':')}`)
}

const escapeColons = (part: string): string => part.replaceAll('%', '%25').replaceAll(':', '%3A')
