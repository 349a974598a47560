import { showNote } from './screen.ts'

const SHOWN_PER_WINDOW = 3
const WINDOW_MS = 10_000

/** Shows a part's errors, but never so many that the address and the news are pushed off the screen. */
export function makeErrorLines(name: string): (text: string) => void {
  let windowStart = 0
  let shown = 0
  return (text) => {
    const now = Date.now()
    if (now - windowStart > WINDOW_MS) {
      windowStart = now
      shown = 0
    }
    shown += 1
    if (shown <= SHOWN_PER_WINDOW) showNote(name, `error: ${text.slice(0, 200)}`)
    if (shown === SHOWN_PER_WINDOW + 1) showNote(name, `more errors; see .nexa/logs/${name}.log`)
  }
}
