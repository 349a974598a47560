import type { View } from '../../channels/channel.ts'

export type Shown = { view: View; slot: string | null }

/**
 * What a turn says in as few messages as it can: bare words go before what is said next. For channels where nothing is
 * replaced, and each message costs its reader a buzz and us money and pace. What has something to tap, or is found
 * again by its slot, stays a message of its own; below a picture or a file there is room for its own words only.
 */
export function composeViews(shown: readonly Shown[]): Shown[] {
  const composed: Shown[] = []
  for (const { view, slot } of shown) {
    const last = composed.at(-1)
    const goes_before = last !== undefined && isBare(last) && hasRoom(view)
    if (goes_before) composed.pop()
    composed.push({ view: goes_before ? { ...view, before: wordsOf(last.view) } : view, slot })
  }
  return composed
}

const isBare = ({ view: { text: _, lines: __, lead: ___, before: ____, ...more }, slot }: Shown): boolean =>
  slot === null && Object.values(more).every((part) => part === undefined)

const hasRoom = ({ picture, document, before }: View): boolean =>
  picture === undefined && document === undefined && before === undefined

const wordsOf = ({ before = [], lead, text, lines = [] }: View) => [
  ...before,
  ...(lead === undefined ? [] : [[lead]]),
  [text, ...lines],
]
