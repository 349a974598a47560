/** The part of the Bot API's objects that the stand-in speaks, in the API's own field names. */
export type User = {
  id: number
  is_bot: boolean
  first_name: string
  last_name?: string
  username?: string
  language_code?: string
}

export type WireChat = {
  id: number
  type: 'private' | 'group' | 'supergroup'
  title?: string
  first_name?: string
  last_name?: string
}

export type Entity = {
  type: string
  offset: number
  length: number
  url?: string
  language?: string
}

export type InlineButton = {
  text: string
  callback_data?: string
  url?: string
  copy_text?: { text: string }
  [other: string]: unknown
}

export type ReplyButton = { text: string; request_contact?: boolean; [other: string]: unknown }

export type Markup =
  | { inline_keyboard: InlineButton[][] }
  | {
      keyboard: ReplyButton[][]
      one_time_keyboard?: boolean
      input_field_placeholder?: string
    }
  | { remove_keyboard: true; selective?: boolean }
  | { force_reply: true; selective?: boolean; input_field_placeholder?: string }

export type PhotoSize = {
  file_id: string
  file_unique_id: string
  file_size: number
  width: number
  height: number
}

export type Contact = { phone_number: string; first_name: string; last_name?: string; user_id?: number }

export type WireMessage = {
  message_id: number
  from: User
  chat: WireChat
  date: number
  edit_date?: number
  reply_to_message?: WireMessage
  text?: string
  entities?: Entity[]
  caption?: string
  caption_entities?: Entity[]
  photo?: PhotoSize[]
  document?: {
    file_id: string
    file_unique_id: string
    file_size: number
    file_name: string
    mime_type: string
  }
  contact?: Contact
  sticker?: Record<string, unknown>
  reply_markup?: { inline_keyboard: InlineButton[][] }
  migrate_to_chat_id?: number
  migrate_from_chat_id?: number
}

export type Update = { update_id: number; [kind: string]: unknown }
