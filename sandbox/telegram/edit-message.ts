import type { SandboxState } from '../control/state.ts'
import { badRequest } from './api-error.ts'
import type { Chat, StoredMessage } from './chats.ts'
import { findChat, findWritableChat } from './find-chat.ts'
import { Params } from './params.ts'
import { readInlineMarkup } from './read-markup.ts'
import { readCaption, readMessageText } from './read-text.ts'
import { describePhoto, readFile } from './send-message.ts'
import type { Entity, WireMessage } from './wire.ts'

const DELETABLE_SECONDS = 48 * 60 * 60

function findMessage(chat: Chat, params: Params, missing: string): StoredMessage {
  const message_id = params.integer('message_id')
  if (message_id === undefined) throw badRequest('message identifier is not specified')
  const message = chat.messages.get(message_id)
  if (message === undefined || message.deleted) throw badRequest(missing)
  return message
}

type Target = { chat: Chat; message: StoredMessage }

function findOwnMessage(state: SandboxState, params: Params): Target {
  const chat = findWritableChat(state, params)
  const message = findMessage(chat, params, 'message to edit not found')
  if (message.wire.from.id !== state.telegram.bot.id) throw badRequest("message can't be edited")
  // A message that shows a reply keyboard cannot become one with buttons inside it.
  if (message.markup !== undefined && !('inline_keyboard' in message.markup))
    throw badRequest("message can't be edited")
  return { chat, message }
}

type Change = Pick<WireMessage, 'photo'> & {
  text?: string
  entities?: Entity[]
  caption?: string
  caption_entities?: Entity[]
}

/** Puts a changed message in the place of the old one; the keyboard that is not named again goes away. */
function applyChange(state: SandboxState, target: Target, change: Change, params: Params): WireMessage {
  const { chat, message } = target
  const markup = readInlineMarkup(params)
  const before = message.wire
  const { reply_markup: _, ...rest } = before
  const kept: WireMessage = { ...rest }
  if (change.text !== undefined) delete kept.entities
  if (change.caption !== undefined) {
    delete kept.caption
    delete kept.caption_entities
  }
  if (change.caption === '') delete change.caption
  const after: WireMessage = { ...kept, ...change, ...(markup === undefined ? {} : { reply_markup: markup }) }
  if (isSame(before, after))
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    )
  message.wire = { ...after, edit_date: Math.floor(Date.now() / 1000) }
  message.markup = markup
  state.telegram.chats.touch(chat, message)
  return message.wire
}

function isSame(before: WireMessage, after: WireMessage): boolean {
  if (before.text !== after.text || before.caption !== after.caption) return false
  const show = (message: WireMessage) =>
    JSON.stringify([
      message.photo?.map(({ file_unique_id }) => file_unique_id),
      message.entities ?? [],
      message.caption_entities ?? [],
      message.reply_markup ?? null,
    ])
  return show(before) === show(after)
}

export function editMessageText(state: SandboxState, params: Params): WireMessage {
  const target = findOwnMessage(state, params)
  const { text, entities } = readMessageText(params)
  if (target.message.wire.text === undefined) throw badRequest('there is no text in the message to edit')
  return applyChange(state, target, { text, ...(entities.length > 0 ? { entities } : {}) }, params)
}

export function editMessageCaption(state: SandboxState, params: Params): WireMessage {
  const target = findOwnMessage(state, params)
  const { text, entities } = readCaption(params)
  const { photo, document } = target.message.wire
  if (photo === undefined && document === undefined)
    throw badRequest('there is no caption in the message to edit')
  const change = { caption: text, ...(entities.length > 0 ? { caption_entities: entities } : {}) }
  return applyChange(state, target, change, params)
}

/** The new picture comes with its own caption; what the old one said is gone. A message of words has no media to edit. */
export function editMessageMedia(state: SandboxState, params: Params): WireMessage {
  const target = findOwnMessage(state, params)
  const given = params.object('media')
  const media = typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {}
  if (media.type !== 'photo') throw badRequest('wrong media type specified')
  if (target.message.wire.photo === undefined) throw badRequest('there is no media in the message to edit')
  const inside = new Params({ ...media, photo: media.media }, params.files)
  const photo = describePhoto(readFile(state, inside, 'photo'))
  const { text, entities } = readCaption(inside)
  const change = { photo, caption: text, ...(entities.length > 0 ? { caption_entities: entities } : {}) }
  return applyChange(state, target, change, params)
}

export function editMessageReplyMarkup(state: SandboxState, params: Params): WireMessage {
  return applyChange(state, findOwnMessage(state, params), {}, params)
}

export function deleteMessage(state: SandboxState, params: Params): true {
  const chat = findChat(state, params)
  const message = findMessage(chat, params, 'message to delete not found')
  const is_own = message.wire.from.id === state.telegram.bot.id
  if (!is_own && chat.wire.type !== 'private' && chat.bot_status !== 'administrator')
    throw badRequest("message can't be deleted")
  if (Date.now() / 1000 - message.wire.date > DELETABLE_SECONDS)
    throw badRequest("message can't be deleted for everyone")
  message.deleted = true
  state.telegram.chats.touch(chat, message)
  return true
}
