import { now } from '../kernel/clock.ts'
import { notifyAdmins } from '../notices/index.ts'
import type { Environment } from '../platform/environment.ts'
import { schedule } from '../platform/job.ts'
import { inTransaction } from '../platform/transaction.ts'
import { syncPlansJob } from './jobs.ts'

/** With nothing to sell it is asked this often, else once a day. */
const EMPTY_EVERY_MS = 10 * 60 * 1000

/** Asks for the plans to be synced: once a day, and soon again while the catalogue is empty. */
export async function requestPlanSync({ db }: Pick<Environment, 'db'>): Promise<void> {
  await inTransaction(db, async (trx) => {
    const time = now()
    const { rows } = await trx.raw<{ rows: unknown[] }>('select from plan limit 1')
    const key =
      rows.length > 0
        ? time.toISOString().slice(0, 10)
        : `empty-${Math.floor(time.getTime() / EMPTY_EVERY_MS)}`
    await schedule(trx, syncPlansJob, {}, { key })
  })
}

/** The list could not be had, whatever was tried: operators hear of it once a day. */
export async function giveUpPlanSync(
  { db, config, log }: Pick<Environment, 'db' | 'config' | 'log'>,
  why: string,
): Promise<void> {
  const day = now().toISOString().slice(0, 10)
  await inTransaction(db, (trx) =>
    notifyAdmins(trx, { config, log }, { code: 'catalog.sync-failed', subject: day, detail: why }),
  )
}
