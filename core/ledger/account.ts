import { assert } from '../kernel/assert.ts'
import { idFromName, type Uuid } from '../kernel/ids.ts'
import type { Currency, Money } from '../kernel/money.ts'

/** What an account outside the wallets is for, and for whom: `gateway/paystack`, `revenue/commission`. */
export type SystemCode = `gateway/${string}` | `provider/${string}` | `revenue/${string}` | `loss/${string}`

/** Where an amount goes: the wallet of a customer, or an account of the house. */
export type LedgerAccount = { wallet: Uuid } | { system: SystemCode }

/**
 * One line of a transfer. The legs of a transfer sum to zero. Plus raises a wallet, a debt of ours or
 * revenue; minus is the reverse. A leg of zero says nothing and is left out.
 */
export type Leg = { account: LedgerAccount; amount: Money }

/** The account of a customer's wallet, known to every process with nothing to look up. */
export const walletAccount = (customer_id: Uuid): Uuid => idFromName(`wallet:${customer_id}`)

export type SystemAccount = { id: Uuid; code: string; kind: string; currency: Currency }

const SYSTEM_CODE = /^(gateway|provider|revenue|loss)\/[a-z0-9][a-z0-9_-]{0,40}$/

/** A system account is one per currency, so that a sum over its entries always means something. */
export function systemAccount(code: SystemCode, currency: Currency): SystemAccount {
  const kind = SYSTEM_CODE.exec(code)?.[1]
  assert(kind !== undefined, 'a system account is called like gateway/paystack')
  const full = `${code}/${currency}`
  return { id: idFromName(`account:${full}`), code: full, kind, currency }
}
