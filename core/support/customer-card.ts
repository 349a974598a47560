import { type Locks, type PastSession, readLocks, readPastSessions } from '../auth/index.ts'
import { type Customer, readCustomer } from '../customers/index.ts'
import type { Uuid } from '../kernel/ids.ts'
import { readWallet, type WalletBalance } from '../ledger/index.ts'
import type { Db } from '../platform/db.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import { type PurchaseView, readPurchases } from '../purchase/index.ts'
import { type CustomerNote, readNotes } from './notes.ts'

const PURCHASES_SHOWN = 3
const SESSIONS_SHOWN = 3
const NOTES_SHOWN = 3

/** What operators see of one customer at a glance. Whoever shows it masks what names the person. */
export type CustomerCard = {
  customer: Customer
  wallet: WalletBalance
  locks: Locks
  purchases: PurchaseView[]
  sessions: PastSession[]
  notes: CustomerNote[]
}

/** Null when there is nobody with this id. */
export async function readCustomerCard(
  db: Db | Trx,
  env: Pick<Environment, 'vault'>,
  customer_id: Uuid,
): Promise<CustomerCard | null> {
  const customer = await readCustomer(db, customer_id)
  if (customer === null) return null
  return {
    customer,
    wallet: await readWallet(db, customer_id),
    locks: await readLocks(db, customer_id),
    purchases: await readPurchases(db, { customer_id, limit: PURCHASES_SHOWN }),
    sessions: await readPastSessions(db, { customer_id, limit: SESSIONS_SHOWN }),
    notes: await readNotes(db, env, { customer_id, limit: NOTES_SHOWN }),
  }
}
