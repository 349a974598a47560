import type { Uuid } from '../kernel/ids.ts'
import { type Currency, formatMoney, type Money, money } from '../kernel/money.ts'
import { notifyAdmins } from '../notices/index.ts'
import type { Environment } from '../platform/environment.ts'
import { inTransaction } from '../platform/transaction.ts'

const ALERTS_MAX = 50

type Late = { customer_id: Uuid; balance: bigint; currency: Currency }

/**
 * Tells operators of closed accounts that money has come to since: a payment that was late, a purchase that a provider
 * took back. Nobody else can see it, and the person's name and number are gone. Each sum of each account is told once.
 * Answers how many there are.
 */
export async function findLateMoney({
  config,
  db,
  log,
}: Pick<Environment, 'config' | 'db' | 'log'>): Promise<number> {
  return inTransaction(db, async (trx) => {
    const { rows } = await trx.raw<{ rows: Late[] }>(
      `select customer.id as customer_id, account.balance, account.currency
       from customer join account on account.code = 'wallet/' || customer.id
       where customer.status = 'closed' and account.balance > 0
       order by customer.id limit :limit`,
      { limit: ALERTS_MAX },
    )
    for (const { customer_id, balance, currency } of rows) {
      const amount: Money = money(balance)
      await notifyAdmins(
        trx,
        { config, log },
        {
          code: 'lifecycle.late-money',
          subject: `${customer_id}, ${formatMoney(amount, currency)}`,
          detail: `${formatMoney(amount, currency)} came to an account after it was closed; find out by its entries whose it is, and give it back`,
        },
      )
    }
    return rows.length
  })
}
