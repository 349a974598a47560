import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'

/** Where the books disagree with themselves. `law` names what should hold, `subject` where it does not. */
export type Difference = { law: string; subject: string; expected: string; actual: string }

/**
 * Proves the books from their entries alone, trusting neither triggers nor our code: after a restore,
 * by schedule, and in tests. Empty means they balance. One statement, so one moment; it reads
 * everything, so it belongs where time is free.
 */
export async function reconcileLedger(db: Db | Trx): Promise<Difference[]> {
  const { rows } = await db.raw<{ rows: Difference[] }>(
    LAWS.map(
      ([law, sql]) =>
        `select '${law}' as law, subject::text, expected::text, actual::text from (${sql}) as found (subject, expected, actual)`,
    ).join(' union all '),
  )
  return rows
}

const LAWS: [string, string][] = [
  [
    'all entries of a currency sum to zero',
    `select currency, 0, sum(amount) from entry join account on account.id = account_id
     group by currency having sum(amount) <> 0`,
  ],
  [
    'a transfer balances',
    `select transfer.id, 0, sum(amount) from transfer left join entry on transfer_id = transfer.id
     group by transfer.id having sum(amount) is distinct from 0`,
  ],
  [
    'an entry has a transfer and an account',
    `select transfer_id || '/' || line, 'both', 'not both' from entry
     where not exists (select from transfer where id = transfer_id)
        or not exists (select from account where id = account_id)`,
  ],
  [
    'a wallet has what its entries sum to',
    `select code, coalesce(sum(amount), 0), balance from account left join entry on account_id = account.id
     where account.kind = 'wallet' group by account.id having balance <> coalesce(sum(amount), 0)`,
  ],
  [
    'an entry of a wallet goes on from the one before',
    `select transfer_id || '/' || line, before + amount, balance_after from (
       select *, coalesce(lag(balance_after) over (partition by account_id order by seq), 0) as before
       from entry where balance_after is not null
     ) as chained where balance_after <> before + amount`,
  ],
  [
    'a wallet holds what its open holds sum to',
    `select code, coalesce(sum(amount), 0), held
     from account left join hold on account_id = account.id and state = 'open'
     where account.kind = 'wallet' group by account.id having held <> coalesce(sum(amount), 0)`,
  ],
  [
    'a wallet is not below what it holds',
    `select code, held, balance from account where kind = 'wallet' and (balance < held or held < 0)`,
  ],
  [
    'a settled hold was paid by its wallet',
    `select hold.id, -hold.amount, entry.amount from hold
     left join transfer on transfer.id = hold.transfer_id and transfer.key = 'hold:' || hold.id
     left join entry on entry.transfer_id = transfer.id and entry.line = 1 and entry.account_id = hold.account_id
     where state = 'settled' and entry.amount is distinct from -hold.amount`,
  ],
]
