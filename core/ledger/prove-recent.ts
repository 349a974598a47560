import { addMinutes, now } from '../kernel/clock.ts'
import { firstIdAt } from '../kernel/ids.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Difference } from './reconcile-ledger.ts'

/**
 * Clocks of machines differ a little and a transaction may take a while: what was written within so many minutes is
 * proven, and proven again by the next look.
 */
const LOOK_BACK_MINUTES = 10

/**
 * Proves what lately moved, and the wallets that it moved in, from their entries: what `reconcileLedger` proves of
 * all, at a cost that depends on the last minutes and not on the size of the books. Empty means that they balance.
 */
export async function proveRecent(db: Db | Trx): Promise<Difference[]> {
  const since_id = firstIdAt(addMinutes(now(), -LOOK_BACK_MINUTES))
  const laws = LAWS.map(
    ([law, sql]) =>
      `select '${law}' as law, subject::text, expected::text, actual::text from (${sql}) as found (subject, expected, actual)`,
  )
  const { rows } = await db.raw<{ rows: Difference[] }>(`${RECENT} ${laws.join(' union all ')}`, { since_id })
  return rows
}

/** Ids begin with the time, so the keys of the tables find what is recent. */
const RECENT = `
  with recent as materialized (
    select * from entry where transfer_id >= :since_id
  ), touched as materialized (
    select account_id from recent where balance_after is not null
    union select account_id from hold where id >= :since_id
  )`

const LAWS: [string, string][] = [
  [
    'a transfer balances',
    `select transfer_id, 0, sum(amount) from recent group by transfer_id having sum(amount) <> 0 or count(*) < 2`,
  ],
  [
    'an entry has a transfer and an account',
    `select transfer_id || '/' || line, 'both', 'not both' from recent
     where not exists (select from transfer where id = transfer_id)
        or not exists (select from account where id = account_id)`,
  ],
  [
    'an entry of a wallet goes on from the one before',
    `select transfer_id || '/' || line, before.balance + amount, balance_after
     from recent cross join lateral (
       select coalesce((
         select balance_after from entry
         where account_id = recent.account_id and balance_after is not null and seq < recent.seq
         order by seq desc limit 1
       ), 0) as balance
     ) as before
     where balance_after is not null and balance_after <> before.balance + amount`,
  ],
  [
    'the newest entry of a wallet shows its balance',
    `select code, newest.balance_after, balance
     from touched join account on account.id = account_id cross join lateral (
       select coalesce((
         select balance_after from entry where entry.account_id = touched.account_id and balance_after is not null
         order by seq desc limit 1
       ), 0) as balance_after
     ) as newest
     where balance <> newest.balance_after`,
  ],
  [
    'a wallet holds what its open holds sum to',
    `select code, opened.amount, held
     from touched join account on account.id = account_id cross join lateral (
       select coalesce(sum(amount), 0) as amount from hold
       where hold.account_id = touched.account_id and state = 'open'
     ) as opened
     where held <> opened.amount`,
  ],
]
