import { addMinutes, now } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/ids.ts'
import type { Environment } from '../../platform/environment.ts'
import { inTransaction, type Trx } from '../../platform/transaction.ts'
import { askUsage } from './ask-usage.ts'
import type { UsageReport } from './read-usage.ts'
import { receiveUsage } from './receive-usage.ts'

/** Asked about in one question, and questions of one run: what is left goes with the next. */
const PLANS_PER_QUESTION = 100
const QUESTIONS_MAX = 20
/** Every plan that runs is asked about so often, where there are not too many of them for that. */
const ROUND_MINUTES = 15

type Running = { id: Uuid; request_id: string; report_sequence: bigint | null }

/**
 * Asks the feed about the plans that run, all of them in turn: what it told and we never heard is made up for, within
 * the next round. Several workers may: each question is taken by one. A feed that does not answer is asked again in
 * the round after. Does nothing where no feed can be asked. Says how many reports were new.
 */
export async function pollUsage(
  { config, db, log }: Pick<Environment, 'config' | 'db' | 'log'>,
  per_question = PLANS_PER_QUESTION,
): Promise<number> {
  const { USAGE_POLL_URL: url, USAGE_WEBHOOK_SECRET: secret } = config
  if (url === undefined || secret === undefined) return 0
  let fresh = 0
  for (let question = 0; question < QUESTIONS_MAX; question++) {
    const plans = await inTransaction(db, (trx) => takePlans(trx, per_question))
    if (plans.length === 0) break
    try {
      const reports = await askUsage(
        { url, secret },
        plans.map(({ request_id }) => request_id),
      )
      fresh += await keepNew(db, plans, reports)
    } catch (error) {
      log.warn({ err: error }, 'the feed of used data could not be asked; the next round asks again')
      break
    }
  }
  return fresh
}

/** The next ones of the round, which is begun when the last is long enough ago. None when somebody else is taking them. */
async function takePlans(trx: Trx, limit: number): Promise<Running[]> {
  const time = now()
  const { rows: found } = await trx.raw<{ rows: { after: Uuid | null; is_due: boolean }[] }>(
    `select after, after is not null or round_at <= :since as is_due from usage_poll for update skip locked`,
    { since: addMinutes(time, -ROUND_MINUTES) },
  )
  const [round] = found
  if (round?.is_due !== true) return []
  const { rows } = await trx.raw<{ rows: Running[] }>(
    `select subscription.id, purchase.provider_request_id as request_id, report_sequence
     from subscription join purchase on purchase.id = purchase_id
     where subscription.state = 'active' and (:after::uuid is null or subscription.id > :after)
       and purchase.provider_request_id is not null
     order by subscription.id limit :limit`,
    { after: round.after, limit },
  )
  const last = rows.length < limit ? null : (rows.at(-1)?.id ?? null)
  await trx.raw(
    `update usage_poll set after = :last::uuid, round_at = case when :after::uuid is null then :time else round_at end`,
    { last, after: round.after, time },
  )
  return rows
}

async function keepNew(
  db: Environment['db'],
  plans: readonly Running[],
  reports: readonly UsageReport[],
): Promise<number> {
  const known = new Map(plans.map(({ request_id, report_sequence }) => [request_id, report_sequence]))
  const fresh = reports.filter(({ request_id, sequence }) => sequence > Number(known.get(request_id) ?? -1))
  if (fresh.length === 0) return 0
  await inTransaction(db, async (trx) => {
    for (const report of fresh) await receiveUsage(trx, { report, body: JSON.stringify(report) })
  })
  return fresh.length
}
