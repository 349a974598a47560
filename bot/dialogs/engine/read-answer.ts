import type { JsonObject } from '../../../core/kernel/json.ts'
import type { Vault } from '../../../core/platform/seal.ts'
import type { Choice } from '../../channels/channel.ts'
import type { Reader } from '../../texts/format.ts'
import type { Text } from '../../texts/text.ts'
import { write } from '../../texts/write.ts'
import type { Answer } from './dialog.ts'
import type { Prompt } from './io.ts'
import { isKey, keysOfDigits } from './keypad.ts'

/** Longer messages are no answer to anything we ask; reading only the start keeps patterns cheap. */
export const TEXT_CHARS_MAX = 500
/** Admins also write what many will read: all that Telegram carries. No order is looked for in that. */
export const LONG_TEXT_CHARS_MAX = 4_096
const BUTTON = /^([\w-]{12})\.([\w-]{1,12})$/
/** A command, and what it is about: `go.buy.NX-7F3K2M9Q`. */
const SHORTCUT = /^go\.([a-z]{2,20})(?:\.([\w-]{1,40}))?$/

type Tapped =
  | { do: 'start'; name: string; args: JsonObject }
  | { do: 'answer'; answer: Answer }
  | { do: 'stale' }

/** A tap counts only on the prompt that is open now. Everything else is stale, forged or somebody else's. */
export function readTap(
  token: string,
  prompt: Prompt | null,
  find: (name: string) => { dialog: string; args?: JsonObject } | null,
  vault: Vault,
): Tapped {
  const shortcut = SHORTCUT.exec(token)
  if (shortcut !== null) {
    const command = find(shortcut[1] ?? '')
    return command === null
      ? { do: 'stale' }
      : { do: 'start', name: command.dialog, args: { ...command.args, ...argumentOf(shortcut[2]) } }
  }
  const [, id, key = ''] = BUTTON.exec(token) ?? []
  if (prompt === null || id !== prompt.id) return { do: 'stale' }
  if (prompt.view.keypad !== undefined) {
    return isKey(vault, prompt.id, key) ? { do: 'answer', answer: { kind: 'key', key } } : { do: 'stale' }
  }
  const index = choicesOf(prompt).findIndex((choice) => choice.token === token)
  return index < 0 ? { do: 'stale' } : { do: 'answer', answer: { kind: 'choice', index } }
}

const argumentOf = (about: string | undefined): JsonObject => (about === undefined ? {} : { argument: about })

/** Words that answer this question for sure: its secret, or what stands on one of its buttons. Null for all others. */
export function readAnswer(prompt: Prompt, words: string, vault: Vault, reader: Reader): Answer | null {
  if (prompt.secret) {
    const digits = words.replace(/[\s-]/g, '')
    if (!/^\d{4,6}$/.test(digits)) return { kind: 'other', what: 'secret' }
    return { kind: 'keys', keys: keysOfDigits(vault, prompt.id, digits) }
  }
  const said = plainly(words)
  const index = choicesOf(prompt).findIndex(({ label }) => labelWords(label, reader) === said)
  return index < 0 ? null : { kind: 'choice', index }
}

/** The same where nothing but an answer was expected. */
export const answerTo = (prompt: Prompt, words: string, vault: Vault, reader: Reader): Answer =>
  readAnswer(prompt, words, vault, reader) ?? { kind: 'text', text: words }

const choicesOf = (prompt: Prompt): Choice[] => (prompt.view.choices ?? []).flat()

const labelWords = (label: Text | { plain: string }, reader: Reader): string =>
  plainly('plain' in label ? label.plain : write(label, reader))

/** Labels are compared as they read: one space is like another, however wide and whether lines may break there. */
export const plainly = (words: string): string => words.trim().toLowerCase().replace(/\s+/g, ' ')
