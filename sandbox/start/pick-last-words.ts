const NOISE = /^\s+at |^Node\.js v|^\s*\^+\s*$|^node:internal/
const LINES_MAX = 6

/**
 * Of all that a program said before it ended, the lines that tell a person why: from its last error on,
 * without the stack, which is in the log. A program that named no error gets its last lines shown.
 */
export function pickLastWords(said: readonly string[]): string {
  const lines = said.filter((line) => !NOISE.test(line))
  const error = lines.findLastIndex((line) => /^\S*(?:Error|ERR_\w+)\b.*:/.test(line))
  const told = error === -1 ? lines.slice(-LINES_MAX) : lines.slice(error, error + LINES_MAX)
  return told.map((line) => `\n    ${line}`).join('')
}
