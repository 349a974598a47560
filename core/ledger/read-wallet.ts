import { present } from '../kernel/assert.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import { walletAccount } from './account.ts'
import { balanceOf, readRow, type WalletBalance, type WalletRow } from './wallet.ts'

/** What a wallet holds, without locking it: by the time you act on it, it may be less. */
export async function readWallet(db: Db | Trx, customer_id: Uuid): Promise<WalletBalance> {
  const { rows } = await db.raw<{ rows: WalletRow[] }>(
    'select id, currency, balance, held from account where id = ?',
    [walletAccount(customer_id)],
  )
  return balanceOf(readRow(present(rows[0], 'every customer has a wallet')))
}
