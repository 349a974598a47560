import { now } from '../../kernel/clock.ts'
import { notifyCustomers } from '../../notices/index.ts'
import type { Trx } from '../../platform/transaction.ts'
import type { Subscription } from '../subscription.ts'
import type { UsageReport } from './read-usage.ts'

/** Less than this is little, of a plan that was more. */
const LITTLE_MB = 200

/**
 * Keeps a report, once however often it comes, and lowers what is left of the plan. One that is older than what is
 * known changes nothing, in whatever order they arrive. Who has little left is told, once for each plan. False when
 * the report was known. Acknowledge it only after this has been committed.
 */
export async function receiveUsage(
  trx: Trx,
  { report, body }: { report: UsageReport; body: string },
): Promise<boolean> {
  const { rows: stored } = await trx.raw<{ rows: unknown[] }>(
    `insert into callback (source, event_key, body, received_at) values ('usage', :event_id, :body, :time)
     on conflict (source, event_key) do nothing returning id`,
    { event_id: report.event_id, body, time: now() },
  )
  if (stored.length === 0) return false
  const { rows } = await trx.raw<{ rows: Subscription[] }>(APPLY, {
    request_id: report.request_id,
    sequence: report.sequence,
    used_mb: report.used_mb,
    at: report.at,
  })
  for (const plan of rows) await tellLow(trx, plan)
  return true
}

/**
 * The day of a report is the plan's own. With the first report of a day, what had been used until then stays behind:
 * so a daily limit begins anew at local midnight without anybody having to be there.
 */
const APPLY = `
  update subscription set report_sequence = :sequence, used_mb = :used_mb, used_at = :at,
    used_on = greatest(used_on, report.day),
    used_before_mb = least(:used_mb::int, case when report.day > used_on then used_mb else used_before_mb end)
  from purchase
  cross join lateral (select (:at::timestamptz at time zone (
    select time_zone from subscription as mine where mine.purchase_id = purchase.id))::date::text as day) as report
  where purchase.provider_request_id = :request_id and subscription.purchase_id = purchase.id
    and subscription.state in ('starting', 'active')
    and (report_sequence is null or report_sequence < :sequence)
  returning subscription.*`

async function tellLow(trx: Trx, plan: Subscription): Promise<void> {
  const { id, customer_id, plan_name, phone, network, data_mb, used_mb } = plan
  const left_mb = Math.max(0, data_mb - used_mb)
  if (data_mb <= LITTLE_MB || left_mb >= LITTLE_MB) return
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    'update subscription set low_told_at = :time where id = :id and low_told_at is null returning id',
    { id, time: now() },
  )
  if (rows.length === 0) return
  await notifyCustomers(trx, [
    {
      customer_id,
      key: `subscription:${id}:low`,
      notice: { kind: 'subscription.low', plan: plan_name, phone, network, left_mb },
    },
  ])
}
