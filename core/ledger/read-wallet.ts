import { present } from '../kernel/assert.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import { walletAccount } from './account.ts'
import { balanceOf, lockWallets, readRow, type WalletBalance, type WalletRow } from './wallet.ts'

/** What a wallet holds, without locking it: by the time you act on it, it may be less. */
export async function readWallet(db: Db | Trx, customer_id: Uuid): Promise<WalletBalance> {
  const [wallet] = await readWallets(db, [customer_id])
  return present(wallet, 'one customer has one answer')
}

/** Reads the wallet and keeps it: no money comes to it or leaves it until this transaction ends. Customers are locked first. */
export async function lockWallet(trx: Trx, customer_id: Uuid): Promise<WalletBalance> {
  const account = walletAccount(customer_id)
  const found = await lockWallets(trx, { accounts: [account] })
  return balanceOf(present(found.get(account), 'every customer has a wallet'))
}

/** The same for several customers, in their order. */
export async function readWallets(db: Db | Trx, customer_ids: readonly Uuid[]): Promise<WalletBalance[]> {
  const accounts = customer_ids.map(walletAccount)
  const { rows } = await db.raw<{ rows: WalletRow[] }>(
    'select id, currency, balance, held from account where id = any(:accounts::uuid[])',
    { accounts },
  )
  const found = new Map(rows.map((row) => [row.id, row]))
  return accounts.map((id) => balanceOf(readRow(present(found.get(id), 'every customer has a wallet'))))
}
