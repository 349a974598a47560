import { recordAct } from '../audit/index.ts'
import type { Uuid } from '../kernel/ids.ts'
import { encodeMoney, type Money } from '../kernel/money.ts'
import { ok, type Result } from '../kernel/result.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import {
  type BillRefusal,
  creditBill,
  disputeBill,
  endLine,
  type PostpaidRefusal,
  readShopLine,
  type ShopLine,
} from '../postpaid/index.ts'

type Env = Pick<Environment, 'config' | 'log'>
type By = { admin_id: Uuid }

/** Somebody looks at a line and at whose it is, which is written down. Null when there is none. */
export async function lookAtLine(
  trx: Trx,
  env: Env,
  { admin_id, line_id, unmasked }: By & { line_id: Uuid; unmasked: boolean },
): Promise<ShopLine | null> {
  const line = await readShopLine(trx, env, line_id)
  if (line === null) return null
  const facts = { unmasked, customer: `customer:${line.line.customer_id}` }
  await recordAct(trx, {
    admin_id,
    action: unmasked ? 'line.unmask' : 'line.view',
    subject: `line:${line_id}`,
    facts,
  })
  return line
}

/** Marks an unpaid bill as looked into, or says that it stands. Refusals: see `BillRefusal`. */
export async function markBill(
  trx: Trx,
  env: Env,
  { admin_id, reference, disputed, reason }: By & { reference: string; disputed: boolean; reason: string },
): Promise<Result<{ changed: boolean }, BillRefusal>> {
  const marked = await disputeBill(trx, env, { reference, disputed })
  if (!marked.ok) return marked
  const { line, changed } = marked.value
  if (changed) {
    const facts = { line: `line:${line.id}`, before: { disputed: !disputed }, after: { disputed }, reason }
    await recordAct(trx, {
      admin_id,
      action: disputed ? 'bill.dispute' : 'bill.stand',
      subject: `bill:${reference}`,
      facts,
    })
  }
  return ok({ changed })
}

/** Takes an amount off the next bill of the line. Refusals: see `BillRefusal`. */
export async function lowerNextBill(
  trx: Trx,
  env: Env,
  { admin_id, reference, amount, reason }: By & { reference: string; amount: Money; reason: string },
): Promise<Result<{ amount: Money }, BillRefusal>> {
  const made = await creditBill(trx, env, { reference, amount, reason, made_by: admin_id })
  if (!made.ok) return made
  const facts = { line: `line:${made.value.line.id}`, amount: encodeMoney(amount), reason }
  await recordAct(trx, { admin_id, action: 'bill.credit', subject: `bill:${reference}`, facts })
  return ok({ amount })
}

/** Lets a line end with its cycle, or go on after all; the customer is who is asked for the bill. */
export async function switchLine(
  trx: Trx,
  env: Env,
  { admin_id, line_id, customer_id, ends }: By & { line_id: Uuid; customer_id: Uuid; ends: boolean },
): Promise<Result<{ last: string | null }, PostpaidRefusal>> {
  const done = await endLine(trx, env, { customer_id, line_id, ends })
  if (!done.ok) return done
  const facts = { before: { ends: !ends }, after: { ends, last: done.value.last } }
  await recordAct(trx, {
    admin_id,
    action: ends ? 'line.end' : 'line.keep',
    subject: `line:${line_id}`,
    facts,
  })
  return done
}
