import { now } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import { encodeMoney, type Money, ZERO } from '../kernel/money.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { notifyCustomers } from '../notices/index.ts'
import type { Trx } from '../platform/transaction.ts'
import { openBill } from './dispute-bill.ts'
import type { Line } from './line.ts'
import type { PostpaidEnv } from './move-line.ts'
import type { BillRefusal } from './refusals.ts'

type Wish = { reference: string; amount: Money; reason: string; made_by: Uuid }

/**
 * Takes an amount off the next bills of a line, because this one was wrong: once for a bill, and never more than it.
 * No money moves: a bill keeps its parts, and the next one is lower. Refusals: see `BillRefusal`.
 */
export async function creditBill(
  trx: Trx,
  env: PostpaidEnv,
  { reference, amount, reason, made_by }: Wish,
): Promise<Result<{ line: Line }, BillRefusal>> {
  const opened = await openBill(trx, env, reference)
  if (opened === null) return refuse({ code: 'postpaid.no-bill' })
  const { line, cycle } = opened
  if (cycle.state === 'running' || cycle.amount === null) return refuse({ code: 'postpaid.not-due' })
  const words = reason.trim()
  if (words.length < 3 || words.length > 200) return refuse({ code: 'postpaid.bad-reason' })
  if (amount <= ZERO || amount > cycle.amount)
    return refuse({ code: 'postpaid.credit-too-large', most: encodeMoney(cycle.amount) })
  const { id: cycle_id } = cycle
  const made = await trx('postpaid_credit')
    .insert({
      ...{ id: newId(), line_id: line.id, cycle_id, amount: encodeMoney(amount) },
      ...{ reason: words, made_by, made_at: now() },
    })
    .onConflict('cycle_id')
    .ignore()
    .returning('id')
  if (made.length === 0) return refuse({ code: 'postpaid.credited-already' })
  await notifyCustomers(trx, [
    {
      customer_id: line.customer_id,
      key: `postpaid.credited:${cycle_id}`,
      notice: { kind: 'postpaid.credited', phone: line.phone, amount, reference },
    },
  ])
  return ok({ line })
}
