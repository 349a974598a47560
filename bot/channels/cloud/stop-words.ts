/** What people write to businesses to hear nothing more from them, alone in a message. */
const STOP_WORDS = new Set(['stop', 'stopall', 'stop all', 'unsubscribe', 'opt out', 'optout'])

export const isStopWord = (words: string): boolean =>
  STOP_WORDS.has(
    words
      .toLowerCase()
      .replace(/[^\p{L} ]/gu, '')
      .trim(),
  )
