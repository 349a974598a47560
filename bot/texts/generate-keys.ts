import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Entry, type Message, parse } from '@fluent/syntax'
import { readTexts } from './read-texts.ts'

/**
 * Makes `keys.ts` out of `en/*.ftl`: which texts there are and which parameters each takes.
 * A test of the house runs it and compares, so the two cannot drift apart.
 */
const DECLARATION = /\$([a-z_]+) \((money|phone|text|count|moment|day|month|date)\)/g

const LINE_WIDTH = 110

export function generateKeys(ftl: string): string {
  const messages = parse(ftl, { withSpans: false }).body.filter(
    (entry: Entry): entry is Message => entry.type === 'Message',
  )
  const lines = messages.map((message) => {
    const declared = [...(message.comment?.content ?? '').matchAll(DECLARATION)]
    return entry(
      message.id.name,
      declared.map(([, name, kind]) => `${name}: '${kind}'`),
    )
  })
  return `// Made from en/*.ftl by generate-keys.ts; change the texts there.
export const TEXTS = {
${lines.join('\n')}
} as const

export type TextKinds = typeof TEXTS
export type TextKey = keyof TextKinds
`
}

/** Laid out as the formatter would, so that it finds nothing to change. */
function entry(name: string, params: string[]): string {
  const key = /^[a-z]+$/.test(name) ? name : `'${name}'`
  const line = `  ${key}: ${params.length === 0 ? '{}' : `{ ${params.join(', ')} }`},`
  if (line.length <= LINE_WIDTH) return line
  return `  ${key}: {\n${params.map((param) => `    ${param},\n`).join('')}  },`
}

if (process.argv[1]?.endsWith('generate-keys.ts')) {
  const folder = fileURLToPath(new URL('.', import.meta.url))
  writeFileSync(`${folder}keys.ts`, generateKeys(readTexts('en')))
}
