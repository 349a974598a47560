import type { Chat, StoredMessage } from './chats.ts'
import type { Files } from './files.ts'
import { renderHtml } from './render-html.ts'
import type { WireMessage } from './wire.ts'

function viewMarkup({ wire, markup }: StoredMessage): Record<string, unknown> {
  if (markup === undefined) return {}
  // Selective: only the person whose message is answered sees the box open.
  if ('force_reply' in markup)
    return {
      force_reply: markup.selective === true ? { from: wire.reply_to_message?.from.id ?? null } : {},
    }
  if ('inline_keyboard' in markup) return { inline_keyboard: markup.inline_keyboard }
  if ('keyboard' in markup) {
    const placeholder = markup.input_field_placeholder
    return {
      reply_keyboard: {
        rows: markup.keyboard,
        one_time: markup.one_time_keyboard === true,
        ...(placeholder === undefined ? {} : { placeholder }),
      },
    }
  }
  return 'remove_keyboard' in markup ? { remove_keyboard: true } : {}
}

function viewMedia(wire: WireMessage, files: Files): Record<string, unknown> {
  const photo = wire.photo?.at(-1)
  const file = files.findByFileId(photo?.file_id ?? wire.document?.file_id ?? '')
  const url = `/control/files/${file?.id ?? 'gone'}`
  if (photo !== undefined) return { photo: { url, width: photo.width, height: photo.height } }
  if (wire.document !== undefined)
    return { document: { url, name: wire.document.file_name, size: wire.document.file_size } }
  return {}
}

/** A message as the page shows it. */
function viewMessage(message: StoredMessage, files: Files): Record<string, unknown> {
  const { wire, seq, seq_changed, deleted } = message
  const place = { message_id: wire.message_id, seq, seq_changed, date: wire.date }
  const from = wire.from.is_bot ? 'bot' : 'user'
  const sender = wire.from.is_bot ? {} : { sender: { id: wire.from.id, first_name: wire.from.first_name } }
  // What is deleted is gone for the person too: a PIN must not be readable from here either.
  if (deleted) return { ...place, from, ...sender, deleted }
  return {
    ...place,
    from,
    ...sender,
    ...(wire.edit_date === undefined ? {} : { edited: true }),
    ...(wire.text === undefined
      ? {}
      : { text: wire.text, entities_html: renderHtml(wire.text, wire.entities) }),
    ...(wire.caption === undefined
      ? {}
      : { caption: wire.caption, caption_html: renderHtml(wire.caption, wire.caption_entities) }),
    ...(wire.migrate_to_chat_id === undefined ? {} : { text: 'This group became a supergroup.' }),
    ...viewMedia(wire, files),
    ...(wire.contact === undefined ? {} : { contact: wire.contact }),
    ...(wire.sticker === undefined ? {} : { sticker: { emoji: wire.sticker.emoji } }),
    ...(wire.reply_to_message === undefined ? {} : { reply_to: wire.reply_to_message.message_id }),
    ...viewMarkup(message),
  }
}

/** The messages that were added or changed after `after`, in the order of the chat. */
export function viewMessages(chat: Chat, after: number, files: Files): Record<string, unknown>[] {
  const seen = []
  for (const message of chat.messages.values())
    if (message.seq_changed > after) seen.push(viewMessage(message, files))
  return seen
}
