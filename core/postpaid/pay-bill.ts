import { assert, present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { type Money, negate, subtract, sum } from '../kernel/money.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { type Leg, postTransfers, readWallet } from '../ledger/index.ts'
import { notifyCustomers } from '../notices/index.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Cycle, Line } from './line.ts'
import type { PostpaidEnv } from './move-line.ts'
import { openLine } from './open-line.ts'
import type { PayRefusal } from './refusals.ts'
import { reviveIfClear } from './revive-line.ts'
import { turnLine } from './turn-line.ts'

/**
 * Pays a closed bill from the wallet, whole, once: the line is locked, the state of the cycle guards it, and the
 * ledger's key is the bill's reference. When nothing is overdue any more the line runs again. Nothing else ever pays
 * a bill. Refusals: see `PayRefusal`.
 */
export async function payBill(
  trx: Trx,
  env: PostpaidEnv,
  { customer_id, reference }: { customer_id: Uuid; reference: string },
): Promise<Result<{ amount: Money; balance: Money; lifted: boolean }, PayRefusal>> {
  const found = await trx('postpaid_cycle')
    .where({ reference })
    .first<{ line_id: Uuid } | undefined>('line_id')
  if (found === undefined) return refuse({ code: 'postpaid.over' })
  const standing = await openLine(trx, env, { customer_id, line_id: found.line_id })
  if (standing === null) return refuse({ code: 'postpaid.over' })
  if (standing.running?.reference === reference) return refuse({ code: 'postpaid.cycle-runs' })
  const cycle = standing.unpaid.find((each) => each.reference === reference)
  if (cycle === undefined) return refuse({ code: 'postpaid.paid-already' })

  const { line } = standing
  const amount = present(cycle.amount, 'an unpaid bill has an amount')
  const refusal = await takeMoney(trx, line, cycle, amount)
  if (refusal !== null) return refuse(refusal)
  const paid = await trx('postpaid_cycle')
    .where({ id: cycle.id, state: 'due' })
    .update({ state: 'paid', paid_at: now() })
  assert(paid === 1, 'the bill of a locked line is paid once')
  const lifted = line.state === 'suspended'
  await reviveIfClear(trx, env, line)
  await turnLine(trx, env, line)
  const { available: balance } = await readWallet(trx, customer_id)
  const runs_again = lifted && line.state === 'active'
  const { phone } = line
  await notifyCustomers(trx, [
    {
      customer_id,
      key: `postpaid:${cycle.id}:paid`,
      notice: { kind: 'postpaid.paid', phone, amount, reference, balance, lifted: runs_again },
    },
  ])
  return ok({ amount, balance, lifted: runs_again })
}

/** Where nobody said what something costs us, its whole price is booked as cost. */
async function takeMoney(trx: Trx, line: Line, cycle: Cycle, amount: Money): Promise<PayRefusal | null> {
  const parts: { amount: Money; cost: Money | null }[] = await trx('postpaid_part')
    .where({ cycle_id: cycle.id })
    .select('amount', 'cost')
  const cost = sum(parts.map((part) => part.cost ?? part.amount))
  const legs: Leg[] = [
    { account: { wallet: line.customer_id }, amount: negate(amount) },
    { account: { system: 'provider/postpaid' }, amount: cost },
    { account: { system: 'revenue/postpaid' }, amount: subtract(amount, cost) },
  ]
  const request = { key: `postpaid-bill:${cycle.reference}`, kind: 'postpaid-bill', legs, content: {} }
  const posted = present((await postTransfers(trx, [request]))[0], 'one transfer, one answer')
  if (posted.ok) {
    assert(!posted.value.replayed, 'a bill that waits for its money was not paid before')
    return null
  }
  assert(posted.refusal.code === 'ledger.insufficient-funds', 'a customer has a wallet')
  const { available, short_by } = posted.refusal
  return { code: 'postpaid.insufficient-funds', available, short_by }
}
