import type { Limits } from '../channel.ts'

/** What the Bot API carries (methods and markup of Bot API 10.3). Bytes for callback data, characters elsewhere. */
export const telegramLimits: Limits = {
  text_chars_max: 4096,
  caption_chars_max: 1024,
  choice_token_bytes_max: 64,
  choice_label_chars_max: 64,
  buttons_max: 100,
  edits: true,
  deletes_incoming: true,
  asks_contact: true,
  markup: 'html',
  choosing: 'tap',
}
