import type { Choice } from '../../channels/channel.ts'
import { labelOf, markOf } from '../../channels/write-message.ts'
import type { Reader } from '../../texts/format.ts'
import { withoutMarks } from '../../texts/words.ts'
import type { Prompt } from './io.ts'

/** A beginning of a label says enough with so many letters, among more than so many choices. */
const BEGINNING = /^\p{L}{2}/u
const SURE_CHOICES_MAX = 2

export const choicesOf = (prompt: Prompt): Choice[] => (prompt.view.choices ?? []).flat()

/** Labels are compared as they read: one space is like another, however wide and whether lines may break there. */
export const plainly = (words: string): string => words.trim().toLowerCase().replace(/\s+/g, ' ')

/** Nor do marks on letters tell two labels apart: few phones have keys for them. */
const alike = (words: string): string => withoutMarks(plainly(words))

/** The choice with exactly this label; null when there is none. */
export function findLabel(prompt: Prompt, words: string, reader: Reader): number | null {
  const said = alike(words)
  return only(choicesOf(prompt), (choice) => alike(labelOf(choice.label, reader)) === said)
}

/** The choice that was typed by its mark, or by its label with or without the signs in it. */
export function findTyped(prompt: Prompt, words: string, reader: Reader): number | null {
  const choices = choicesOf(prompt)
  const { marks } = prompt.view
  const mark = markIn(words)
  if (marks !== undefined) {
    const index = choices.findIndex((_, place) => markOf(marks, place) === mark)
    if (index >= 0) return index
  }
  const said = letters(words)
  return (
    findLabel(prompt, words, reader) ??
    (said === '' ? null : only(choices, ({ label }) => letters(labelOf(label, reader)) === said))
  )
}

/**
 * The choice whose label alone begins so. Not between two: one of these may be a yes to a payment, and "pa" is not
 * yet a yes. Nor where words are an answer too.
 */
export function findBeginning(prompt: Prompt, words: string, reader: Reader): number | null {
  const choices = choicesOf(prompt)
  const said = letters(words)
  if (prompt.view.marks !== 'digits' || choices.length <= SURE_CHOICES_MAX || !BEGINNING.test(said))
    return null
  return only(choices, ({ label }) => letters(labelOf(label, reader)).startsWith(said))
}

/** The place of the only one; null when there is none, or more than one. */
function only(choices: Choice[], fits: (choice: Choice) => boolean): number | null {
  const index = choices.findIndex(fits)
  return index < 0 || choices.slice(index + 1).some(fits) ? null : index
}

/** A mark as people type it: "1", "1.", "a)", "*2*", "१", and the digit that phones draw in a box. */
function markIn(words: string): string | null {
  const [, mark] =
    /^\*?(\d{1,3}|[a-z])\*?[.)]?$/i.exec(asDigits(words.replace(/[\ufe0f\u20e3]/g, '').trim())) ?? []
  return mark?.toUpperCase() ?? null
}

const DEVANAGARI_ZERO = 0x966
const asDigits = (words: string): string =>
  words.replace(/[०-९]/g, (digit) => String((digit.codePointAt(0) ?? 0) - DEVANAGARI_ZERO))

/** What is read of a label without pictures, currency signs and the like: few can type "✓" or "₦". */
const letters = (words: string): string => alike(words.replace(/[^\p{L}\p{M}\p{N}\s]/gu, ' '))
