/**
 * Titles that fit, and of which no two are the same: what is cut to one beginning gets a number behind it. Who reads two
 * equal ones could not know what they tap, and Meta takes no such message.
 */
export function fitTitles(labels: readonly string[], chars_max: number): string[] {
  const taken = new Set<string>()
  return labels.map((label) => {
    const fitting = nextTitle(label, chars_max, taken)
    taken.add(fitting)
    return fitting
  })
}

function nextTitle(label: string, chars_max: number, taken: ReadonlySet<string>): string {
  const cut = clip(label, chars_max)
  for (let count = 2, title = cut; ; count++) {
    if (!taken.has(title)) return title
    const ending = ` ${count}`
    title = `${clip(label, chars_max - ending.length)}${ending}`
  }
}

/** No longer than this, never within a sign that is made of several characters. */
export function clip(words: string, chars_max: number): string {
  const trimmed = words.trim()
  if (trimmed.length <= chars_max) return trimmed
  let kept = ''
  for (const { segment } of segments.segment(trimmed)) {
    if (kept.length + segment.length > chars_max - 1) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

const segments = new Intl.Segmenter('en', { granularity: 'grapheme' })
