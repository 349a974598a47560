import type { KeptBackup, Restored, RestoreRefusal } from '../../core/backup/index.ts'
import { formatSize } from '../../core/kernel/size.ts'

const timeInWords = (time: Date): string => `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`

export const lineOf = ({ name, kind, made_at, bytes, rows, state }: KeptBackup): string =>
  [
    name,
    kind.padEnd(9),
    timeInWords(made_at),
    formatSize(bytes).padStart(9),
    `${rows ?? '?'} rows`.padStart(16),
    state,
  ].join('  ')

/** Why nothing was changed. */
export function refusalInWords(refusal: RestoreRefusal): string {
  const { code, ...facts } = refusal
  const more = Object.entries(facts).map(([name, value]) => `${name}: ${value}`)
  return [`Refused, and nothing was changed: ${code} (see docs/errors.md).`, ...more].join('\n  ')
}

export function restoredInWords(restored: Restored): string[] {
  const { kind, made_at, tables, rows, seconds, open_purchases, same_secret } = restored
  const said = [
    `Restored the ${kind} backup of ${timeInWords(made_at)}: ${rows} rows in ${tables} tables, in ${Math.ceil(seconds)} s. The books balance.`,
  ]
  if (open_purchases > 0)
    said.push(
      `${open_purchases} purchases were on their way then. Look at docs/backups.md before a worker sends them again.`,
    )
  if (!same_secret)
    said.push(
      'NEXA_SECRET_KEY is another one than then: PINs are no good any more, until each is chosen anew.',
    )
  return said
}
