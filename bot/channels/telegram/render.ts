import type {
  ForceReply,
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  ReplyKeyboardMarkup,
} from 'grammy/types'
import type { Reader } from '../../texts/format.ts'
import { text } from '../../texts/text.ts'
import { write } from '../../texts/write.ts'
import { type Choice, opensReply, type View } from '../channel.ts'
import { labelOf, writeWords } from '../write-message.ts'
import { telegramLimits } from './limits.ts'

export type Rendered = {
  text: string
  reply_markup?: InlineKeyboardMarkup | ReplyKeyboardMarkup | ForceReply
}

/** A view as Telegram shows it. Pure, so that the longest texts can be held against the limits in a test. */
export function renderView(view: View, reader: Reader): Rendered {
  const how =
    view.asks_reply === undefined || opensReply(view) ? [] : [write(text('reply-to-answer'), reader)]
  const said = [writeWords(view, reader, telegramLimits.markup), ...how].join('\n\n')
  if (view.ask_contact !== undefined) {
    const button = { text: labelOf(view.ask_contact.label, reader), request_contact: true as const }
    return {
      text: said,
      reply_markup: { keyboard: [[button]], resize_keyboard: true, one_time_keyboard: true },
    }
  }
  if (opensReply(view)) return { text: said, reply_markup: { force_reply: true, selective: true } }
  const rows = [...keypadRows(view), ...choiceRows(view, reader), ...linkRows(view, reader)]
  return rows.length === 0 ? { text: said } : { text: said, reply_markup: { inline_keyboard: rows } }
}

/** Digits as on every phone: three to a row, with the odd keys and the zero in the last. */
function keypadRows(view: View): InlineKeyboardButton[][] {
  const keys = (view.keypad ?? []).map(({ token, label }) => ({ text: label, callback_data: token }))
  return Array.from({ length: Math.ceil(keys.length / 3) }, (_, row) => keys.slice(row * 3, row * 3 + 3))
}

function choiceRows(view: View, reader: Reader): InlineKeyboardButton[][] {
  return (view.choices ?? []).map((row) =>
    row.map(({ token, label }) => ({ text: shortLabel(label, reader), callback_data: token })),
  )
}

function linkRows(view: View, reader: Reader): InlineKeyboardButton[][] {
  return view.link === undefined ? [] : [[{ text: labelOf(view.link.label, reader), url: view.link.url }]]
}

function shortLabel(label: Choice['label'], reader: Reader): string {
  const words = labelOf(label, reader)
  const { choice_label_chars_max } = telegramLimits
  return words.length <= choice_label_chars_max ? words : `${words.slice(0, choice_label_chars_max - 1)}…`
}
