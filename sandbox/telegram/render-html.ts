import type { Entity } from './wire.ts'

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br>')
}

const tags: Record<string, string> = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
}

function wrap(entity: Entity, inner: string, text: string): string {
  if (entity.type === 'spoiler') return `<span class="spoiler">${inner}</span>`
  if (entity.type === 'text_link' || entity.type === 'url') {
    const url = entity.url ?? text
    if (!/^https?:/i.test(url)) return inner
    return `<a href="${escapeHtml(url)}" target="_blank" rel="noopener noreferrer">${inner}</a>`
  }
  const tag = tags[entity.type]
  return tag === undefined ? inner : `<${tag}>${inner}</${tag}>`
}

/** HTML that is safe to show: every text is escaped, every tag is one of ours, links are http(s) only. */
export function renderHtml(text: string, entities: Entity[] = []): string {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length)
  let next = 0
  const renderRange = (from: number, to: number): string => {
    let html = ''
    let at = from
    for (let entity = sorted[next]; entity !== undefined && entity.offset < to; entity = sorted[next]) {
      next += 1
      const start = Math.max(entity.offset, at)
      // An entity that crosses its parent's end is cut there: tags must nest.
      const end = Math.min(entity.offset + entity.length, to)
      if (end <= start) continue
      html += escapeHtml(text.slice(at, start))
      html += wrap(entity, renderRange(start, end), text.slice(start, end))
      at = end
    }
    return html + escapeHtml(text.slice(at, to))
  }
  return renderRange(0, text.length)
}
