import type { Limits } from '../channel.ts'
import { WORDS_ALONE } from '../words-alone.ts'

/** A letter: as long as anything that we say, with nothing to press, to change or to take back. */
export const emailLimits: Limits = {
  text_chars_max: 100_000,
  caption_chars_max: 100_000,
  ...WORDS_ALONE,
  markup: 'html',
}
