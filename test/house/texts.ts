import {
  type Expression,
  type Message,
  type Pattern,
  parse,
  type VariableReference,
  Visitor,
} from '@fluent/syntax'
import type { ParamKind, Reader } from '../../bot/texts/format.ts'
import { TEXTS, type TextKey } from '../../bot/texts/keys.ts'
import { readTexts } from '../../bot/texts/read-texts.ts'
import { write } from '../../bot/texts/write.ts'

export type Messages = ReadonlyMap<string, Message>

export const messagesOf = (text: string): Message[] =>
  parse(text, { withSpans: false }).body.filter((entry): entry is Message => entry.type === 'Message')

export const messagesIn = (language: string): Messages =>
  new Map(messagesOf(readTexts(language)).map((message) => [message.id.name, message]))

export const kindsOf = (key: TextKey): Record<string, ParamKind> => TEXTS[key]

/** Variables and other texts that a pattern speaks of. */
class Mentions extends Visitor {
  readonly variables = new Set<string>()
  readonly texts = new Set<string>()
  override visitVariableReference(node: VariableReference): void {
    this.variables.add(node.id.name)
  }
  override visitMessageReference(node: Extract<Expression, { type: 'MessageReference' }>): void {
    this.texts.add(node.id.name)
  }
}

export function mentionsOf(pattern: Pattern | null): Mentions {
  const mentions = new Mentions()
  if (pattern !== null) mentions.visit(pattern)
  return mentions
}

/** Also those of the texts that it speaks of: they get its values. */
export function variablesOf(key: string, messages: Messages): Set<string> {
  const { variables, texts } = mentionsOf(messages.get(key)?.value ?? null)
  return new Set([...variables, ...[...texts].flatMap((other) => [...variablesOf(other, messages)])])
}

/** The longest that a value may be, so that what fits with these always fits. */
export const LONGEST: Record<ParamKind, string | number> = {
  money: '-900000000000000',
  phone: '+2348031234567',
  // Names are at most 80 characters; the & is written as five.
  text: '&'.repeat(20) + 'm'.repeat(60),
  count: 99_999,
  moment: '2026-09-30T22:59:59.000Z',
  day: '2026-09-30T22:59:59.000Z',
  month: '2026-09',
  date: '2026-09-30',
}

export const readerOf = (language: string): Reader => ({
  language,
  time_zone: 'Africa/Lagos',
  currency: 'NGN',
  country: 'NG',
})

/** A text with its longest values, but for these. */
export function longest(key: TextKey, language = 'en', given: Record<string, string | number> = {}): string {
  const params = Object.entries(kindsOf(key)).map(([name, kind]) => [name, given[name] ?? LONGEST[kind]])
  return write({ key, params: Object.fromEntries(params) }, readerOf(language))
}
