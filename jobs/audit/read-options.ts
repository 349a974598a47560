import { parseArgs } from 'node:util'
import type { ChainHead } from '../../core/audit/index.ts'

/** What was typed cannot be done; the sentence says what can. */
export class BadOption extends Error {
  override readonly name = 'BadOption'
}

const USAGE = 'npm run audit -- verify [--head 412:7f3a…], with a head as it was printed earlier'

export function readOptions(args: string[]): { head: ChainHead | null } {
  const { positionals, values } = parse(args)
  if (positionals.length !== 1 || positionals[0] !== 'verify') throw new BadOption(USAGE)
  if (values.head === undefined) return { head: null }
  const [, seq = '', hash = ''] = /^(\d{1,18}):([0-9a-f]{64})$/.exec(values.head) ?? []
  if (seq === '') throw new BadOption(`--head wants a place and its hash, such as 412:7f3a…. ${USAGE}`)
  return { head: { seq: BigInt(seq), hash } }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { head: { type: 'string' } } })
  } catch (error) {
    throw new BadOption(`${(error as Error).message}\n${USAGE}`)
  }
}
