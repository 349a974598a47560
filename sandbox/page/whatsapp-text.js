import { h } from './dom.js'

/** Marks that WhatsApp draws, each only around words: a lone star in a price stays a star. */
const MARKS = [
  { pattern: /```([\s\S]+?)```/, tag: 'code' },
  { pattern: /(?<![\w`])`([^`\n]+)`(?![\w`])/, tag: 'code' },
  { pattern: /(?<![\w*])\*(?=\S)([^*\n]*[^\s*])\*(?![\w*])/, tag: 'b' },
  { pattern: /(?<![\w_])_(?=\S)([^_\n]*[^\s_])_(?![\w_])/, tag: 'i' },
  { pattern: /(?<![\w~])~(?=\S)([^~\n]*[^\s~])~(?![\w~])/, tag: 's' },
  { pattern: /(https?:\/\/[^\s<>]+[^\s<>.,;:!?)])/, tag: 'a' },
]

/** Plain words as WhatsApp draws them: bold, italic, struck, fixed width, and addresses that open. */
export function formatWords(words) {
  const found = MARKS.map(({ pattern, tag }) => ({ tag, match: pattern.exec(words) }))
    .filter(({ match }) => match)
    .sort((one, other) => one.match.index - other.match.index)[0]
  if (!found) return words === '' ? [] : [words]
  const { tag, match } = found
  const before = words.slice(0, match.index)
  const after = words.slice(match.index + match[0].length)
  return [...(before === '' ? [] : [before]), draw(tag, match[1]), ...formatWords(after)]
}

function draw(tag, inner) {
  if (tag === 'a') return h('a', { href: inner, target: '_blank', rel: 'noopener noreferrer' }, inner)
  // What is fixed in width is not looked at for further marks.
  return h(tag, {}, tag === 'code' ? inner : formatWords(inner))
}
