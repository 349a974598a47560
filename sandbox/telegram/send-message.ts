import type { SandboxState } from '../control/state.ts'
import { ApiError, badRequest } from './api-error.ts'
import type { Chat } from './chats.ts'
import type { StoredFile } from './files.ts'
import { findWritableChat } from './find-chat.ts'
import { measureImage } from './measure-image.ts'
import type { Params } from './params.ts'
import { readMarkup } from './read-markup.ts'
import { readCaption, readMessageText } from './read-text.ts'
import type { PhotoSize, WireMessage } from './wire.ts'

const PHOTO_MAX_BYTES = 10 * 1024 * 1024
const DOCUMENT_MAX_BYTES = 50 * 1024 * 1024
const PHOTO_SIDES_MAX = 10_000
const PHOTO_RATIO_MAX = 20

type Content = Pick<WireMessage, 'text' | 'entities' | 'caption' | 'caption_entities' | 'photo' | 'document'>

/** The message that is answered, without the one it answers in turn. */
function readReply(chat: Chat, params: Params): { reply_to_message?: WireMessage } {
  const given = params.object('reply_parameters')
  const reply = typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {}
  const message_id = Number(reply.message_id ?? params.integer('reply_to_message_id') ?? 0)
  if (message_id === 0) return {}
  const replied = chat.messages.get(message_id)
  if (replied === undefined || replied.deleted) {
    if (reply.allow_sending_without_reply === true || params.flag('allow_sending_without_reply')) return {}
    throw badRequest('message to be replied not found')
  }
  const { reply_to_message: _, ...wire } = replied.wire
  return { reply_to_message: wire }
}

function send(state: SandboxState, chat: Chat, params: Params, content: Content): WireMessage {
  const reply = readReply(chat, params)
  const markup = readMarkup(params, chat.wire.type === 'private')
  const inline = markup !== undefined && 'inline_keyboard' in markup ? { reply_markup: markup } : {}
  const message = { from: state.telegram.bot, ...reply, ...content, ...inline }
  return state.telegram.chats.add(chat, message, markup).wire
}

export function sendMessage(state: SandboxState, params: Params): WireMessage {
  const chat = findWritableChat(state, params)
  const { text, entities } = readMessageText(params)
  return send(state, chat, params, { text, ...(entities.length > 0 ? { entities } : {}) })
}

export function readFile(state: SandboxState, params: Params, kind: 'photo' | 'document'): StoredFile {
  const upload = params.upload(kind)
  if (upload !== undefined) {
    if (upload.bytes.length === 0) throw badRequest('file must be non-empty')
    if (upload.bytes.length > (kind === 'photo' ? PHOTO_MAX_BYTES : DOCUMENT_MAX_BYTES))
      throw new ApiError(413, 'Request Entity Too Large')
    const size = kind === 'photo' ? measureImage(upload.bytes) : undefined
    if (kind === 'photo') {
      if (size === undefined) throw badRequest('IMAGE_PROCESS_FAILED')
      const { width, height } = size
      const ratio = Math.max(width, height) / Math.max(Math.min(width, height), 1)
      if (width + height > PHOTO_SIDES_MAX || ratio > PHOTO_RATIO_MAX)
        throw badRequest('PHOTO_INVALID_DIMENSIONS')
    }
    return state.telegram.files.add(
      kind === 'photo' ? 'photos' : 'documents',
      upload.name,
      upload.bytes,
      size,
    )
  }
  const given = params.text(kind) ?? ''
  if (given === '') throw badRequest(`there is no ${kind} in the request`)
  // Nothing is fetched from the outside: the sandbox must work without a network.
  if (/^https?:/i.test(given)) throw badRequest('failed to get HTTP URL content')
  const known = state.telegram.files.findByFileId(given)
  if (known === undefined) throw badRequest('wrong file identifier/HTTP URL specified')
  if ((kind === 'photo') !== (known.size !== undefined)) throw badRequest(`type of file mismatch`)
  return known
}

export function describePhoto(file: StoredFile): PhotoSize[] {
  const { width, height } = file.size ?? { width: 1, height: 1 }
  const { file_id, file_unique_id } = file
  return [{ file_id, file_unique_id, file_size: file.bytes.length, width, height }]
}

export function describeDocument(file: StoredFile): NonNullable<WireMessage['document']> {
  const { file_id, file_unique_id, mime_type, name: file_name } = file
  return { file_id, file_unique_id, file_size: file.bytes.length, file_name, mime_type }
}

function readMediaCaption(params: Params): Pick<Content, 'caption' | 'caption_entities'> {
  const { text, entities } = readCaption(params)
  if (text === '') return {}
  return { caption: text, ...(entities.length > 0 ? { caption_entities: entities } : {}) }
}

export function sendPhoto(state: SandboxState, params: Params): WireMessage {
  const chat = findWritableChat(state, params)
  const caption = readMediaCaption(params)
  const photo = describePhoto(readFile(state, params, 'photo'))
  return send(state, chat, params, { photo, ...caption })
}

export function sendDocument(state: SandboxState, params: Params): WireMessage {
  const chat = findWritableChat(state, params)
  const caption = readMediaCaption(params)
  const document = describeDocument(readFile(state, params, 'document'))
  return send(state, chat, params, { document, ...caption })
}
