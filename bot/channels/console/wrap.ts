const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** How many columns words take: a picture of an emoji is as wide as two letters. */
export function widthOf(words: string): number {
  let width = 0
  for (const { segment } of letters.segment(words))
    width += /\p{Emoji_Presentation}|\ufe0f/u.test(segment) ? 2 : 1
  return width
}

/** Breaks words between them, so that no line is wider. What has no space in it, such as a link, stays whole. */
export const wrap = (words: string, columns: number): string[] =>
  words.split('\n').flatMap((line) => wrapLine(line, columns))

function wrapLine(line: string, columns: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    if (current !== '' && widthOf(current) + 1 + widthOf(word) > columns) {
      lines.push(current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  return [...lines, current]
}
