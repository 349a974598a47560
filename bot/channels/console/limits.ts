import type { Limits } from '../channel.ts'
import { WORDS_ALONE } from '../words-alone.ts'

/** A terminal: words as long as we like, all choices typed, nothing changed or taken back. */
export const consoleLimits: Limits = {
  text_chars_max: 20_000,
  caption_chars_max: 20_000,
  ...WORDS_ALONE,
  markup: 'none',
}
