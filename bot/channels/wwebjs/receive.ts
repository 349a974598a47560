import type { Inbound, Reply } from '../channel.ts'
import type { Heard } from '../phone/hear.ts'
import { inOrder, isChat, isGroup, phoneAmong, plainJid } from '../phone/plain-jid.ts'
import { readWords, withReply } from '../phone/read-words.ts'
import type { WebMessage } from './client.ts'

/** Kinds that somebody wrote, and what they are called; all others are news of the chat or of the account. */
const KINDS: Readonly<Record<string, string>> = {
  chat: 'message',
  image: 'photo',
  video: 'video',
  audio: 'voice',
  ptt: 'voice',
  sticker: 'sticker',
  document: 'file',
  location: 'location',
  vcard: 'contact',
  multi_vcard: 'contact',
  buttons_response: 'message',
  list_response: 'message',
  poll_creation: 'message',
}

/** As the page names people: a number ends in `@c.us`. */
const webName = (jid: string): string => plainJid(jid).replace(/@s\.whatsapp\.net$/, '@c.us')

/** All names of a chat or of a person, as the page knows them. */
export type NamesOf = (id: string) => Promise<string[]>

/** A message of the library in our own words; null for what nobody wrote to us. */
export async function receiveMessage(message: WebMessage, namesOf: NamesOf): Promise<Heard | null> {
  const { id, fromMe, from, author, isStatus, broadcast, type, timestamp } = message
  if (fromMe || id.fromMe || isStatus || broadcast || !isChat(from) || KINDS[type] === undefined) return null
  const in_group = isGroup(from)
  if (in_group && author === undefined) return null
  const chat = in_group ? [from] : await allNames(from, namesOf)
  const member = in_group ? await allNames(author ?? '', namesOf) : null
  const from_phone = phoneAmong(member ?? chat)
  const reply = await readReply(message)
  const answered = reply === null || reply.is_ours ? [] : await allNames(reply.sender, namesOf)
  return {
    event_key: id._serialized,
    chat,
    member,
    from_phone,
    said_at: new Date(timestamp * 1_000),
    ...(answered.length > 1 ? { answered } : {}),
    body: withReply(readBody(message, from_phone), reply),
  }
}

const allNames = async (id: string, namesOf: NamesOf): Promise<string[]> => {
  const others = await namesOf(id).catch(() => [])
  return inOrder([id, ...others].map(webName))
}

function readBody(message: WebMessage, from_phone: string | null): Inbound {
  const { type, body, vCards, hasMedia, _data: data } = message
  const ref = message.id._serialized
  if (type === 'document' && hasMedia)
    return { kind: 'file', name: data?.filename ?? 'file', size_bytes: data?.size ?? null, file: ref, ref }
  const digits = /waid=(\d{6,15})/.exec(vCards[0] ?? '')?.[1]
  if (digits !== undefined)
    return { kind: 'contact', phone: `+${digits}`, own: `+${digits}` === from_phone, ref }
  if (body !== '' && !type.includes('vcard') && type !== 'location') return readWords(body, ref)
  return { kind: 'other', what: KINDS[type] ?? 'message', ref }
}

async function readReply(message: WebMessage): Promise<Reply | null> {
  if (!message.hasQuotedMsg) return null
  const answered = await message.getQuotedMessage().catch(() => undefined)
  if (answered === undefined) return null
  const { id, fromMe, author, from } = answered
  return { ref: id._serialized, sender: webName(author ?? from), is_ours: fromMe || id.fromMe }
}
