import { present } from '../kernel/assert.ts'
import { addDays } from '../kernel/calendar.ts'
import type { Config } from '../platform/config.ts'
import type { Trx } from '../platform/transaction.ts'
import {
  FUNDING_LAWS,
  FUNDINGS,
  OPEN_LAWS,
  PURCHASE_LAWS,
  PURCHASES,
  TRANSFER_LAWS,
  TRANSFERS,
  underLaw,
} from './book-laws.ts'
import { PAYMENT_DAYS, type Span, spanOf } from './days.ts'
import { keepDifferences, type Run } from './keep-differences.ts'
import { idsOf, sliceIds } from './slice-ids.ts'
import type { Totals } from './totals.ts'

/** A purchase has its verdict within a day, mostly: those of the day before are looked at again. */
const PURCHASE_DAYS = 1

/**
 * Compares purchases, facts, fundings and the ledger with each other. Ids begin with the time they were made at,
 * so the keys of the tables find what belongs to a day; no index had to be added for it.
 */
export async function compareBooks(trx: Trx, config: Pick<Config, 'TIME_ZONE'>, run: Run): Promise<Totals> {
  const span = spanOf(run.day, config)
  const since = (days: number): Span => ({ from: spanOf(addDays(run.day, -days), config).from, to: span.to })
  const purchases = since(PURCHASE_DAYS)
  const { from_id: oldest_id } = idsOf(purchases)
  const check = async (laws: readonly string[], ids: Record<string, unknown>, scope?: string) => {
    for (const law of laws) await keepDifferences(trx, run, underLaw(law, scope), ids)
  }
  for (const ids of await sliceIds(trx, 'purchase', purchases))
    await check(PURCHASE_LAWS, ids, PURCHASES.of_slice)
  for (const ids of await sliceIds(trx, 'transfer', span)) {
    await check(PURCHASE_LAWS, { ...ids, oldest_id }, PURCHASES.moved_in_slice)
    await check(FUNDING_LAWS, ids, FUNDINGS.moved_in_slice)
    await check(TRANSFER_LAWS, ids, TRANSFERS.of_slice)
  }
  await check(FUNDING_LAWS, idsOf(since(PAYMENT_DAYS)), FUNDINGS.of_slice)
  await check(PURCHASE_LAWS, {}, PURCHASES.in_dispute)
  await check(FUNDING_LAWS, {}, FUNDINGS.in_dispute)
  await check(TRANSFER_LAWS, {}, TRANSFERS.in_dispute)
  await check(OPEN_LAWS, {})
  return await readTotals(trx, span)
}

/** What was bought on the day and delivered, and what the ledger moved for it. */
async function readTotals(trx: Trx, span: Span): Promise<Totals> {
  const { rows } = await trx.raw<{ rows: Totals[] }>(
    `select count(*)::int as our_count, coalesce(sum(price), 0)::bigint as our_amount,
       count(entry.amount)::int as their_count, coalesce(-sum(entry.amount), 0)::bigint as their_amount
     from purchase left join hold on hold.id = hold_id
     left join entry on entry.transfer_id = hold.transfer_id and entry.account_id = hold.account_id
     where purchase.id >= :from_id and purchase.id < :to_id and purchase.state in ('delivered', 'reversed')`,
    idsOf(span),
  )
  return present(rows[0], 'a sum has one row')
}
