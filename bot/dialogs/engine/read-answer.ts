import type { JsonObject } from '../../../core/kernel/json.ts'
import { type Phone, parsePhone } from '../../../core/kernel/phone.ts'
import type { Vault } from '../../../core/platform/seal.ts'
import { type Choice, type Inbound, OWN_CONTACT } from '../../channels/channel.ts'
import { ownLabel } from '../../channels/write-message.ts'
import type { Reader } from '../../texts/format.ts'
import type { Answer } from './dialog.ts'
import { choicesOf, findBeginning, findLabel, findTyped } from './find-choice.ts'
import type { Prompt } from './io.ts'
import { isKey, keysOfDigits } from './keypad.ts'
import { type Scene, sawPrompt } from './scene.ts'

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
  | { do: 'stale'; why: 'button' }

const stale: Tapped = { do: 'stale', why: 'button' }

/** A tap counts only on the prompt that is open now. Everything else is stale, forged or somebody else's. */
export function readTap(
  { token, from_phone }: Extract<Inbound, { kind: 'choice' }>,
  prompt: Prompt | null,
  find: (name: string) => { dialog: string; args?: JsonObject } | null,
  vault: Vault,
): Tapped {
  const shortcut = SHORTCUT.exec(token)
  if (shortcut !== null) {
    const command = find(shortcut[1] ?? '')
    return command === null
      ? stale
      : { do: 'start', name: command.dialog, args: { ...command.args, ...argumentOf(shortcut[2]) } }
  }
  if (token === OWN_CONTACT) {
    if (prompt?.view.ask_contact === undefined || from_phone === undefined) return stale
    return { do: 'answer', answer: { kind: 'contact', phone: from_phone, own: true } }
  }
  const [, id, key = ''] = BUTTON.exec(token) ?? []
  if (prompt === null || id !== prompt.id) return stale
  if (prompt.view.keypad !== undefined) {
    return isKey(vault, prompt.id, key) ? { do: 'answer', answer: { kind: 'key', key } } : stale
  }
  const index = choicesOf(prompt).findIndex((choice) => choice.token === token)
  return index < 0 ? stale : { do: 'answer', answer: { kind: 'choice', index } }
}

const argumentOf = (about: string | undefined): JsonObject => (about === undefined ? {} : { argument: about })

/** What words say to the open question. */
type Heard = { do: 'answer'; answer: Answer } | { do: 'stale'; why: 'typed' } | { do: 'wait' }

/**
 * Words that answer this question for sure: one of its choices, its secret, or the number that it asks for. Null for
 * all others. Where choices are typed, they count from the moment in which they could be read.
 */
export function readAnswer(
  scene: Scene,
  prompt: Prompt,
  words: string,
  vault: Vault,
  reader: Reader,
): Heard | null {
  const types = scene.way.choosing !== 'tap'
  const chosen = prompt.secret && !types ? null : findChoice(prompt, words, reader, types)
  if (chosen !== null) return ifSeen(scene, { kind: 'choice', index: chosen })
  if (prompt.secret) {
    const digits = words.replace(/[\s-]/g, '')
    if (/^\d{4,6}$/.test(digits))
      return ifSeen(scene, { kind: 'keys', keys: keysOfDigits(vault, prompt.id, digits) })
    // Who can only type must be able to leave; what has no digit in it is no PIN.
    return types && !/\d/.test(words) ? null : unreadable
  }
  const phone = ownPhone(scene, prompt, words, reader)
  return phone === null ? null : ifSeen(scene, { kind: 'contact', phone, own: true })
}

const findChoice = (prompt: Prompt, words: string, reader: Reader, types: boolean): number | null =>
  types ? findTyped(prompt, words, reader) : findLabel(prompt, words, reader)

/** What is typed where a secret is asked for never goes on as words. */
const unreadable: Heard = { do: 'answer', answer: { kind: 'other', what: 'secret' } }

/** What is left for words that are neither a choice nor a command. */
export function readRest(scene: Scene, prompt: Prompt, words: string, reader: Reader): Heard {
  if (prompt.secret) return unreadable
  const begun = scene.way.choosing === 'tap' ? null : findBeginning(prompt, words, reader)
  if (begun !== null) return ifSeen(scene, { kind: 'choice', index: begun })
  return { do: 'answer', answer: { kind: 'text', text: words } }
}

/** The same where nothing but an answer was expected. */
export const answerTo = (scene: Scene, prompt: Prompt, words: string, vault: Vault, reader: Reader): Heard =>
  readAnswer(scene, prompt, words, vault, reader) ?? readRest(scene, prompt, words, reader)

/** Where nothing is typed an answer is about what is asked now, as ever. */
function ifSeen(scene: Scene, answer: Answer): Heard {
  const seen = scene.way.choosing === 'tap' ? 'yes' : sawPrompt(scene)
  if (seen === 'unknown') return { do: 'wait' }
  return seen === 'yes' ? { do: 'answer', answer } : { do: 'stale', why: 'typed' }
}

/**
 * Their own number: the one that the channel vouches for, by its mark, its label or itself. Where it vouches for none
 * and cannot ask for one, what is typed must do: nothing comes of it without the code that is sent there.
 */
function ownPhone(
  { way, inbound: { event } }: Scene,
  prompt: Prompt,
  words: string,
  reader: Reader,
): string | null {
  const asked = prompt.view.ask_contact
  if (asked === undefined || way.choosing === 'tap') return null
  const typed = parsePhone(words, reader.country)
  if (event.from_phone === undefined) return way.asks_contact ? null : typed
  const offer: Choice = { token: OWN_CONTACT, label: ownLabel(event.from_phone as Phone) }
  const offered: Prompt = { ...prompt, view: { ...prompt.view, choices: [[offer]], marks: 'digits' } }
  return typed === event.from_phone || findTyped(offered, words, reader) !== null ? event.from_phone : null
}
