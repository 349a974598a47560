import type { Uuid } from '../../kernel/ids.ts'
import type { Db } from '../../platform/db.ts'
import type { Trx } from '../../platform/transaction.ts'

/** An account number that belongs to one customer. It is asked for once and stays. */
export type BankAccount = {
  readonly id: Uuid
  readonly customer_id: Uuid
  readonly conversation_id: Uuid
  readonly gateway: string
  /** What the gateway knows the customer by. */
  readonly payer: string
  readonly state: 'asked' | 'ready' | 'refused'
  readonly account_number: string | null
  readonly bank: string | null
  readonly account_name: string | null
  readonly outcome: string | null
  readonly slot: string
  readonly checks: number
  readonly created_at: Date
}

/** The customer's account number, or how the wish for one stands; null when there was none. */
export async function readBankAccount(db: Db | Trx, customer_id: Uuid): Promise<BankAccount | null> {
  const found = (await db<BankAccount>('bank_account')
    .where({ customer_id })
    .orderBy('created_at')
    .first()) as BankAccount | undefined
  return found ?? null
}
