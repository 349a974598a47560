import { addMinutes, now } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/ids.ts'
import { scheduleAll } from '../../platform/job.ts'
import { inTransaction } from '../../platform/transaction.ts'
import type { PaymentCore } from '../funding.ts'
import type { Gateway } from '../gateway.ts'
import { assignAccountJob, receiveTransferJob } from '../jobs.ts'

const BATCH_ROWS_MAX = 200
const ASK_AGAIN_MINUTES = 10
/** A gateway may list a transfer later than it happened. */
const OVERLAP_MINUTES = 60

/** The net under lost webhooks and lost jobs of account numbers and of what is sent to them. */
export async function sweepAccounts(core: PaymentCore): Promise<void> {
  await askAgain(core)
  for (const gateway of core.gateways) if (gateway.accounts !== undefined) await findTransfers(core, gateway)
}

async function askAgain({ db }: Pick<PaymentCore, 'db'>): Promise<void> {
  const time = now()
  await inTransaction(db, async (trx) => {
    const due = (await trx('bank_account')
      .where('next_check_at', '<=', time)
      .orderBy('next_check_at')
      .limit(BATCH_ROWS_MAX)
      .forUpdate()
      .skipLocked()
      .select('id', 'checks')) as { id: Uuid; checks: number }[]
    const ids = due.map(({ id }) => id)
    const next_check_at = addMinutes(time, ASK_AGAIN_MINUTES)
    await trx('bank_account').whereIn('id', ids).update({ next_check_at }).increment('checks', 1)
    const asked = due.map(({ id, checks }) => ({ payload: { account_id: id }, key: `${id}:${checks + 1}` }))
    await scheduleAll(trx, assignAccountJob, asked)
  })
}

/** Looks through the gateway's list since the last look, and has everything taken in that we do not know. */
async function findTransfers({ db }: Pick<PaymentCore, 'db'>, gateway: Gateway): Promise<void> {
  const to = now()
  const seen_until = await readSeenUntil(db, gateway.name)
  if (seen_until === null) return
  const period = { from: addMinutes(seen_until, -OVERLAP_MINUTES), to }
  for (let page: string | undefined, more = true; more; ) {
    const listed = await gateway.listCharges(page === undefined ? period : { ...period, page })
    const references = listed.charges
      .filter(({ state, account_number }) => state === 'paid' && account_number !== undefined)
      .map(({ reference }) => reference)
    await takeIn(db, gateway.name, references, to)
    page = listed.next ?? undefined
    more = page !== undefined
  }
  await takeIn(db, gateway.name, await readFoundStrays(db, gateway.name), to)
  await db('transfer_watch')
    .insert({ gateway: gateway.name, seen_until: to })
    .onConflict('gateway')
    .merge()
    .where('transfer_watch.seen_until', '<', to)
}

async function takeIn(db: PaymentCore['db'], gateway: string, references: string[], to: Date): Promise<void> {
  const known = new Set<string>(await db('funding').whereIn('reference', references).pluck('reference'))
  const unknown = references.filter((reference) => !known.has(reference))
  await inTransaction(db, (trx) =>
    scheduleAll(
      trx,
      receiveTransferJob,
      unknown.map((reference) => ({
        payload: { gateway, reference },
        key: `${gateway}:${reference}:${to.toISOString()}`,
      })),
    ),
  )
}

/** From the first account on; null while there is none, so that a shop without any asks nothing. */
async function readSeenUntil(db: PaymentCore['db'], gateway: string): Promise<Date | null> {
  const { rows } = await db.raw<{ rows: { seen_until: Date | null }[] }>(
    `select coalesce((select seen_until from transfer_watch where gateway = :gateway),
       (select min(created_at) from bank_account where gateway = :gateway)) as seen_until`,
    { gateway },
  )
  return rows[0]?.seen_until ?? null
}

/** Transfers that were nobody's, to a number that somebody has by now. */
async function readFoundStrays(db: PaymentCore['db'], gateway: string): Promise<string[]> {
  return db('stray_payment')
    .join('bank_account', (on) =>
      on
        .on('bank_account.gateway', 'stray_payment.gateway')
        .andOn('bank_account.account_number', 'stray_payment.account_number'),
    )
    .where('stray_payment.gateway', gateway)
    .limit(BATCH_ROWS_MAX)
    .pluck('reference')
}
