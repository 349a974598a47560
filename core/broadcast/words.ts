import { present } from '../kernel/assert.ts'
import { cleanLines } from '../kernel/clean-lines.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { BroadcastRefusal } from './refusals.ts'

/** What is said, by language. English is always there and stands in for every language that is not. */
export type Words = { en: string } & { [language: string]: string }

/** Every letter may be written as five where it would be markup, and all of it must fit one message. */
export const WORDS_CHARS_MAX = 700

/** Reads what an admin wrote: at least a letter, and not more than one message takes. */
export function readWords(said: string): Result<string, BroadcastRefusal> {
  const words = cleanLines(said)
  const fits = words !== '' && words.length <= WORDS_CHARS_MAX
  return fits ? ok(words) : refuse({ code: 'broadcast.bad-words', most: WORDS_CHARS_MAX })
}

export const wordsFor = (words: Words, language: string): string =>
  present(Object.hasOwn(words, language) ? words[language] : words.en, 'a broadcast has English words')
