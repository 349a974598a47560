/** What people write to businesses to hear nothing more from them, alone in a message. */
const STOP_WORDS = new Set(['stopall', 'stop all', 'unsubscribe', 'opt out', 'optout'])

/** STOP in capitals, as it is advertised everywhere. "Stop" is what somebody says who wants to cancel a purchase. */
export function isStopWord(words: string): boolean {
  const alone = words.replace(/[^\p{L} ]/gu, '').trim()
  return alone === 'STOP' || STOP_WORDS.has(alone.toLowerCase())
}
