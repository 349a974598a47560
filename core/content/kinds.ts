import { z } from 'zod'
import { cleanLines } from '../kernel/clean-lines.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { ContentRefusal } from './refusals.ts'

/** The header above the menu; a card of the carousel in it; a question with its answer. */
export const KINDS = ['header', 'card', 'faq'] as const
export type ContentKind = (typeof KINDS)[number]

/** So many letters a field may have. All of a kind together fit one message, however they are written. */
const MOST = {
  header: { title: 60, text: 240, newcomer: 240 },
  card: { emoji: 8, title: 60, text: 240, button: 20 },
  faq: { question: 100, answer: 700, also: 200, button: 20 },
} as const

const words = (most: number) => z.string().min(1).max(most)
/** The command that a button below it leads to. */
const command = z.string().regex(/^[a-z]{2,20}$/)

/** What a body may hold. A further field that may be left out needs nothing but a line here. */
export const SHAPES = {
  header: z.strictObject({
    title: words(MOST.header.title),
    text: words(MOST.header.text).optional(),
    /** For who has no account yet, instead of the two above. */
    newcomer: words(MOST.header.newcomer).optional(),
  }),
  card: z.strictObject({
    emoji: words(MOST.card.emoji).optional(),
    title: words(MOST.card.title),
    text: words(MOST.card.text),
    button: command.optional(),
  }),
  faq: z.strictObject({
    question: words(MOST.faq.question),
    answer: words(MOST.faq.answer),
    /** Other words that people look for it by. Nobody sees them. */
    also: words(MOST.faq.also).optional(),
    button: command.optional(),
  }),
} as const

export type Bodies = { [Kind in ContentKind]: z.infer<(typeof SHAPES)[Kind]> }
export type Body = Partial<Record<string, string>>

export type Field = { name: string; chars_max: number; is_needed: boolean; is_command: boolean }

/** The fields of a kind, in the order in which they are asked for. */
export const fieldsOf = (kind: ContentKind): Field[] =>
  Object.entries(MOST[kind]).map(([name, chars_max]) => ({
    name,
    chars_max,
    is_needed: !shapeOf(kind, name).safeParse(undefined).success,
    is_command: name === 'button',
  }))

const shapeOf = (kind: ContentKind, name: string): z.ZodType =>
  (SHAPES[kind].shape as Record<string, z.ZodType>)[name] ?? z.never()

/** Reads what an admin wrote for one field. */
export function readField(
  kind: ContentKind,
  { name, chars_max }: Field,
  said: string,
): Result<string, ContentRefusal> {
  const value = cleanLines(said)
  return shapeOf(kind, name).safeParse(value).success
    ? ok(value)
    : refuse({ code: 'content.bad-field', most: chars_max })
}

/** What the admins' lists call it. */
export const titleOf = (body: Body): string => body.question ?? body.title ?? ''
