import type { Service } from './catalogue.ts'

export type TransactionStatus = 'pending' | 'delivered' | 'failed' | 'reversed'

export type Transaction = {
  request_id: string
  transaction_id: string
  service: Service
  /** The number that is topped up. */
  recipient: string
  amount_kobo: number
  charged_kobo: number
  commission_kobo: number
  status: TransactionStatus
  /** Set for a late delivery: from this moment on a requery says delivered. */
  delivered_at?: number
  created_at: number
}

const FLOAT_KOBO = 5_000_000_00

/** The merchant's account at the stand-in: every purchase that it took on, and what is left of the prepaid float. */
export class VtpassBooks {
  readonly transactions = new Map<string, Transaction>()
  /** When each service and number and amount was last bought, for the duplicate guard. */
  readonly lastBought = new Map<string, number>()
  private float_kobo = FLOAT_KOBO
  private last_number = 0

  get balance_kobo(): number {
    return this.float_kobo
  }

  open(request_id: string, service: Service, recipient: string, amount_kobo: number): Transaction {
    this.last_number += 1
    const commission_kobo = Math.round((amount_kobo * service.commission_permille) / 1000)
    const transaction: Transaction = {
      request_id,
      transaction_id: `${Date.now()}${String(this.last_number).padStart(8, '0')}`,
      service,
      recipient,
      amount_kobo,
      charged_kobo: amount_kobo - commission_kobo,
      commission_kobo,
      status: 'pending',
      created_at: Date.now(),
    }
    this.transactions.set(request_id, transaction)
    this.float_kobo -= transaction.charged_kobo
    return transaction
  }

  /** Moves money back to the float once when a purchase ends without delivery. */
  settle(transaction: Transaction, status: TransactionStatus): void {
    const wasKept = transaction.status === 'pending' || transaction.status === 'delivered'
    const isKept = status === 'pending' || status === 'delivered'
    if (wasKept && !isKept) this.float_kobo += transaction.charged_kobo
    if (!wasKept && isKept) this.float_kobo -= transaction.charged_kobo
    transaction.status = status
    delete transaction.delivered_at
  }

  find(request_id: string): Transaction | undefined {
    const transaction = this.transactions.get(request_id)
    if (transaction?.delivered_at !== undefined && Date.now() >= transaction.delivered_at)
      this.settle(transaction, 'delivered')
    return transaction
  }
}
