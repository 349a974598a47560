import { parseArgs } from 'node:util'

export type Options = {
  day: string | null
  again: boolean
  csv: string | null
  /** A difference that is all right, and why. */
  explained: { id: bigint; note: string } | null
}

/** What was typed cannot be done; the sentence says what can. */
export class BadOption extends Error {
  override readonly name = 'BadOption'
}

const USAGE = `npm run reconcile -- [--day 2026-11-20] [--again] [--csv differences.csv]
npm run reconcile -- --explain 12 --note "Paid back by VTpass on 22 November"`

export function readOptions(args: string[]): Options {
  const { day = null, again = false, csv = null, explain, note = '' } = parse(args)
  if (day !== null && !isDay(day)) throw new BadOption(`--day wants a day such as 2026-11-20. ${USAGE}`)
  if (explain === undefined) return { day, again, csv, explained: null }
  if (!/^\d{1,18}$/.test(explain) || note.trim() === '')
    throw new BadOption(`--explain wants the number of a difference, and --note the reason. ${USAGE}`)
  return { day, again, csv, explained: { id: BigInt(explain), note } }
}

function parse(args: string[]) {
  try {
    const text = { type: 'string' } as const
    const options = { day: text, again: { type: 'boolean' }, csv: text, explain: text, note: text } as const
    return parseArgs({ args, options }).values
  } catch (error) {
    throw new BadOption(`${(error as Error).message}\n${USAGE}`)
  }
}

/** 2026-02-30 looks like a day and is none: a Date of it is another day. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`).getTime() : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
