import type { Reader } from '../../../bot/texts/format.ts'
import { LANGUAGES } from '../../../bot/texts/languages.ts'
import { type Text, text } from '../../../bot/texts/text.ts'
import { write } from '../../../bot/texts/write.ts'
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
const readers: Reader[] = LANGUAGES.map((language) => ({
  ...{ language, time_zone: 'Africa/Lagos', currency: 'NGN' as const, country: 'NG' as const },
}))
/** A hint in each language, as the bot writes it. */
const inAll = (hint: Text): Set<string> => new Set(readers.map((reader) => plainly(write(hint, reader))))
const REPLY = inAll(text('reply-to-answer'))
const OWN_PHONE = inAll(text('type-own-phone'))
const HINTS = new Set(
  [REPLY, OWN_PHONE, ...[text('type-number'), text('type-letter'), text('type-pin')].map(inAll)].flatMap(
    (set) => [...set],
  ),
)

/** What WhatsApp draws is not read: *bold*, _italic_, ~struck~, ```code```. */
const undrawn = (words: string): string =>
  words
    .replace(/```([^`]+)```/g, '$1')
    .replace(/(?<![\p{L}\p{N}])([*_~])(\S|\S[^\n]*?\S)\1(?![\p{L}\p{N}])/gu, '$2')

/** Words alone, without the hint below them that says how to answer. */
export function readWords(said: string): Typed {
  const blocks = plainly(said).split('\n\n')
  const hints = blocks.at(-1)?.split('\n') ?? []
  const is_hint = blocks.length > 1 && hints.every((line) => HINTS.has(line))
  if (is_hint) blocks.pop()
  return {
    text: undrawn(blocks.join('\n\n')),
    ...(is_hint ? { hint: hints.join('\n') } : {}),
    buttons: [],
    asks_reply: is_hint && hints.some((line) => REPLY.has(line)),
    asks_contact: is_hint && hints.some((line) => OWN_PHONE.has(line)),
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
  const choices = (blocks.at(-1) ?? '').trim().split('\n').map(readChoice)
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
