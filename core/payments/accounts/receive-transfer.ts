import { now } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import { encodeMoney } from '../../kernel/money.ts'
import { findPlaces, notifyAdmins } from '../../notices/index.ts'
import { inTransaction, type Trx } from '../../platform/transaction.ts'
import type { PaymentCore } from '../funding.ts'
import type { GatewayVerdict } from '../gateway.ts'
import { gatewayOf } from '../gateways.ts'
import { concludeFunding, verifyFunding } from '../verify-funding.ts'
import type { BankAccount } from './bank-account.ts'

type Arrived = { gateway: string; reference: string }

/**
 * Money that somebody sent to a customer's account number: asked about by the gateway's reference,
 * and credited once, however often and from wherever it is told. It becomes a funding like any
 * other, so a reversal, the history and the comparison with the gateway need to know nothing new.
 */
export async function receiveTransfer(core: PaymentCore, { gateway, reference }: Arrived): Promise<void> {
  const known = await core.db('funding').where({ reference }).first('id')
  if (known !== undefined) return verifyFunding(core, { reference })
  const verdict = await gatewayOf(core, gateway).verify({ reference })
  // Not there yet, or gone again before we ever saw it: the gateway's list will show it when it is.
  if (verdict.outcome !== 'paid' || verdict.account_number === undefined) return
  const arrived = { ...verdict, account_number: verdict.account_number }
  await inTransaction(core.db, (trx) => takeIn(trx, core, { gateway, reference }, arrived))
}

type PaidIntoAccount = Extract<GatewayVerdict, { outcome: 'paid' }> & { account_number: string }

async function takeIn(
  trx: Trx,
  core: PaymentCore,
  { gateway, reference }: Arrived,
  verdict: PaidIntoAccount,
): Promise<void> {
  const account = (await trx<BankAccount>('bank_account')
    .where({ gateway, account_number: verdict.account_number })
    .first()) as BankAccount | undefined
  if (account === undefined) return keepStray(trx, core, { gateway, reference }, verdict)
  const { id: account_id, customer_id } = account
  // Nobody asked for it in a chat: the one in which the number was once asked for may be gone, or somebody else's.
  const place = (await findPlaces(trx, [customer_id])).get(customer_id)
  const conversation_id = place ?? account.conversation_id
  const row = {
    ...{ id: newId(), reference, key: `transfer:${gateway}:${reference}`, slot: `transfer:${reference}` },
    ...{ customer_id, conversation_id, gateway, account_id, state: 'open', created_at: now() },
    ...{ amount: verdict.amount, currency: core.config.CURRENCY },
  }
  // Two at once: the second waits here for the first, and finds it credited below.
  await trx('funding').insert(row).onConflict('reference').ignore()
  await trx('stray_payment').where({ gateway, reference }).del()
  await concludeFunding(trx, core, reference, verdict)
}

/** Nobody's money is nobody's wallet: it is kept, and looked at again when an account of that number is known. */
async function keepStray(
  trx: Trx,
  core: PaymentCore,
  { gateway, reference }: Arrived,
  verdict: PaidIntoAccount,
) {
  const { account_number, amount, currency } = verdict
  const row = { gateway, reference, account_number, amount, currency, seen_at: now() }
  await trx('stray_payment').insert(row).onConflict(['gateway', 'reference']).ignore()
  const detail = `${encodeMoney(amount)} minor units of ${currency} came to account ${account_number}, which no customer has`
  await notifyAdmins(trx, core, { code: 'payments.stray-transfer', subject: reference, detail })
}
