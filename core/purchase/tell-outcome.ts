import { present } from '../kernel/assert.ts'
import type { Money } from '../kernel/money.ts'
import { readWallets } from '../ledger/index.ts'
import { notify, notifyAdmins, notifyAll, type ReturnReason } from '../notices/index.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import type { OpsAlert } from './provider.ts'
import type { Purchase } from './purchase.ts'

/** How a purchase ended. `balance` is what the customer can spend after it. */
export type Outcome = {
  purchase: Purchase
  outcome: { kind: 'purchase.delivered' } | { kind: 'purchase.returned'; reason: ReturnReason }
  balance: Money
}

/**
 * The one message about how a purchase ended, for each of them: whichever road led there, its key lets
 * only the first through. It takes the place of what the purchase showed before.
 */
export async function tellOutcomes(trx: Trx, outcomes: readonly Outcome[]): Promise<void> {
  await notifyAll(
    trx,
    outcomes.map(({ purchase, outcome, balance }) => ({
      conversation_id: purchase.conversation_id,
      notice: { ...outcome, ...factsOf(purchase, balance) },
      key: keyOf(purchase, 'outcome'),
      slot: purchase.slot,
      trace_id: purchase.trace_id,
    })),
  )
}

/** It takes longer, or a person now looks into it: each is said once of each purchase. */
export async function tellDelays(
  trx: Trx,
  purchases: readonly Purchase[],
  delay: 'slow' | 'review',
): Promise<void> {
  const wallets = await readWallets(
    trx,
    purchases.map(({ customer_id }) => customer_id),
  )
  await notifyAll(
    trx,
    purchases.map((purchase, place) => {
      const { available } = present(wallets[place], 'every customer has an answer')
      return {
        conversation_id: purchase.conversation_id,
        notice: { kind: `purchase.${delay}` as const, ...factsOf(purchase, available) },
        key: keyOf(purchase, delay),
        slot: purchase.slot,
        trace_id: purchase.trace_id,
      }
    }),
  )
}

/** The provider took a delivery back. What the purchase showed was long ago, so this is a message of its own. */
export async function tellReversal(trx: Trx, purchase: Purchase, balance: Money): Promise<void> {
  await notify(trx, purchase.conversation_id, {
    notice: { kind: 'purchase.reversed', ...factsOf(purchase, balance) },
    key: keyOf(purchase, 'reversed'),
  })
}

/** People gave a part or all of it back. */
export async function tellRefund(
  trx: Trx,
  purchase: Purchase,
  { part, amount, balance }: { part: number; amount: Money; balance: Money },
): Promise<void> {
  await notify(trx, purchase.conversation_id, {
    notice: { kind: 'purchase.refunded', ...factsOf(purchase, balance), refunded: amount },
    key: keyOf(purchase, `refunded:${part}`),
  })
}

const keyOf = ({ id }: Purchase, what: string): string => `purchase:${id}:${what}`

/** People know what they bought by what it is worth, not by what it cost them after a discount. */
const factsOf = ({ face_amount, recipient, network, plan_name, reference }: Purchase, balance: Money) => ({
  amount: face_amount,
  plan: plan_name,
  phone: recipient,
  network,
  reference,
  balance,
})

/**
 * Tells the operators what a provider's answer shows to be wrong on our side. One alert an hour for
 * each kind of trouble: an empty float fails every purchase, and a flood would be read by nobody.
 */
export async function tellOperators(
  trx: Trx,
  env: Pick<Environment, 'config' | 'log'>,
  { provider, ops, time }: { provider: string; ops: OpsAlert | undefined; time: Date },
): Promise<void> {
  if (ops === undefined) return
  const hour = time.toISOString().slice(0, 13).replace('T', ' ')
  await notifyAdmins(trx, env, { code: ops.code, subject: `${provider}, ${hour}:00 UTC`, detail: ops.detail })
}
