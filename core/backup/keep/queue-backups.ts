import { addDays, atHour, dayOf } from '../../kernel/calendar.ts'
import { now } from '../../kernel/clock.ts'
import type { Config } from '../../platform/config.ts'
import type { Environment } from '../../platform/environment.ts'
import { inTransaction } from '../../platform/transaction.ts'
import type { BackupKind } from '../kinds.ts'
import { askForBackup, isSetUp } from './ask-for-backup.ts'

type Slot = { kind: BackupKind; due_at: Date }

/**
 * Asks for the backups whose hour has come. Looks at what is due and not at the clock's tick: after a night in which no
 * worker ran, the last slot of each kind is made up, and those before it are not.
 */
export async function queueBackups(core: Pick<Environment, 'config' | 'db'>): Promise<void> {
  if (!isSetUp(core)) return
  for (const slot of dueSlots(core.config, now()))
    await inTransaction(core.db, (trx) => askForBackup(trx, core, { ...slot, cause: 'clock' }))
}

/** The last slot of each kind: everything once a day at BACKUP_HOUR, what is essential every so many hours. */
export function dueSlots(
  config: Pick<Config, 'BACKUP_HOUR' | 'BACKUP_ESSENTIAL_HOURS' | 'TIME_ZONE'>,
  time: Date,
): Slot[] {
  const { BACKUP_HOUR: hour, BACKUP_ESSENTIAL_HOURS: every, TIME_ZONE: zone } = config
  const slots: Slot[] = []
  if (hour !== undefined) {
    const today = dayOf(time, zone)
    const at = atHour(today, hour, zone)
    slots.push({ kind: 'full', due_at: at <= time ? at : atHour(addDays(today, -1), hour, zone) })
  }
  if (every > 0) {
    const every_ms = every * 3_600_000
    slots.push({ kind: 'essential', due_at: new Date(Math.floor(time.getTime() / every_ms) * every_ms) })
  }
  return slots
}
