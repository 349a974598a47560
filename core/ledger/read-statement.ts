import type { Uuid } from '../kernel/ids.ts'
import { type Money, money } from '../kernel/money.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import { walletAccount } from './account.ts'

/** One movement of a wallet. `key` leads to what caused it: `hold:<hold_id>`, or the key it was posted under. */
export type StatementLine = {
  seq: bigint
  transfer_id: Uuid
  key: string
  kind: string
  amount: Money
  balance_after: Money
  happened_at: Date
}

type Row = Omit<StatementLine, 'amount' | 'balance_after'> & { amount: bigint; balance_after: bigint }

/**
 * The movements of a wallet, newest first; `before_seq` of the last line shown gives the next page.
 * The numbers grow with time in every wallet, with gaps. Holds are no movements.
 */
export async function readStatement(
  db: Db | Trx,
  { customer_id, before_seq, limit }: { customer_id: Uuid; before_seq?: bigint; limit: number },
): Promise<StatementLine[]> {
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select seq, transfer_id, key, kind, amount, balance_after, entry.created_at as happened_at
     from entry join transfer on transfer.id = transfer_id
     where account_id = :account_id and balance_after is not null
       and seq < coalesce(:before_seq::bigint, 9223372036854775807)
     order by seq desc limit :limit`,
    { account_id: walletAccount(customer_id), before_seq: before_seq ?? null, limit },
  )
  return rows.map((row) => ({ ...row, amount: money(row.amount), balance_after: money(row.balance_after) }))
}
