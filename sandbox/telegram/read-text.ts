import { badRequest } from './api-error.ts'
import { findEntities } from './find-entities.ts'
import type { Params } from './params.ts'
import { type FormattedText, parseHtml } from './parse-html.ts'
import type { Entity } from './wire.ts'

const TEXT_MAX = 4096
const CAPTION_MAX = 1024

function readEntities(value: unknown): Entity[] {
  if (!Array.isArray(value)) return []
  return value.map((each: unknown) => {
    const entity = typeof each === 'object' && each !== null ? (each as Partial<Entity>) : {}
    const { type, offset, length, url, language } = entity
    if (typeof type !== 'string' || !Number.isInteger(offset) || !Number.isInteger(length))
      throw badRequest('can\'t parse MessageEntity: Field "offset" must be of type Number')
    return {
      type,
      offset: offset ?? 0,
      length: length ?? 0,
      ...(typeof url === 'string' ? { url } : {}),
      ...(typeof language === 'string' ? { language } : {}),
    }
  })
}

/** White space around a message is not kept; entities move with the text and are cut to it. */
function trimText({ text, entities }: FormattedText): FormattedText {
  const trimmed = text.trim()
  if (trimmed.length === text.length) return { text, entities }
  const shift = text.length - text.trimStart().length
  const kept: Entity[] = []
  for (const entity of entities) {
    const start = Math.max(entity.offset - shift, 0)
    const end = Math.min(entity.offset + entity.length - shift, trimmed.length)
    if (end > start) kept.push({ ...entity, offset: start, length: end - start })
  }
  return { text: trimmed, entities: kept }
}

function readFormatted(params: Params, name: 'text' | 'caption'): FormattedText {
  const source = params.text(name) ?? ''
  const mode = params.text('parse_mode')?.toLowerCase() ?? ''
  const given = readEntities(params.object(name === 'text' ? 'entities' : 'caption_entities'))
  if (mode !== '' && mode !== 'html') throw badRequest('unsupported parse_mode')
  const formatted = mode === 'html' ? parseHtml(source) : { text: source, entities: given }
  const { text, entities } = trimText(formatted)
  return { text, entities: findEntities(text, entities) }
}

export function readMessageText(params: Params): FormattedText {
  const formatted = readFormatted(params, 'text')
  if (formatted.text === '') throw badRequest('message text is empty')
  if ([...formatted.text].length > TEXT_MAX) throw badRequest('message is too long')
  return formatted
}

export function readCaption(params: Params): FormattedText {
  const formatted = readFormatted(params, 'caption')
  if ([...formatted.text].length > CAPTION_MAX) throw badRequest('message caption is too long')
  return formatted
}
