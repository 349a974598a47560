import { parseArgs } from 'node:util'
import { type BackupKind, isBackupKind } from '../../core/backup/index.ts'

export type Options =
  | { do: 'create'; kind: BackupKind }
  | { do: 'list' | 'prune' | 'make-key' }
  | { do: 'verify'; file: string; key_file: string | null }
  | { do: 'restore'; file: string; key_file: string | null; into: string | null }

/** What was typed cannot be done; the sentence says what can. */
export class BadOption extends Error {
  override readonly name = 'BadOption'
}

const USAGE = `npm run backup -- create [--kind full|essential]
npm run backup -- list
npm run backup -- verify NAME [--key-file private.key]
npm run backup -- restore NAME [--key-file private.key] [--into postgres://…]
npm run backup -- prune
npm run backup -- make-key`

export function readOptions(args: string[]): Options {
  const { values, positionals } = parse(args)
  const [what, file, ...more] = positionals
  const { kind = 'full', 'key-file': key_file = null, into = null } = values
  const takes_file = what === 'verify' || what === 'restore'
  if (more.length > 0 || takes_file !== (file !== undefined)) throw new BadOption(USAGE)
  if (what === 'create' && isBackupKind(kind)) return { do: what, kind }
  if (what === 'list' || what === 'prune' || what === 'make-key') return { do: what }
  if (what === 'verify' && file !== undefined) return { do: what, file, key_file }
  if (what === 'restore' && file !== undefined) return { do: what, file, key_file, into }
  throw new BadOption(USAGE)
}

function parse(args: string[]) {
  try {
    const text = { type: 'string' } as const
    const options = { kind: text, 'key-file': text, into: text } as const
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    throw new BadOption(`${(error as Error).message}\n${USAGE}`)
  }
}
