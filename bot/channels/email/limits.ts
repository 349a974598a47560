import type { Limits } from '../channel.ts'

/** A letter: as long as anything that we say, with nothing to press, to change or to take back. */
export const emailLimits: Limits = {
  text_chars_max: 100_000,
  caption_chars_max: 100_000,
  choice_token_bytes_max: 0,
  choice_label_chars_max: 0,
  buttons_max: 0,
  edits: false,
  deletes_incoming: false,
  asks_contact: false,
  markup: 'html',
  choosing: 'type',
}
