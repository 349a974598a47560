import type { Entity } from './wire.ts'

const patterns: [string, RegExp][] = [
  ['bot_command', /(?<![\w/])\/[a-zA-Z0-9_]{1,64}(?:@\w{3,32})?/g],
  ['url', /\bhttps?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/gi],
]

/** What Telegram marks by itself in a text: commands and bare links, except inside code or another link. */
export function findEntities(text: string, marked: Entity[] = []): Entity[] {
  if (!text.includes('/')) return marked
  const found = [...marked]
  const isTaken = (start: number, end: number) =>
    found.some(
      (entity) =>
        ['code', 'pre', 'text_link', 'url', 'bot_command'].includes(entity.type) &&
        entity.offset < end &&
        start < entity.offset + entity.length,
    )
  for (const [type, pattern] of [...patterns].reverse())
    for (const match of text.matchAll(pattern))
      if (!isTaken(match.index, match.index + match[0].length))
        found.push({ type, offset: match.index, length: match[0].length })
  return found.sort((a, b) => a.offset - b.offset || b.length - a.length)
}
