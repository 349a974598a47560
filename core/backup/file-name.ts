import { newCode } from '../kernel/ids.ts'
import { type BackupKind, isBackupKind } from './kinds.ts'

const NAME = /^nexa-([a-z]+)-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z-[0-9a-z]{6}\.tar\.gz\.age$/

/** `nexa-full-20261121T020000Z-7f3k2m.tar.gz.age`: what other tools can open, in the order of time. */
export function nameBackup(kind: BackupKind, time: Date): string {
  const stamp = time.toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '')
  return `nexa-${kind}-${stamp}-${newCode(6).toLowerCase()}.tar.gz.age`
}

/** What a name says; null for the name of anything else. */
export function readBackupName(name: string): { kind: BackupKind; made_at: Date } | null {
  const [, kind = '', ...parts] = NAME.exec(name) ?? []
  if (!isBackupKind(kind)) return null
  const [year, month, day, hour, minute, second] = parts
  const made_at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(made_at.getTime()) ? null : { kind, made_at }
}

/** Beside each backup: how long it is and its checksum, so that it can be checked without the private key. */
export const receiptOf = (name: string): string => `${name}.json`
