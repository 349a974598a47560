import type { JsonObject } from '../../../core/kernel/json.ts'
import type { Vault } from '../../../core/platform/seal.ts'
import type { Choice, Inbound, View } from '../../channels/channel.ts'
import type { Reader } from '../../texts/format.ts'
import type { Text } from '../../texts/text.ts'
import { text } from '../../texts/text.ts'
import { write } from '../../texts/write.ts'
import { shortcuts } from '../shortcuts.ts'
import type { Answer } from './dialog.ts'
import type { Prompt } from './io.ts'
import { isKey, keysOfDigits } from './keypad.ts'
import type { Scene } from './scene.ts'

/** What an event asks of the turn. */
export type Intent =
  | { do: 'start'; name: string; args: JsonObject }
  | { do: 'answer'; answer: Answer }
  | { do: 'say'; view: View }
  | { do: 'stale' }
  | { do: 'block'; blocked: boolean }
  | { do: 'nothing' }

/**
 * Finds the command behind a name, a word such as "balance", a sentence that begins like an order ("buy 1gb mtn"),
 * or nothing. Where nothing else was asked, a `phrase` may be an order without the verb: "1gb mtn".
 */
export type FindCommand = (
  words: string,
  how: 'name' | 'word' | 'phrase',
  language: string,
) => { dialog: string; args?: JsonObject } | null

/** Longer messages are no answer to anything we ask; reading only the start keeps patterns cheap. */
const TEXT_CHARS_MAX = 500
const BUTTON = /^([\w-]{12})\.([\w-]{1,12})$/
/** A command, and what it is about: `go.buy.NX-7F3K2M9Q`. */
const SHORTCUT = /^go\.([a-z]{2,20})(?:\.([\w-]{1,40}))?$/

export function interpret(scene: Scene, findCommand: FindCommand, vault: Vault, reader: Reader): Intent {
  const { event } = scene.inbound
  const { language } = scene.conversation
  if (event.kind === 'blocked' || event.kind === 'unblocked')
    return { do: 'block', blocked: event.kind === 'blocked' }
  if (scene.conversation.kind === 'group') return readGroup(event)
  const prompt = scene.running?.prompt ?? null
  switch (event.kind) {
    case 'choice':
      return readTap(event.token, prompt, findCommand, vault, language)
    case 'command': {
      const command = findCommand(event.name, 'name', language)
      if (command === null)
        return { do: 'say', view: { text: text('unknown-command'), choices: shortcuts(['menu']) } }
      return { do: 'start', name: command.dialog, args: { ...command.args, argument: event.argument } }
    }
    case 'text':
      return readText(event.text.slice(0, TEXT_CHARS_MAX), prompt, findCommand, vault, reader)
    case 'contact':
    case 'other':
      return prompt === null ? lost : { do: 'answer', answer: withoutRef(event) }
  }
}

const lost: Intent = { do: 'say', view: { text: text('unknown-words'), choices: shortcuts(['menu']) } }

/** In a group the bot is a guest: customers' business is not spoken of there. */
function readGroup(event: Inbound): Intent {
  return event.kind === 'command' ? { do: 'say', view: { text: text('private-only') } } : { do: 'nothing' }
}

/** A tap counts only on the prompt that is open now. Everything else is stale, forged or somebody else's. */
function readTap(
  token: string,
  prompt: Prompt | null,
  findCommand: FindCommand,
  vault: Vault,
  language: string,
): Intent {
  const shortcut = SHORTCUT.exec(token)
  if (shortcut !== null) {
    const command = findCommand(shortcut[1] ?? '', 'name', language)
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

function readText(
  words: string,
  prompt: Prompt | null,
  findCommand: FindCommand,
  vault: Vault,
  reader: Reader,
): Intent {
  if (prompt?.secret === true) {
    const digits = words.replace(/\s/g, '')
    if (!/^\d{4,6}$/.test(digits)) return { do: 'answer', answer: { kind: 'other', what: 'secret' } }
    return { do: 'answer', answer: { kind: 'keys', keys: keysOfDigits(vault, prompt.id, digits) } }
  }
  const said = plainly(words)
  const index =
    prompt === null ? -1 : choicesOf(prompt).findIndex(({ label }) => labelWords(label, reader) === said)
  if (index >= 0) return { do: 'answer', answer: { kind: 'choice', index } }
  const command = findCommand(said, prompt === null ? 'phrase' : 'word', reader.language)
  if (command !== null) return { do: 'start', name: command.dialog, args: { ...command.args } }
  return prompt === null ? lost : { do: 'answer', answer: { kind: 'text', text: words } }
}

const choicesOf = (prompt: Prompt): Choice[] => (prompt.view.choices ?? []).flat()

const labelWords = (label: Text | { plain: string }, reader: Reader): string =>
  plainly('plain' in label ? label.plain : write(label, reader))

/** Labels are compared as they read: one space is like another, however wide and whether lines may break there. */
const plainly = (words: string): string => words.trim().toLowerCase().replace(/\s+/g, ' ')

function withoutRef(event: Extract<Inbound, { kind: 'contact' | 'other' }>): Answer {
  return event.kind === 'contact'
    ? { kind: 'contact', phone: event.phone, own: event.own }
    : { kind: 'other', what: event.what }
}
