import type { Uuid } from '../kernel/ids.ts'
import { type Money, money } from '../kernel/money.ts'
import type { Trx } from '../platform/transaction.ts'
import type { WalletBalance } from './wallet.ts'

/** Money reserved in a wallet: open until it is settled (paid) or released (given back), once and for ever. */
export type Hold = {
  readonly id: Uuid
  readonly account_id: Uuid
  readonly amount: Money
  readonly state: 'open' | 'settled' | 'released'
  /** Of the contents by which it was settled. */
  readonly settled_hash: string | null
}

/** 'before': it had already ended, the same way. The balance is the wallet's after it. */
export type Ended = { ended: 'now' | 'before'; balance: WalletBalance }

/** Call this with their wallets locked: only then does what it tells stay true. */
export async function readHolds(trx: Trx, hold_ids: readonly Uuid[]): Promise<Map<Uuid, Hold>> {
  const { rows } = await trx.raw<{ rows: (Omit<Hold, 'amount'> & { amount: bigint })[] }>(
    `select hold.id, account_id, amount, state, encode(transfer.content_hash, 'hex') as settled_hash
     from hold left join transfer on transfer.id = hold.transfer_id
     where hold.id = any(:hold_ids::uuid[])`,
    { hold_ids: [...new Set(hold_ids)] },
  )
  return new Map(rows.map((row) => [row.id, { ...row, amount: money(row.amount) }]))
}
