import { readCustomer } from '../customers/index.ts'
import { assert, present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import { encodeMoney, formatMoney, negate } from '../kernel/money.ts'
import { postTransfers, readWallet } from '../ledger/index.ts'
import { type Notice, notify, notifyAdmins } from '../notices/index.ts'
import type { Trx } from '../platform/transaction.ts'
import { type Funding, moveFunding, type PaymentCore } from './funding.ts'
import type { GatewayVerdict } from './gateway.ts'
import { readRoom } from './start-funding.ts'

export type PaidVerdict = Extract<GatewayVerdict, { outcome: 'paid' }>

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

/** Why money that arrived cannot be credited now. `waits` when time alone may change that. */
export type PaymentProblem = { code: string; outcome: string; detail: string; notice: Notice; waits: boolean }

/**
 * Judges money that arrived. A page was judged when it was asked for, so what is paid there is
 * credited whatever the wallet holds by then; nobody was asked about a transfer to an account number.
 */
export async function judgePayment(
  trx: Trx,
  { config }: Pick<PaymentCore, 'config'>,
  funding: Funding,
  { amount, currency }: PaidVerdict,
): Promise<PaymentProblem | null> {
  const { reference } = funding
  if (currency !== funding.currency) {
    const arrived = `${encodeMoney(amount)} minor units of ${currency}`
    return {
      code: 'payments.wrong-currency',
      outcome: `arrived as ${arrived}`,
      detail: `asked for ${funding.currency}, ${arrived} arrived; return it or credit it by hand`,
      notice: { kind: 'funding.review', amount: funding.amount, reference },
      waits: false,
    }
  }
  if (funding.account_id === null) return null
  const customer = present(await readCustomer(trx, funding.customer_id), 'a funding belongs to a customer')
  const { room, tier_max } = await readRoom(trx, config, customer)
  if (amount <= room) return null
  const [sent, most] = [formatMoney(amount, funding.currency), formatMoney(tier_max, funding.currency)]
  return {
    code: 'payments.over-limit',
    outcome: 'waits for room in the wallet',
    detail: `${sent} came to an account number, and the wallet may hold ${most}; it is credited when there is room`,
    notice: { kind: 'funding.waits', amount, reference, limit: tier_max },
    waits: true,
  }
}

/** Money is there and stays out of the wallet: said once to the customer, and to the operators. */
export async function reviewFunding(
  trx: Trx,
  core: Pick<PaymentCore, 'config' | 'log'>,
  funding: Funding,
  { code, outcome, detail, notice }: PaymentProblem,
): Promise<void> {
  if (!(await moveFunding(trx, funding, 'review', { outcome, next_check_at: null }))) return
  await notify(trx, funding.conversation_id, {
    notice,
    key: `funding:${funding.id}:review`,
    slot: funding.slot,
  })
  await notifyAdmins(trx, core, { code, subject: funding.reference, detail })
}
