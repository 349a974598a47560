import type { Limits } from './channel.ts'

/** A channel of words alone: nothing to press, to change or to take back. How long they may be is each one's own. */
export const WORDS_ALONE = {
  choice_token_bytes_max: 0,
  choice_label_chars_max: 0,
  buttons_max: 0,
  edits: false,
  deletes_incoming: false,
  asks_contact: false,
  choosing: 'type',
} as const satisfies Partial<Limits>
