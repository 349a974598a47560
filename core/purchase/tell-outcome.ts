import type { Money } from '../kernel/money.ts'
import { readWallet } from '../ledger/index.ts'
import { type Notice, notify, notifyAdmins, type ReturnReason } from '../notices/index.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import type { OpsAlert } from './provider.ts'
import type { Purchase } from './purchase.ts'

/**
 * The one message about how a purchase ended: whichever road led there, its key lets only the first
 * through. It takes the place of what the purchase showed before.
 */
export async function tellOutcome(
  trx: Trx,
  purchase: Purchase,
  outcome: { kind: 'purchase.delivered' } | { kind: 'purchase.returned'; reason: ReturnReason },
  balance: Money,
): Promise<void> {
  await tell(trx, purchase, { ...outcome, ...factsOf(purchase, balance) }, 'outcome')
}

/** It takes longer, or a person now looks into it: each is said once. */
export async function tellDelay(trx: Trx, purchase: Purchase, delay: 'slow' | 'review'): Promise<void> {
  const { available } = await readWallet(trx, purchase.customer_id)
  await tell(trx, purchase, { kind: `purchase.${delay}`, ...factsOf(purchase, available) }, delay)
}

async function tell(trx: Trx, purchase: Purchase, notice: Notice, what: string): Promise<void> {
  await notify(trx, purchase.conversation_id, {
    notice,
    key: `purchase:${purchase.id}:${what}`,
    slot: purchase.slot,
  })
}

const factsOf = ({ price, recipient, network, reference }: Purchase, balance: Money) => ({
  amount: price,
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
