import type { TextKey, TextKinds } from './keys.ts'
import { LANGUAGES } from './languages.ts'
import { write } from './write.ts'

/** Texts without parameters: lists of words are such. */
export type PlainKey = {
  [Key in TextKey]: keyof TextKinds[Key] extends never ? Key : never
}[TextKey]

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
  return [...new Set(lists.flat().map((word) => word.trim().toLowerCase().normalize('NFC')))]
}
