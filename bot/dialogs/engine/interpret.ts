import type { JsonObject } from '../../../core/kernel/json.ts'
import type { Vault } from '../../../core/platform/seal.ts'
import type { Inbound, View } from '../../channels/channel.ts'
import type { Reader } from '../../texts/format.ts'
import { text } from '../../texts/text.ts'
import { shortcuts } from '../shortcuts.ts'
import type { Answer } from './dialog.ts'
import { plainly } from './find-choice.ts'
import {
  answerTo,
  LONG_TEXT_CHARS_MAX,
  readAnswer,
  readRest,
  readTap,
  TEXT_CHARS_MAX,
} from './read-answer.ts'
import { isAnswer, type Scene } from './scene.ts'

/** What an event asks of the turn. */
export type Intent =
  | { do: 'start'; name: string; args: JsonObject }
  | { do: 'answer'; answer: Answer }
  | { do: 'say'; view: View }
  | { do: 'stale'; why: 'button' | 'typed' }
  /** Not yet: whether they saw the question is not known. */
  | { do: 'wait' }
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

/** Finds the command of the admin group behind a name, or nothing. */
export type FindAdminCommand = (name: string) => { dialog: string; args?: JsonObject } | null

export type Commands = { findCommand: FindCommand; findAdminCommand: FindAdminCommand }

export function interpret(scene: Scene, commands: Commands, vault: Vault, reader: Reader): Intent {
  const { findCommand } = commands
  const { event } = scene.inbound
  const { language } = scene.conversation
  if (event.kind === 'blocked' || event.kind === 'unblocked')
    return { do: 'block', blocked: event.kind === 'blocked' }
  if (scene.conversation.kind === 'group') return readGroup(scene, commands.findAdminCommand, vault, reader)
  const prompt = scene.running?.prompt ?? null
  switch (event.kind) {
    case 'choice':
      return readTap(event, prompt, (name) => findCommand(name, 'name', language), vault)
    case 'command': {
      const command = findCommand(event.name, 'name', language)
      if (command === null)
        return { do: 'say', view: { text: text('unknown-command'), choices: shortcuts(['menu']) } }
      return { do: 'start', name: command.dialog, args: { ...command.args, argument: event.argument } }
    }
    case 'text':
      return readText(event.text.slice(0, TEXT_CHARS_MAX), scene, findCommand, vault, reader)
    case 'contact':
    case 'file':
    case 'other':
      // It waited too long to be carried out, whatever it said.
      if (event.kind === 'other' && event.what === 'late')
        return { do: 'say', view: { text: text('came-late'), choices: shortcuts(['menu']) } }
      return prompt === null ? lost : { do: 'answer', answer: withoutRef(event) }
  }
}

const lost: Intent = { do: 'say', view: { text: text('unknown-words'), choices: shortcuts(['menu']) } }

/**
 * In a group the bot is a guest: customers' business is not spoken of there, and to everybody but an admin in an
 * admin group every command is one that belongs into a private chat. What people say to each other is let be.
 */
function readGroup(scene: Scene, findAdminCommand: FindAdminCommand, vault: Vault, reader: Reader): Intent {
  const { event } = scene.inbound
  const prompt = scene.running?.prompt ?? null
  if (scene.standing === null)
    return event.kind === 'command' ? { do: 'say', view: { text: text('private-only') } } : { do: 'nothing' }
  switch (event.kind) {
    case 'command': {
      const command = findAdminCommand(event.name)
      if (command === null) return { do: 'say', view: { text: text('admin-no-command') } }
      const { argument, reply } = event
      const about = reply === undefined || reply.is_ours ? {} : { answered: reply.sender }
      return { do: 'start', name: command.dialog, args: { ...command.args, argument, ...about } }
    }
    case 'choice':
      return readTap(event, prompt, findAdminCommand, vault)
    case 'text':
      if (prompt === null || !isAnswer(scene)) return { do: 'nothing' }
      return answerTo(scene, prompt, event.text.slice(0, LONG_TEXT_CHARS_MAX), vault, reader)
    case 'contact':
    case 'file':
    case 'other':
      return isAnswer(scene) ? { do: 'answer', answer: withoutRef(event) } : { do: 'nothing' }
    case 'blocked':
    case 'unblocked':
      return { do: 'nothing' }
  }
}

function readText(
  words: string,
  scene: Scene,
  findCommand: FindCommand,
  vault: Vault,
  reader: Reader,
): Intent {
  const prompt = scene.running?.prompt ?? null
  const heard = prompt === null ? null : readAnswer(scene, prompt, words, vault, reader)
  if (heard !== null && heard.do !== 'stale') return heard
  const command = findCommand(plainly(words), prompt === null ? 'phrase' : 'word', reader.language)
  if (command !== null) return { do: 'start', name: command.dialog, args: { ...command.args } }
  if (heard !== null) return heard
  return prompt === null ? lost : readRest(scene, prompt, words, reader)
}

/** The message that it came with is the channel's business. */
function withoutRef({
  ref: _,
  reply: __,
  from_phone: ___,
  ...answer
}: Extract<Inbound, { kind: 'contact' | 'file' | 'other' }>): Answer {
  return answer
}
