import type { Message, Update } from 'grammy/types'
import type { GroupMove } from '../../../core/notices/index.ts'
import type { Inbound, InboundEvent, Reply } from '../channel.ts'

export type { Update }

/**
 * A Telegram update in our own words, or null for kinds that we never asked for.
 * Pure: everything in it is the sender's claim and is treated so.
 */
export function receiveUpdate(update: Update): InboundEvent | null {
  const { message, callback_query: tap, my_chat_member: member } = update
  if (receiveMove(update) !== null) return null
  if (message?.from !== undefined && !message.from.is_bot) {
    const body = { ...readMessage(message), ...readReply(message) }
    return message.chat.type === 'private' || isForUs(body)
      ? event(update, message.chat, message.from, body)
      : null
  }
  if (tap !== undefined) {
    const shown = tap.message
    if (shown === undefined) return null
    const ref = String(shown.message_id)
    return event(update, shown.chat, tap.from, { kind: 'choice', token: tap.data ?? '', ref, ack: tap.id })
  }
  if (member !== undefined && member.chat.type === 'private') {
    const kind = member.new_chat_member.status === 'kicked' ? 'blocked' : 'unblocked'
    return event(update, member.chat, member.from, { kind })
  }
  return null
}

/** The word that a group is another chat from now on. Telegram says it in the old one and in the new one. */
export function receiveMove({ message }: Update): GroupMove | null {
  if (message?.migrate_to_chat_id !== undefined)
    return { channel: 'telegram', from: String(message.chat.id), to: String(message.migrate_to_chat_id) }
  if (message?.migrate_from_chat_id !== undefined)
    return { channel: 'telegram', from: String(message.migrate_from_chat_id), to: String(message.chat.id) }
  return null
}

function event(
  update: Update,
  chat: { id: number; type: string },
  from: { id: number; language_code?: string | undefined },
  body: Inbound,
): InboundEvent {
  return {
    channel: 'telegram',
    event_key: String(update.update_id),
    address: String(chat.id),
    sender: String(from.id),
    kind: chat.type === 'private' ? 'private' : 'group',
    language: from.language_code ?? 'en',
    body,
  }
}

const COMMAND = /^\/([a-z0-9_]{1,32})(?:@\w+)?(?:\s+([\s\S]*))?$/i

function readMessage(message: Message): Inbound {
  const ref = String(message.message_id)
  if (message.text !== undefined) {
    const command = COMMAND.exec(message.text)
    if (command === null) return { kind: 'text', text: message.text, ref }
    return {
      kind: 'command',
      name: (command[1] ?? '').toLowerCase(),
      argument: (command[2] ?? '').trim(),
      ref,
    }
  }
  if (message.contact !== undefined) {
    // Anybody can send any contact card: only one that carries the sender's own id proves the number.
    const own = message.contact.user_id !== undefined && message.contact.user_id === message.from?.id
    return { kind: 'contact', phone: message.contact.phone_number.replace(/^\+?/, '+'), own, ref }
  }
  if (message.document !== undefined) {
    const { file_id: file, file_name: name = 'file', file_size: size_bytes = null } = message.document
    return { kind: 'file', name, size_bytes, file, ref }
  }
  const what = ['sticker', 'photo', 'voice', 'video', 'location'].find((kind) => kind in message)
  return { kind: 'other', what: what ?? 'message', ref }
}

/**
 * As an administrator of a group a bot hears everything there. What people say to each other is not ours to keep:
 * commands are for us, replies to us, and the six digits of a code, which must leave the chat.
 */
const isForUs = (body: Inbound): boolean =>
  body.kind === 'command' ||
  ('reply' in body && body.reply?.is_ours === true) ||
  (body.kind === 'text' && /^\d{3}[ -]?\d{3}$/.test(body.text.trim()))

/** What was answered. Only one bot speaks as us in a chat, so a bot's message is ours. */
function readReply({ reply_to_message: answered }: Message): { reply?: Reply } {
  if (answered?.from === undefined) return {}
  const { id, is_bot } = answered.from
  return { reply: { ref: String(answered.message_id), sender: String(id), is_ours: is_bot } }
}
