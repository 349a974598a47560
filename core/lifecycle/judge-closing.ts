import type { Uuid } from '../kernel/ids.ts'
import { ZERO } from '../kernel/money.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { lockWallet } from '../ledger/index.ts'
import type { Trx } from '../platform/transaction.ts'
import type { CloseRefusal } from './refusals.ts'

/**
 * Whether an account can be closed as it stands: nothing is on its way, nothing is owed, nothing is left. What is left
 * would be lost, because there is no cash-out; so the wallet is locked, and nothing comes into it between the look and the end.
 */
export async function judgeClosing(trx: Trx, customer_id: Uuid): Promise<Result<true, CloseRefusal>> {
  const { rows } = await trx.raw<{ rows: Open[] }>(OPEN, { customer_id })
  const open = rows[0]
  if (open?.purchase === true) return refuse({ code: 'lifecycle.purchase-open' })
  if (open?.queued === true) return refuse({ code: 'lifecycle.plan-waiting' })
  if (open?.bill === true) return refuse({ code: 'lifecycle.bill-open' })
  if (open?.line === true) return refuse({ code: 'lifecycle.line-open' })
  if (open?.payment === true) return refuse({ code: 'lifecycle.payment-open' })
  const { balance } = await lockWallet(trx, customer_id)
  return balance === ZERO ? ok(true) : refuse({ code: 'lifecycle.money-left', left: balance })
}

type Open = { purchase: boolean; queued: boolean; bill: boolean; line: boolean; payment: boolean }

const OPEN = `
  select
    exists (select from purchase where customer_id = :customer_id and ended_at is null and state <> 'queued') as purchase,
    exists (select from purchase where customer_id = :customer_id and state = 'queued') as queued,
    exists (
      select from postpaid_line as line join postpaid_cycle as cycle on cycle.line_id = line.id
      where line.customer_id = :customer_id and cycle.state = 'due'
    ) as bill,
    exists (select from postpaid_line where customer_id = :customer_id and state <> 'ended') as line,
    exists (select from funding where customer_id = :customer_id and state in ('opening', 'open', 'review')) as payment`
