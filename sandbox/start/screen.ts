import { performance } from 'node:perf_hooks'

const NAME_WIDTH = 10
const isFancy = process.stdout.isTTY && process.env.NO_COLOR === undefined
const paint = (code: number, text: string) => (isFancy ? `\u001b[${code}m${text}\u001b[0m` : text)

// A closed terminal must not turn an orderly stop into a crash.
process.stdout.on('error', () => undefined)
process.stderr.on('error', () => undefined)

export function startClock(): () => string {
  const start = performance.now()
  return () => `${((performance.now() - start) / 1_000).toFixed(1)} s`
}

export function showStep(name: string, state: string, took: string): void {
  console.log(`  ${paint(32, '✓')} ${name.padEnd(NAME_WIDTH)} ${took.padStart(6)}   ${state}`)
}

/** Something that happened later, or that is worth knowing, in one line. */
export function showNote(name: string, text: string): void {
  console.log(`  ${paint(33, '!')} ${name.padEnd(NAME_WIDTH)} ${' '.repeat(8)} ${text}`)
}

export function showTitle(text: string): void {
  console.log(`\n  ${paint(1, text)}\n`)
}

export function showAddress(address: string, took: string): void {
  console.log(`\n  Open  ${paint(1, address)}`)
  console.log(`  or chat here, in another terminal:  ${paint(1, 'npm run chat')}\n`)
  console.log(`  Ready in ${took}. Ctrl-C stops everything. Logs: .nexa/logs\n`)
}

export function showFailure(sentence: string): void {
  console.error(`\n  ${paint(31, 'Nexa did not start:')} ${sentence}\n`)
}
