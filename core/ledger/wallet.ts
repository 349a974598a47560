import type { Uuid } from '../kernel/ids.ts'
import { add, type Currency, type Money, money, subtract } from '../kernel/money.ts'
import type { Trx } from '../platform/transaction.ts'

/** Held money is still the customer's, and cannot be spent a second time. available = balance - held. */
export type WalletBalance = { balance: Money; held: Money; available: Money }

/** A wallet whose row we have locked. The numbers move as decisions are made, before anything is written. */
export type Wallet = { readonly id: Uuid; readonly currency: Currency; balance: Money; held: Money }

export type WalletRow = { id: Uuid; currency: Currency; balance: bigint; held: bigint }

export const available = (wallet: Pick<Wallet, 'balance' | 'held'>): Money =>
  subtract(wallet.balance, wallet.held)

export const balanceOf = (wallet: Pick<Wallet, 'balance' | 'held'>): WalletBalance => ({
  balance: wallet.balance,
  held: wallet.held,
  available: available(wallet),
})

/**
 * Takes wallets for this transaction, always in the order of their ids, so that two batches over the
 * same wallets queue instead of locking each other out. Holds change only under the lock of their
 * wallet, so what a later statement reads of them stays true until we commit.
 *
 * The weaker `no key update` is enough, and lets foreign keys of others point at a wallet meanwhile.
 */
export async function lockWallets(
  trx: Trx,
  wanted: { accounts?: readonly Uuid[]; of_holds?: readonly Uuid[] },
): Promise<Map<Uuid, Wallet>> {
  const { rows } = await trx.raw<{ rows: WalletRow[] }>(
    `select id, currency, balance, held from account
     where id = any(:accounts::uuid[] || array(select account_id from hold where id = any(:holds::uuid[])))
     order by id for no key update`,
    { accounts: [...new Set(wanted.accounts)], holds: [...new Set(wanted.of_holds)] },
  )
  return new Map(rows.map((row) => [row.id, readRow(row)]))
}

export const readRow = ({ id, currency, balance, held }: WalletRow): Wallet => ({
  id,
  currency,
  balance: money(balance),
  held: money(held),
})

export function hold(wallet: Wallet, amount: Money): void {
  wallet.held = add(wallet.held, amount)
}

export function unhold(wallet: Wallet, amount: Money): void {
  wallet.held = subtract(wallet.held, amount)
}
