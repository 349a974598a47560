import type { Core } from '../../../core/compose.ts'
import { now } from '../../../core/kernel/clock.ts'
import { notifyAdmins } from '../../../core/notices/index.ts'
import { inTransaction } from '../../../core/platform/transaction.ts'
import type { Alarm } from './judge.ts'

/** Tells operators what only they can mend: once an hour, however many messages are refused meanwhile. */
export function createAlarm(core: Core): (code: Alarm, why: string) => void {
  const told = new Map<Alarm, string>()
  return (code, why) => {
    const hour = `${now().toISOString().slice(0, 13)}:00 UTC`
    if (told.get(code) === hour) return
    told.set(code, hour)
    inTransaction(core.db, (trx) => notifyAdmins(trx, core, { code, subject: hour, detail: why })).catch(
      (error: unknown) => {
        told.delete(code)
        core.log.error({ err: error, alarm: code, why }, 'an alarm could not be written down')
      },
    )
  }
}
