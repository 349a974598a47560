import type { Limits } from '../channel.ts'

/** A terminal: words as long as we like, all choices typed, nothing changed or taken back. */
export const consoleLimits: Limits = {
  text_chars_max: 20_000,
  caption_chars_max: 20_000,
  choice_token_bytes_max: 0,
  choice_label_chars_max: 0,
  buttons_max: 0,
  edits: false,
  deletes_incoming: false,
  asks_contact: false,
  markup: 'none',
  choosing: 'type',
}
