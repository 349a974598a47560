import type { TextKey, TextKinds } from './keys.ts'
import { LANGUAGES } from './languages.ts'
import { write } from './write.ts'

/** Texts without parameters: lists of words are such. */
export type PlainKey = {
  [Key in TextKey]: keyof TextKinds[Key] extends never ? Key : never
}[TextKey]

const HOOKED: Readonly<Record<string, string>> = { ɓ: 'b', ɗ: 'd', ƙ: 'k', ƴ: 'y' }

/**
 * Small letters as they are compared. Hardly any phone has keys for ọ́ or ɗ, and who writes by hand leaves marks out
 * too, so "owo to ku" is "owó tó kù". Only those of Latin letters: in Hindi they are the vowels.
 */
export const withoutMarks = (words: string): string =>
  words
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[ɓɗƙƴ]/g, (letter) => HOOKED[letter] ?? letter)

/**
 * A text that lists words, separated by commas, as they are compared: in the reader's language, and in the first one
 * too. Who chose another language still knows the English word, and may have chosen wrongly.
 */
export function listWords(key: PlainKey, language: string): string[] {
  const lists = [...new Set([language, LANGUAGES[0]])].map((each) =>
    write({ key, params: {} }, { language: each, time_zone: 'UTC', currency: 'NGN', country: 'NG' }).split(
      ',',
    ),
  )
  return [...new Set(lists.flat().map((word) => withoutMarks(word.trim())))]
}
