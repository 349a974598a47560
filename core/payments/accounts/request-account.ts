import { readCustomer } from '../../customers/index.ts'
import { present } from '../../kernel/assert.ts'
import { addSeconds, now } from '../../kernel/clock.ts'
import { newId, type Uuid } from '../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { schedule } from '../../platform/job.ts'
import type { Trx } from '../../platform/transaction.ts'
import type { Gateway } from '../gateway.ts'
import { assignAccountJob } from '../jobs.ts'
import { payerAddress } from '../payer-address.ts'
import type { PaymentRefusal } from '../refusals.ts'
import type { BankAccount } from './bank-account.ts'

/** If the job is lost, the sweep asks again after this. */
const SWEEP_AFTER_SECONDS = 60

export type AccountWish = {
  customer_id: Uuid
  conversation_id: Uuid
  /** The message that will show the number. */
  slot: string
}

/** The gateway that keeps account numbers for this shop, if one does. */
export const accountGateway = ({ gateways }: { gateways: readonly Gateway[] }): Gateway | undefined =>
  gateways.find(({ accounts }) => accounts !== undefined)

/**
 * Asks for an account number of the customer's own, which arrives as the notice `account.ready`. A
 * customer has one: asking again gives the same, and only after a refusal it is tried anew.
 */
export async function requestAccount(
  trx: Trx,
  core: { readonly gateways: readonly Gateway[] },
  wish: AccountWish,
): Promise<Result<BankAccount, PaymentRefusal>> {
  const gateway = accountGateway(core)
  if (gateway === undefined) return refuse({ code: 'payments.gateway-gone' })
  const customer = present(await readCustomer(trx, wish.customer_id), 'an account belongs to a customer')
  if (customer.status !== 'active')
    return refuse({ code: 'payments.customer-not-active', status: customer.status })
  const time = now()
  const { rows } = await trx.raw<{ rows: BankAccount[] }>(
    `insert into bank_account (id, customer_id, conversation_id, gateway, payer, slot, next_check_at, created_at)
     values (:id, :customer_id, :conversation_id, :gateway, :payer, :slot, :check_at, :time)
     on conflict (customer_id, gateway) do update set
       state = case bank_account.state when 'refused' then 'asked' else bank_account.state end,
       slot = case bank_account.state when 'ready' then bank_account.slot else excluded.slot end,
       next_check_at = case bank_account.state when 'ready' then null else excluded.next_check_at end,
       checks = bank_account.checks + 1
     returning *`,
    {
      ...wish,
      id: newId(),
      gateway: gateway.name,
      payer: payerAddress(wish.customer_id),
      check_at: addSeconds(time, SWEEP_AFTER_SECONDS),
      time,
    },
  )
  const account = present(rows[0], 'an insert that updates gives its row')
  if (account.state === 'asked') {
    const { id, checks } = account
    await schedule(trx, assignAccountJob, { account_id: id }, { key: `${id}:${checks}` })
  }
  return ok(account)
}
