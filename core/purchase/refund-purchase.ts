import { assert, present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import { add, encodeMoney, type Money, negate, subtract, ZERO } from '../kernel/money.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { postTransfers, readWallet } from '../ledger/index.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { EndingEnv } from './fact.ts'
import { lockPurchases, type Purchase } from './purchase.ts'
import { REFUNDS, type Refunded, readRefunded } from './read-refunded.ts'
import type { RefundRefusal } from './refusals.ts'
import { returnPurchase } from './return-purchase.ts'
import { freeDiscounts } from './take-discounts.ts'
import { tellRefund } from './tell-outcome.ts'
import { writeRefund } from './write-facts.ts'

/** `approval_id`: which yes of a second person allows it. Each allows one refund. */
export type Refund = { purchase_id: Uuid; amount: Money; approval_id: Uuid }

/** A purchase as somebody sees it who thinks of giving its money back. */
export type Refundable = {
  purchase: Purchase
  /** Given back by now, and what may still be given back. */
  refunded: Money
  rest: Money
  /** Why nothing can be given back; null when something can. */
  refusal: RefundRefusal | null
}

/** The purchase of a reference, in whatever letter case; null when there is none. */
export async function findRefundable(db: Db | Trx, reference: string): Promise<Refundable | null> {
  const { rows } = await db.raw<{ rows: Purchase[] }>('select * from purchase where reference = upper(?)', [
    reference,
  ])
  const [purchase] = rows
  if (purchase === undefined) return null
  const { refunded } = await readRefunded(db, purchase.id)
  const rest = restOf(purchase, refunded)
  const refusal = await judgeRefund(db, purchase, { refunded, amount: rest })
  return { purchase, refunded, rest, refusal }
}

/**
 * Gives money of a purchase back, because two people said so: a transfer of its own, the fact that lowers the spend
 * of its day, and the notice. Of one that nobody could tell about for a day, the hold goes back, and it ends so.
 *
 * Refusals: 'purchase.refund-under-way', 'purchase.refund-back-already', 'purchase.refund-owner-gone',
 * 'purchase.refund-too-much', 'purchase.refund-only-whole'.
 */
export async function refundPurchase(
  trx: Trx,
  env: EndingEnv,
  { purchase_id, amount, approval_id }: Refund,
): Promise<Result<null, RefundRefusal>> {
  const purchase = await lockWithOwner(trx, purchase_id)
  const given = await readRefunded(trx, purchase_id)
  const refusal = await judgeRefund(trx, purchase, { refunded: given.refunded, amount })
  if (refusal !== null) return refuse(refusal)
  if (purchase.state === 'review') {
    const ended = await returnPurchase(trx, env, { purchase_id, reason: 'decided' })
    assert(ended === 'now', 'a locked purchase in review can be returned')
  } else await giveBack(trx, env, { purchase, given, amount, approval_id })
  return ok(null)
}

/** The owner first, as everywhere: who closes the account just now is waited for, or waits. */
async function lockWithOwner(trx: Trx, purchase_id: Uuid): Promise<Purchase> {
  await trx.raw(
    'select from customer where id = (select customer_id from purchase where id = ?) for no key update',
    [purchase_id],
  )
  const purchase = (await lockPurchases(trx, [purchase_id])).get(purchase_id)
  return present(purchase, 'a refund is of a purchase that exists')
}

type GiveBack = { purchase: Purchase; given: Refunded; amount: Money; approval_id: Uuid }

/** The row comes first: its trigger asks once more whether this was allowed, and is covered by what was paid. */
async function giveBack(
  trx: Trx,
  env: EndingEnv,
  { purchase, given, amount, approval_id }: GiveBack,
): Promise<void> {
  const { id: purchase_id, customer_id } = purchase
  const part = given.parts + 1
  const happened_at = now()
  await trx('purchase_refund').insert({
    ...{ id: newId(), purchase_id, part, customer_id, approval_id },
    ...{ amount: encodeMoney(amount), refunded_at: happened_at },
  })
  const [posted] = await postTransfers(trx, [
    {
      key: `purchase-refund:${purchase_id}:${part}`,
      kind: 'purchase-refund',
      legs: [
        { account: { wallet: customer_id }, amount },
        { account: { system: REFUNDS }, amount: negate(amount) },
      ],
      content: { approval_id },
    },
  ])
  assert(posted?.ok && !posted.value.replayed, 'a refund pays into a wallet that exists, once')
  const leaves_nothing = add(given.refunded, amount) === purchase.price
  await writeRefund(trx, env, purchase, { part, amount, leaves_nothing, happened_at })
  if (leaves_nothing) await freeDiscounts(trx, [purchase])
  const { available } = await readWallet(trx, customer_id)
  await tellRefund(trx, purchase, { part, amount, balance: available })
}

const restOf = ({ state, price }: Purchase, refunded: Money): Money =>
  state === 'delivered' || state === 'review' ? subtract(price, refunded) : ZERO

/** In doubt money stays where it is: it would be given back, and paid for all the same. */
async function judgeRefund(
  db: Db | Trx,
  purchase: Purchase,
  { refunded, amount }: { refunded: Money; amount: Money },
): Promise<RefundRefusal | null> {
  const { state, price, customer_id } = purchase
  if (state === 'returned' || state === 'reversed') return { code: 'purchase.refund-back-already' }
  if (state !== 'delivered' && state !== 'review') return { code: 'purchase.refund-under-way' }
  const rest = restOf(purchase, refunded)
  if (rest === ZERO) return { code: 'purchase.refund-back-already' }
  if (amount > rest) return { code: 'purchase.refund-too-much', rest: encodeMoney(rest) }
  if (state === 'review' && amount !== price)
    return { code: 'purchase.refund-only-whole', price: encodeMoney(price) }
  const owner = await db('customer').where({ id: customer_id }).first('status')
  return owner?.status === 'closed' ? { code: 'purchase.refund-owner-gone' } : null
}
