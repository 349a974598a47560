import { assert, present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import { encodeMoney, negate } from '../kernel/money.ts'
import { postTransfers, readWallet } from '../ledger/index.ts'
import { notify, notifyAdmins } from '../notices/index.ts'
import type { Trx } from '../platform/transaction.ts'
import { type Funding, moveFunding, type PaymentCore } from './funding.ts'
import type { GatewayVerdict } from './gateway.ts'

type PaidVerdict = Extract<GatewayVerdict, { outcome: 'paid' }>

/**
 * Credits exactly what arrived, more or less than was asked for, and says so. The row is locked and
 * the ledger's key is the reference, so that this happens once even if the lock were ever forgotten.
 */
export async function creditFunding(trx: Trx, funding: Funding, arrived: PaidVerdict): Promise<void> {
  const { reference, customer_id } = funding
  const { amount, payment_key = null } = arrived
  const [posted] = await postTransfers(trx, [
    {
      key: `funding:${reference}`,
      kind: 'funding',
      legs: [
        { account: { wallet: customer_id }, amount },
        { account: { system: `gateway/${funding.gateway}` }, amount: negate(amount) },
      ],
      content: { reference, amount: encodeMoney(amount) },
    },
  ])
  assert(present(posted, 'one transfer, one answer').ok, 'the ledger takes money that arrived')
  const ended = {
    credited_amount: amount,
    payment_key,
    outcome: 'paid',
    next_check_at: null,
    ended_at: now(),
  }
  assert(await moveFunding(trx, funding, 'credited', ended), 'a locked funding stays where it was seen')
  const { available } = await readWallet(trx, customer_id)
  await notify(trx, funding.conversation_id, {
    notice: { kind: 'funding.credited', amount, asked: funding.amount, reference, balance: available },
    key: `funding:${funding.id}:outcome`,
    slot: funding.slot,
  })
}

/** Money came in a currency that the wallet does not hold. What it is worth is for a human to say. */
export async function reviewFunding(
  trx: Trx,
  core: Pick<PaymentCore, 'config' | 'log'>,
  funding: Funding,
  verdict: PaidVerdict,
): Promise<void> {
  const { reference, amount, slot } = funding
  const arrived = `${encodeMoney(verdict.amount)} minor units of ${verdict.currency}`
  const outcome = `arrived as ${arrived}`
  if (!(await moveFunding(trx, funding, 'review', { outcome, next_check_at: null }))) return
  await notify(trx, funding.conversation_id, {
    notice: { kind: 'funding.review', amount, reference },
    key: `funding:${funding.id}:review`,
    slot,
  })
  const detail = `asked for ${funding.currency}, ${arrived} arrived; return it or credit it by hand`
  await notifyAdmins(trx, core, { code: 'payments.wrong-currency', subject: reference, detail })
}
