import { assert, Bug, present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import { encodeMoney, formatMoney, least, type Money, negate, subtract } from '../kernel/money.ts'
import { type Leg, postTransfers, readWallet } from '../ledger/index.ts'
import { notify, notifyAdmins } from '../notices/index.ts'
import type { Trx } from '../platform/transaction.ts'
import { type Funding, moveFunding, type PaymentCore } from './funding.ts'

/**
 * A purchase may reserve money between our look at the wallet and our taking from it. The refused
 * try has locked the wallet, so the second look is at what stays.
 */
const TRIES_MAX = 2

/**
 * The gateway took a credited payment back. We take back what the wallet can give, up to the whole;
 * the rest was spent and is our loss. A wallet never goes below zero, and what is held for a
 * purchase under way stays held.
 */
export async function reverseFunding(
  trx: Trx,
  core: Pick<PaymentCore, 'config' | 'log'>,
  funding: Funding,
): Promise<void> {
  const whole = present(funding.credited_amount, 'a credited funding knows its amount')
  const taken = await takeBack(trx, funding, whole)
  const ended = { reversed_amount: whole, outcome: 'reversed', next_check_at: null, ended_at: now() }
  assert(await moveFunding(trx, funding, 'reversed', ended), 'a locked funding stays where it was seen')
  const { reference, slot } = funding
  const { available } = await readWallet(trx, funding.customer_id)
  await notify(trx, funding.conversation_id, {
    notice: { kind: 'funding.reversed', amount: taken, reference, balance: available },
    key: `funding:${funding.id}:reversed`,
    slot,
  })
  const say = (amount: Money): string => formatMoney(amount, funding.currency)
  const detail = `${say(whole)} went back to the payer: ${say(taken)} from the wallet, ${say(subtract(whole, taken))} is lost`
  await notifyAdmins(trx, core, { code: 'payments.reversed', subject: reference, detail })
}

async function takeBack(trx: Trx, funding: Funding, whole: Money): Promise<Money> {
  for (let attempt = 1; attempt <= TRIES_MAX; attempt++) {
    const { available } = await readWallet(trx, funding.customer_id)
    const taken = least(available, whole)
    const [posted] = await postTransfers(trx, [
      {
        key: `funding-reversal:${funding.reference}`,
        kind: 'funding-reversal',
        legs: reversalLegs(funding, whole, taken),
        content: { reference: funding.reference, amount: encodeMoney(whole), taken: encodeMoney(taken) },
      },
    ])
    const answer = present(posted, 'one transfer, one answer')
    if (answer.ok) return taken
    assert(
      answer.refusal.code === 'ledger.insufficient-funds',
      `the ledger takes a reversal: ${answer.refusal.code}`,
    )
  }
  throw new Bug('a locked wallet can give what it shows')
}

/** A leg of zero stays out of the books, yet the wallet's says which currency this is about. */
const reversalLegs = (funding: Funding, whole: Money, taken: Money): Leg[] => [
  { account: { wallet: funding.customer_id }, amount: negate(taken) },
  { account: { system: `gateway/${funding.gateway}` }, amount: whole },
  { account: { system: 'loss/chargeback' }, amount: negate(subtract(whole, taken)) },
]
