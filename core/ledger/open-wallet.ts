import { assert } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Currency } from '../kernel/money.ts'
import type { Trx } from '../platform/transaction.ts'
import { walletAccount } from './account.ts'

/** Gives a customer an empty wallet. Asked again, it changes nothing. */
export async function openWallet(
  trx: Trx,
  { customer_id, currency }: { customer_id: Uuid; currency: Currency },
): Promise<void> {
  const id = walletAccount(customer_id)
  const opened = await trx.raw<{ rows: unknown[] }>(
    `insert into account (id, code, kind, currency, balance, held, created_at)
     values (:id, :code, 'wallet', :currency, 0, 0, :time) on conflict do nothing returning id`,
    { id, code: `wallet/${customer_id}`, currency, time: now() },
  )
  if (opened.rows.length === 1) return
  const known = await trx.raw<{ rows: { currency: string }[] }>('select currency from account where id = ?', [
    id,
  ])
  assert(known.rows[0]?.currency === currency, 'a wallet keeps the currency it was opened in')
}
