import { addMinutes, now } from '../kernel/clock.ts'
import type { Environment } from '../platform/environment.ts'
import { scheduleAll } from '../platform/job.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import { nextCheckAt } from './check-times.ts'
import type { Funding } from './funding.ts'
import { openCheckoutJob, verifyFundingJob } from './jobs.ts'

const BATCH_ROWS_MAX = 200
/** When the plan of checks is over but no answer came, for instance in a long outage of the gateway. */
const OVERTIME_MINUTES = 30

type Due = Pick<Funding, 'id' | 'reference' | 'state' | 'checks' | 'created_at'>

/**
 * Has every funding asked about whose time has come: the net under lost webhooks and lost jobs.
 * One bounded batch; says how many it found, so that the caller goes on while the batch was full.
 */
export async function sweepFundings({
  db,
}: Pick<Environment, 'db'>): Promise<{ found: number; more: boolean }> {
  const found = await inTransaction(db, async (trx) => {
    const due = await claimDue(trx)
    const opening = due.filter((funding) => funding.state === 'opening')
    const asked = due.filter((funding) => funding.state !== 'opening')
    // The number of the check is in the key: a job that got lost is asked for again at the next check.
    await scheduleAll(
      trx,
      openCheckoutJob,
      opening.map(({ id, checks }) => ({ payload: { funding_id: id }, key: `${id}:${checks}` })),
    )
    await scheduleAll(
      trx,
      verifyFundingJob,
      asked.map(({ id, reference, checks }) => ({ payload: { reference }, key: `${id}:${checks}` })),
    )
    return due.length
  })
  return { found, more: found === BATCH_ROWS_MAX }
}

/** Due rows that no other sweep holds, with their next check already planned. */
async function claimDue(trx: Trx): Promise<Due[]> {
  const time = now()
  const due = (await trx<Funding>('funding')
    .where('next_check_at', '<=', time)
    .orderBy('next_check_at')
    .limit(BATCH_ROWS_MAX)
    .forUpdate()
    .skipLocked()
    .select('id', 'reference', 'state', 'checks', 'created_at')) as Due[]
  const planned = due.map(({ id, created_at }) => ({
    id,
    check_at: (nextCheckAt(created_at, time) ?? addMinutes(time, OVERTIME_MINUTES)).toISOString(),
  }))
  await trx.raw(
    `update funding set checks = checks + 1, next_check_at = planned.check_at
     from jsonb_to_recordset(:planned::jsonb) as planned (id uuid, check_at timestamptz)
     where funding.id = planned.id`,
    { planned: JSON.stringify(planned) },
  )
  return due
}
