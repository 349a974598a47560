import type { SandboxState } from '../control/state.ts'
import { badRequest } from './api-error.ts'
import {
  deleteMessage,
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  editMessageText,
} from './edit-message.ts'
import { describeMember, findChat, findWritableChat } from './find-chat.ts'
import type { Params } from './params.ts'
import { sendDocument, sendMessage, sendPhoto } from './send-message.ts'
import { getWebhookInfo, removeWebhook, setWebhook } from './set-webhook.ts'
import { userOf } from './state.ts'

export type Method = (state: SandboxState, params: Params) => unknown

const chatActions = new Set(
  'typing upload_photo record_video upload_video record_voice upload_voice upload_document choose_sticker find_location record_video_note upload_video_note'.split(
    ' ',
  ),
)

function getMe(state: SandboxState): unknown {
  return {
    ...state.telegram.bot,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
  }
}

function sendChatAction(state: SandboxState, params: Params): true {
  const chat = findWritableChat(state, params)
  if (!chatActions.has(params.text('action') ?? '')) throw badRequest('wrong parameter action in request')
  state.telegram.chats.showTyping(chat)
  return true
}

function answerCallbackQuery(state: SandboxState, params: Params): true {
  const id = params.text('callback_query_id') ?? ''
  state.telegram.callbacks.answer(id, params.text('text'), params.flag('show_alert'))
  return true
}

function getFile(state: SandboxState, params: Params): unknown {
  const file = state.telegram.files.findByFileId(params.text('file_id') ?? '')
  if (file === undefined) throw badRequest('invalid file_id')
  const { file_id, file_unique_id, path } = file
  return { file_id, file_unique_id, file_size: file.bytes.length, file_path: path }
}

function getChat(state: SandboxState, params: Params): unknown {
  const { wire } = findChat(state, params)
  return { ...wire, accent_color_id: 0, max_reaction_count: 11, accepted_gift_types: {} }
}

function getChatMember(state: SandboxState, params: Params): unknown {
  const chat = findChat(state, params)
  const user_id = params.integer('user_id')
  if (user_id === state.telegram.bot.id) {
    const status = chat.wire.type === 'private' ? 'member' : chat.bot_status
    return {
      user: state.telegram.bot,
      status,
      ...(status === 'administrator' ? { can_delete_messages: true } : {}),
    }
  }
  const person = user_id === undefined ? undefined : state.people.find(user_id)
  if (person === undefined) throw badRequest('member not found')
  const status = chat.wire.type === 'private' ? 'member' : describeMember(person)
  return { user: userOf(person), status, ...(status === 'creator' ? { is_anonymous: false } : {}) }
}

/** Names are compared without regard to case, as the real server does. */
export const methods = new Map<string, Method>(
  Object.entries({
    getMe,
    setWebhook,
    deleteWebhook: removeWebhook,
    getWebhookInfo,
    sendMessage,
    sendPhoto,
    sendDocument,
    sendChatAction,
    editMessageText,
    editMessageCaption,
    editMessageMedia,
    editMessageReplyMarkup,
    deleteMessage,
    answerCallbackQuery,
    setMyCommands: (state: SandboxState, params: Params): true => {
      state.telegram.commands.set(params)
      return true
    },
    getMyCommands: (state: SandboxState, params: Params) => state.telegram.commands.get(params),
    deleteMyCommands: (state: SandboxState, params: Params): true => {
      state.telegram.commands.delete(params)
      return true
    },
    getFile,
    getChat,
    getChatMember,
  }).map(([name, method]) => [name.toLowerCase(), method]),
)
