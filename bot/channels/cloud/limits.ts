import type { Limits } from '../channel.ts'

/** Meta's OpenAPI document of v23, and its pages on interactive messages. Characters, but bytes for ids. */
export const cloudLimits: Limits = {
  text_chars_max: 4096,
  caption_chars_max: 1024,
  /** The id of a list's row; that of a reply button may be longer. */
  choice_token_bytes_max: 200,
  choice_label_chars_max: 24,
  buttons_max: 10,
  edits: false,
  deletes_incoming: false,
  asks_contact: true,
  markup: 'whatsapp',
  choosing: 'tap-or-type',
  window_hours: 24,
}

/** What only this channel knows of. */
export const CLOUD = {
  body_chars_max: 1024,
  reply_buttons_max: 3,
  button_title_chars_max: 20,
  rows_max: 10,
  row_title_chars_max: 24,
  row_description_chars_max: 72,
  list_button_chars_max: 20,
  link_title_chars_max: 20,
  template_param_chars_max: 700,
} as const
