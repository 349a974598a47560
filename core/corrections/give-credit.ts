import type { Admin } from '../admin/index.ts'
import { type Approval, type ApprovalEnv, askApproval, type KindRefusal } from '../approval/index.ts'
import { assert } from '../kernel/assert.ts'
import { dayOf } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import { encodeMoney, fromMajor, least, type Money, money, negate, subtract, ZERO } from '../kernel/money.ts'
import { ok, type Refused, type Result, refuse } from '../kernel/result.ts'
import { postTransfers, readWallet } from '../ledger/index.ts'
import { notifyCustomers } from '../notices/index.ts'
import type { Config } from '../platform/config.ts'
import type { Db } from '../platform/db.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import type { CreditRefusal } from './refusals.ts'

/** Why money is given: out of kindness, or because something had gone wrong. Each has an account of its own. */
export const CREDIT_CAUSES = ['goodwill', 'correction'] as const
export type CreditCause = (typeof CREDIT_CAUSES)[number]

export type CreditWish = {
  key: string
  customer_id: Uuid
  cause: CreditCause
  amount: Money
  reason: string
  asked_by: Admin
}

/**
 * Asks a second person to give a customer money of the house. It is judged as if it happened now, and again when
 * it does.
 *
 * Refusals: 'corrections.no-customer', 'corrections.customer-closed', 'corrections.credit-too-large',
 * 'corrections.day-full'.
 */
export async function askCredit(
  trx: Trx,
  env: ApprovalEnv,
  { key, customer_id, cause, amount, reason, asked_by }: CreditWish,
): Promise<Result<Approval, CreditRefusal>> {
  const refusal = await judgeCredit(trx, env.config, { customer_id, amount })
  if (refusal !== null) return refuse(refusal)
  const approval = await askApproval(trx, env, {
    ...{ key, kind: 'credit', payload: { customer_id, cause, amount: encodeMoney(amount) } },
    ...{ subject: `customer:${customer_id}`, about: cause, customer_id, amount, reason, asked_by },
  })
  return ok(approval)
}

/** Whether this may be given today, as far as can be seen without holding anything. */
export async function judgeCredit(
  db: Db | Trx,
  config: Config,
  { customer_id, amount }: { customer_id: Uuid; amount: Money },
): Promise<CreditRefusal | null> {
  const customer = await db('customer').where({ id: customer_id }).first('status')
  if (customer === undefined) return { code: 'corrections.no-customer' }
  if (customer.status === 'closed') return { code: 'corrections.customer-closed' }
  const { most, a_day } = limitsOf(config)
  if (amount > most) return { code: 'corrections.credit-too-large', most: encodeMoney(most) }
  const today = await db('credit_day')
    .where({ day: dayOf(now(), config.TIME_ZONE) })
    .first('amount')
  const left = subtract(a_day, least(a_day, money(today?.amount ?? 0)))
  return amount > left ? { code: 'corrections.day-full', left: encodeMoney(left) } : null
}

/** A second person said yes. */
export async function carryOutCredit(
  trx: Trx,
  { config }: Pick<Environment, 'config'>,
  { id, reference, payload }: Approval,
): Promise<Result<null, KindRefusal>> {
  const wish = payload as { customer_id: Uuid; cause: CreditCause; amount: string }
  const { customer_id, cause } = wish
  const amount = money(wish.amount)
  // Who closes the account just now is waited for, or waits.
  const customer = await trx('customer').where({ id: customer_id }).forNoKeyUpdate().first('status')
  assert(customer !== undefined, 'customers stay')
  if (customer.status === 'closed') return refuse({ code: 'corrections.customer-closed' })
  if (!(await takeOfDay(trx, config, amount))) return DAY_FULL
  const credited_at = now()
  await trx('manual_credit').insert({
    ...{ id: newId(), approval_id: id, customer_id, cause, amount: wish.amount, reference, credited_at },
  })
  const [posted] = await postTransfers(trx, [
    {
      key: `manual-credit:${reference}`,
      kind: 'manual-credit',
      legs: [
        { account: { wallet: customer_id }, amount },
        { account: { system: `loss/${cause}` }, amount: negate(amount) },
      ],
      content: {},
    },
  ])
  assert(posted?.ok && !posted.value.replayed, 'a credit pays into a wallet that exists, once')
  const { available } = await readWallet(trx, customer_id)
  await notifyCustomers(trx, [
    {
      customer_id,
      notice: { kind: 'wallet.credited', cause, amount, reference, balance: available },
      key: `credit:${id}`,
    },
  ])
  return ok(null)
}

const DAY_FULL: Refused<KindRefusal> = refuse({ code: 'corrections.day-full' })

/** Takes the amount out of what may be given today. The row of the day makes two credits wait for each other. */
async function takeOfDay(trx: Trx, config: Config, amount: Money): Promise<boolean> {
  const { a_day } = limitsOf(config)
  if (amount > a_day) return false
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `insert into credit_day as kept (day, amount) values (:day, :amount)
     on conflict (day) do update set amount = kept.amount + excluded.amount
       where kept.amount + excluded.amount <= :most::bigint
     returning day`,
    { day: dayOf(now(), config.TIME_ZONE), amount: encodeMoney(amount), most: encodeMoney(a_day) },
  )
  return rows.length === 1
}

function limitsOf({ CREDIT_MAX, CREDITS_PER_DAY_MAX, CURRENCY }: Config): { most: Money; a_day: Money } {
  const major = (amount: number): Money => fromMajor(amount, CURRENCY) ?? ZERO
  return { most: major(CREDIT_MAX), a_day: major(CREDITS_PER_DAY_MAX) }
}
