import { badRequest } from './api-error.ts'
import type { Params } from './params.ts'
import type { InlineButton, Markup, ReplyButton } from './wire.ts'

const CALLBACK_DATA_MAX_BYTES = 64
const COPY_TEXT_MAX = 256
const BUTTONS_MAX = 100

const otherActions = [
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'callback_game',
  'pay',
]

type Bag = Record<string, unknown>

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Telegram links to web addresses and to itself. Hosts without a dot are refused, except that 127.0.0.1 has dots. */
function checkUrl(url: string): void {
  const refused = (why: string) => badRequest(`inline keyboard button URL '${url}' is invalid: ${why}`)
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `http://${url}`
  if (!URL.canParse(withScheme)) throw refused('Wrong HTTP URL')
  const { protocol, hostname } = new URL(withScheme)
  if (protocol === 'tg:') return
  if (protocol !== 'http:' && protocol !== 'https:') throw refused('Unsupported URL protocol')
  if (!hostname.includes('.')) throw refused('Wrong HTTP URL')
}

function checkInlineButton(button: unknown): InlineButton {
  if (!isBag(button)) throw badRequest("can't parse inline keyboard button: expected an Object")
  const { text, callback_data, url, copy_text } = button
  if (typeof text !== 'string')
    throw badRequest('can\'t parse inline keyboard button: Field "text" must be of type String')
  if (text.trim() === '') throw badRequest("can't parse inline keyboard button: text is empty")
  if (callback_data !== undefined) {
    const bytes = typeof callback_data === 'string' ? Buffer.byteLength(callback_data) : 0
    if (bytes < 1 || bytes > CALLBACK_DATA_MAX_BYTES) throw badRequest('BUTTON_DATA_INVALID')
  } else if (url !== undefined) {
    if (typeof url !== 'string') throw badRequest('BUTTON_URL_INVALID')
    checkUrl(url)
  } else if (copy_text !== undefined) {
    const copied = isBag(copy_text) ? copy_text.text : undefined
    if (typeof copied !== 'string' || copied.length < 1 || copied.length > COPY_TEXT_MAX)
      throw badRequest('BUTTON_COPY_TEXT_INVALID')
  } else if (!otherActions.some((action) => action in button)) {
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
  }
  return { ...button, text }
}

function checkReplyButton(button: unknown, isPrivate: boolean): ReplyButton {
  if (typeof button === 'string') return { text: button }
  if (!isBag(button) || typeof button.text !== 'string')
    throw badRequest('can\'t parse keyboard button: Field "text" must be of type String')
  if (button.request_contact === true && !isPrivate)
    throw badRequest('phone number can be requested in private chats only')
  if (button.request_location === true && !isPrivate)
    throw badRequest('location can be requested in private chats only')
  return { ...button, text: button.text }
}

function readRows<Button>(value: unknown, field: string, read: (button: unknown) => Button): Button[][] {
  if (!Array.isArray(value)) throw badRequest(`field "${field}" must be of type Array`)
  const rows = value.map((row: unknown) => {
    if (!Array.isArray(row)) throw badRequest(`field "${field}" must be an Array of Arrays`)
    return row.map(read)
  })
  if (rows.flat().length > BUTTONS_MAX) throw badRequest('reply markup is too long')
  return rows.filter((row) => row.length > 0)
}

function readKeyboardLook(value: Bag): { one_time_keyboard: boolean; input_field_placeholder?: string } {
  const placeholder = value.input_field_placeholder
  return {
    one_time_keyboard: value.one_time_keyboard === true,
    ...(typeof placeholder === 'string' ? { input_field_placeholder: placeholder } : {}),
  }
}

/** Checks `reply_markup` as strictly as the server does; undefined when there is none or it is empty. */
export function readMarkup(params: Params, isPrivate: boolean): Markup | undefined {
  const value = params.object('reply_markup')
  if (value === undefined || value === null) return undefined
  if (!isBag(value)) throw badRequest('object expected as reply markup')
  if ('inline_keyboard' in value) {
    const rows = readRows(value.inline_keyboard, 'inline_keyboard', checkInlineButton)
    return rows.length === 0 ? undefined : { inline_keyboard: rows }
  }
  if ('keyboard' in value) {
    const keyboard = readRows(value.keyboard, 'keyboard', (button) => checkReplyButton(button, isPrivate))
    return keyboard.length === 0 ? undefined : { keyboard, ...readKeyboardLook(value) }
  }
  if (value.remove_keyboard === true) return { remove_keyboard: true }
  if (value.force_reply === true) {
    const placeholder = value.input_field_placeholder
    return {
      force_reply: true,
      ...(value.selective === true ? { selective: true } : {}),
      ...(typeof placeholder === 'string' ? { input_field_placeholder: placeholder } : {}),
    }
  }
  return undefined
}

/** Edits can carry an inline keyboard only. */
export function readInlineMarkup(params: Params): { inline_keyboard: InlineButton[][] } | undefined {
  const markup = readMarkup(params, true)
  if (markup === undefined) return undefined
  if (!('inline_keyboard' in markup)) throw badRequest('inline keyboard expected')
  return markup
}
