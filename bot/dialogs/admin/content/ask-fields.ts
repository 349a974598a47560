import {
  type Body,
  type ContentKind,
  type Field,
  fieldsOf,
  readField,
} from '../../../../core/content/index.ts'
import { type Text, text } from '../../../texts/text.ts'
import { write } from '../../../texts/write.ts'
import type { Io, Option, Reader } from '../../engine/dialog.ts'
import { chooseCommand } from '../choose-command.ts'

/** What the fields of all kinds are called. */
const LABELS: Readonly<Record<string, Text>> = {
  title: text('content-title-label'),
  text: text('content-text-label'),
  newcomer: text('content-newcomer-label'),
  emoji: text('content-emoji-label'),
  button: text('content-button-label'),
  question: text('content-question-label'),
  answer: text('content-answer-label'),
  also: text('content-also-label'),
}

/** A field's label as words, to stand within another text. */
export function labelOf(io: Io, { name }: Field): string {
  const { CURRENCY: currency, COUNTRY: country, TIME_ZONE: time_zone } = io.core.config
  const label = LABELS[name]
  return label === undefined ? name : write(label, { language: io.language, time_zone, currency, country })
}

/** All fields of a new piece, one after the other. */
export async function askBody(io: Io, kind: ContentKind): Promise<Body> {
  let body: Body = {}
  for (const field of fieldsOf(kind)) body = await askInto(io, kind, field, body)
  return body
}

/** One field anew; one that is left out is not in the body at all. */
export async function askInto(io: Io, kind: ContentKind, field: Field, body: Body): Promise<Body> {
  const { [field.name]: _, ...others } = body
  const said = await askField(io, kind, field)
  return said === null ? others : { ...others, [field.name]: said }
}

async function askField(io: Io, kind: ContentKind, field: Field): Promise<string | null> {
  const label = labelOf(io, field)
  const { chars_max: most, is_needed, is_command } = field
  if (is_command)
    return chooseCommand(io, text('content-ask-command', { label }), text('content-leave-out-button'))
  const reader: Reader<string | null> = (answer) => {
    const read = answer.kind === 'text' ? readField(kind, field, answer.text) : null
    return read?.ok === true ? { value: read.value } : { problem: text('content-bad-field', { most }) }
  }
  const skip: Option<string | null>[] = is_needed
    ? []
    : [{ value: null, label: text('content-leave-out-button') }]
  const asked = text(is_needed ? 'content-ask-needed' : 'content-ask-may', { label, most })
  const hint = kind === 'header' && field.name !== 'newcomer' ? { lines: [text('content-header-hint')] } : {}
  return io.ask<string | null>(asked, reader, { options: skip, ...hint })
}
