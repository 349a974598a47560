import { badRequest } from './api-error.ts'
import type { Entity } from './wire.ts'

export type FormattedText = { text: string; entities: Entity[] }

const types: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  pre: 'pre',
  a: 'text_link',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  blockquote: 'blockquote',
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,8}|#\d{1,10}|lt|gt|amp|quot);?/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return named[name.toLowerCase()] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

type OpenTag = { name: string; offset: number; argument: string | undefined }

/** One pass over the markup, refusing what the real parser refuses. */
class HtmlReader {
  private readonly source: string
  private readonly open: OpenTag[] = []
  private readonly entities: Entity[] = []
  private text = ''
  private at = 0

  constructor(source: string) {
    this.source = source
  }

  read(): FormattedText {
    while (this.at < this.source.length) {
      const tag = this.source.indexOf('<', this.at)
      const end = tag < 0 ? this.source.length : tag
      this.text += decode(this.source.slice(this.at, end))
      this.at = end
      if (tag >= 0) this.source[tag + 1] === '/' ? this.readEnd() : this.readStart()
    }
    const last = this.open.at(-1)
    if (last !== undefined)
      throw badRequest(`can't parse entities: Can't find end tag corresponding to start tag "${last.name}"`)
    this.entities.sort((a, b) => a.offset - b.offset || b.length - a.length)
    return { text: this.text, entities: this.entities }
  }

  private fail(what: string, tag_at: number, rest = ''): Error {
    const byte_offset = Buffer.byteLength(this.source.slice(0, tag_at))
    return badRequest(`can't parse entities: ${what} at byte offset ${byte_offset}${rest}`)
  }

  private readStart(): void {
    const begin = this.at
    const found = /^<([^\s>]*)/.exec(this.source.slice(begin, begin + 64))
    const name = (found?.[1] ?? '').toLowerCase()
    this.at = begin + 1 + name.length
    if (this.at >= this.source.length) throw this.fail('Unclosed start tag', begin)
    if (types[name] === undefined) throw this.fail(`Unsupported start tag "${name}"`, begin)
    const argument = this.readAttributes(name, begin)
    if (name === 'span' && argument !== 'spoiler')
      throw this.fail('Tag "span" must have class "tg-spoiler"', begin)
    this.open.push({ name, offset: this.text.length, argument })
  }

  private readAttributes(tag: string, begin: number): string | undefined {
    let argument: string | undefined
    for (;;) {
      this.skipSpaces()
      if (this.at >= this.source.length) throw this.fail('Unclosed start tag', begin)
      if (this.source[this.at] === '>') {
        this.at += 1
        return argument
      }
      const name = /^[^\s=>]*/.exec(this.source.slice(this.at))?.[0] ?? ''
      if (name === '') throw this.fail(`Empty attribute name in the tag "${tag}"`, begin)
      this.at += name.length
      this.skipSpaces()
      if (this.source[this.at] !== '=') {
        if (tag === 'blockquote' && name === 'expandable') continue
        throw this.fail(`Expected equal sign in declaration of an attribute of the tag "${tag}"`, begin)
      }
      this.at += 1
      this.skipSpaces()
      argument = usefulArgument(tag, name.toLowerCase(), this.readValue(tag, begin)) ?? argument
    }
  }

  private readValue(tag: string, begin: number): string {
    const quote = this.source[this.at]
    if (quote !== '"' && quote !== "'") {
      const value = /^[a-zA-Z0-9.-]*/.exec(this.source.slice(this.at))?.[0] ?? ''
      this.at += value.length
      const next = this.source[this.at]
      if (next !== undefined && next !== '>' && !/\s/.test(next))
        throw this.fail(`Unexpected end of name token`, begin)
      return value
    }
    const end = this.source.indexOf(quote, this.at + 1)
    if (end < 0) throw this.fail(`Unclosed start tag "${tag}"`, begin)
    const value = this.source.slice(this.at + 1, end)
    this.at = end + 1
    return decode(value)
  }

  private readEnd(): void {
    const begin = this.at
    const tag = this.open.pop()
    if (tag === undefined) throw this.fail('Unexpected end tag', begin)
    const found = /^<\/([^\s>]*)\s*/.exec(this.source.slice(begin))
    const name = found?.[1] ?? ''
    this.at = begin + (found?.[0].length ?? 0)
    if (this.source[this.at] !== '>') throw this.fail('Unclosed end tag', begin)
    this.at += 1
    if (name !== '' && name !== tag.name)
      throw this.fail('Unmatched end tag', begin, `, expected "</${tag.name}>", found "</${name}>"`)
    this.close(tag)
  }

  private close(tag: OpenTag): void {
    const length = this.text.length - tag.offset
    const type = types[tag.name]
    if (length === 0 || type === undefined) return
    if (type === 'text_link') {
      const url = readLink(tag.argument ?? this.text.slice(tag.offset))
      // A link that is no link loses its mark but keeps its text, as in the real parser.
      if (url !== undefined) this.entities.push({ type, offset: tag.offset, length, url })
      return
    }
    if (type === 'pre' || type === 'code') {
      const outer = this.entities.at(-1)
      if (
        type === 'pre' &&
        outer?.type === 'code' &&
        outer.offset === tag.offset &&
        outer.length === length
      ) {
        this.entities.pop()
        if (outer.language !== undefined) {
          this.entities.push({ type, offset: tag.offset, length, language: outer.language })
          return
        }
      }
      const isLanguage = type === 'code' && tag.argument !== undefined && this.open.at(-1)?.name === 'pre'
      const language = isLanguage ? tag.argument : undefined
      this.entities.push({
        type,
        offset: tag.offset,
        length,
        ...(language === undefined ? {} : { language }),
      })
      return
    }
    this.entities.push({ type, offset: tag.offset, length })
  }

  private skipSpaces(): void {
    while (/\s/.test(this.source[this.at] ?? 'x')) this.at += 1
  }
}

function usefulArgument(tag: string, attribute: string, value: string): string | undefined {
  if (tag === 'a' && attribute === 'href') return value
  if (tag === 'code' && attribute === 'class' && value.startsWith('language-')) return value.slice(9)
  if (tag === 'span' && attribute === 'class' && value.startsWith('tg-')) return value.slice(3)
  return undefined
}

function readLink(text: string): string | undefined {
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `http://${text}`
  if (!/^(https?|tg|tel|mailto):/i.test(withScheme) || !URL.canParse(withScheme)) return undefined
  return withScheme
}

export function parseHtml(source: string): FormattedText {
  return new HtmlReader(source).read()
}
