import { type Button, plainly } from './app.ts'

/** A message for people who can only type, taken apart again: its words, and what can be typed to choose. */
export type Typed = {
  text: string
  buttons: Button[][]
  link?: string
  asks_reply: boolean
  hint?: string
  /** What is typed for one's own number, which the channel knows. */
  own_number?: string
  asks_contact: boolean
}

const MARKED = /^(\d{1,2}|[A-Z]) (.+)$/
const COMMAND = /^(.+): (\/[a-z]+(?: [\w.-]+)?)$/
const LINK = /^[^\n]+: (https?:\/\/\S+)$/
const REPLY = /^(?:↩ )?Reply to this message/
const HINTS = [/^Reply with a (?:number|letter)/, /^Type your PIN/, /^Type your mobile number/, REPLY]

/** What WhatsApp draws is not read: *bold*, _italic_, ~struck~, ```code```. */
const undrawn = (words: string): string =>
  words
    .replace(/```([^`]+)```/g, '$1')
    .replace(/(?<![\p{L}\p{N}])([*_~])(\S|\S[^\n]*?\S)\1(?![\p{L}\p{N}])/gu, '$2')

/** Words alone, without the hint below them that says how to answer. */
export function readWords(said: string): Typed {
  const blocks = plainly(said).split('\n\n')
  const hints = blocks.at(-1)?.split('\n') ?? []
  const is_hint = blocks.length > 1 && hints.every((line) => HINTS.some((hint) => hint.test(line)))
  if (is_hint) blocks.pop()
  return {
    text: undrawn(blocks.join('\n\n')),
    ...(is_hint ? { hint: hints.join('\n') } : {}),
    buttons: [],
    asks_reply: is_hint && hints.some((line) => REPLY.test(line)),
    asks_contact: is_hint && hints.some((line) => line.startsWith('Type your mobile number')),
  }
}

/** From below: hints, a link, and the lines to choose from. What is above them is what it says. */
export function readTyped(said: string): Typed {
  const typed = readWords(said)
  const blocks = typed.text.split('\n\n')
  const link = LINK.exec(blocks.at(-1) ?? '')?.[1]
  if (link !== undefined) {
    blocks.pop()
    typed.link = link
  }
  const choices = (blocks.at(-1) ?? '').split('\n').map(readChoice)
  if (blocks.length > 1 && choices.every((choice) => choice !== null)) {
    blocks.pop()
    typed.buttons = choices.map((choice) => [choice])
  }
  const own = typed.buttons.flat().find(({ label }) => label.startsWith('Use my number'))
  if (own !== undefined) {
    typed.own_number = own.token
    typed.asks_contact = true
    typed.buttons = []
  }
  typed.text = blocks.join('\n\n')
  return typed
}

function readChoice(line: string): Button | null {
  const [, mark, words] = MARKED.exec(line) ?? []
  if (mark !== undefined && words !== undefined) return { label: words, token: mark }
  const [, label, command] = COMMAND.exec(line) ?? []
  return label === undefined || command === undefined ? null : { label, token: command }
}
