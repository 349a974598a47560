import { randomUUID } from 'node:crypto'

export type TopupStatus = 'PROCESSING' | 'SUCCESSFUL' | 'FAILED' | 'REFUNDED'

export type Operator = { id: number; name: string; discount_permille: number }

/** Nigerian operators as Reloadly lists them; only the first number is documented, the others are made up. */
export const operators: readonly (Operator & { data: boolean; bundle: boolean })[] = [
  { id: 341, name: 'MTN Nigeria', discount_permille: 25, data: false, bundle: false },
  { id: 345, name: 'MTN Nigeria Data', discount_permille: 25, data: true, bundle: true },
  { id: 342, name: 'Airtel Nigeria', discount_permille: 25, data: false, bundle: false },
  { id: 344, name: 'Glo Nigeria', discount_permille: 40, data: false, bundle: false },
  { id: 340, name: '9Mobile (Etisalat) Nigeria', discount_permille: 60, data: false, bundle: false },
]

export type Topup = {
  transaction_id: number
  custom_identifier: string
  operator: Operator
  recipient: string
  amount_kobo: number
  discount_kobo: number
  status: TopupStatus
  /** Set for a late delivery: from this moment on it is successful. */
  delivered_at?: number
  created_at: number
}

const FLOAT_KOBO = 2_000_000_00

/** The merchant's account at the stand-in: tokens, top-ups by our identifier, and what is left of the prepaid float. */
export class ReloadlyBooks {
  readonly topups = new Map<string, Topup>()
  /** When each number was last topped up, for the guard of two minutes. */
  readonly lastTopup = new Map<string, number>()
  private readonly tokens = new Map<string, number>()
  private float_kobo = FLOAT_KOBO
  private last_number = 10_000

  get balance_kobo(): number {
    return this.float_kobo
  }

  giveToken(life_seconds: number): string {
    const token = `reloadly.${randomUUID()}`
    this.tokens.set(token, Date.now() + life_seconds * 1000)
    return token
  }

  judgeToken(token: string): 'good' | 'expired' | 'unknown' {
    const until = this.tokens.get(token)
    if (until === undefined) return 'unknown'
    return Date.now() < until ? 'good' : 'expired'
  }

  expireToken(token: string): void {
    this.tokens.set(token, 0)
  }

  open(order: Pick<Topup, 'custom_identifier' | 'operator' | 'recipient' | 'amount_kobo'>): Topup {
    this.last_number += 1
    const topup: Topup = {
      ...order,
      transaction_id: this.last_number,
      discount_kobo: Math.round((order.amount_kobo * order.operator.discount_permille) / 1000),
      status: 'PROCESSING',
      created_at: Date.now(),
    }
    this.topups.set(order.custom_identifier, topup)
    this.float_kobo -= topup.amount_kobo - topup.discount_kobo
    return topup
  }

  /** Moves money back to the float once when a top-up ends without delivery. */
  settle(topup: Topup, status: TopupStatus): void {
    const was_kept = topup.status === 'PROCESSING' || topup.status === 'SUCCESSFUL'
    const is_kept = status === 'PROCESSING' || status === 'SUCCESSFUL'
    const charged = topup.amount_kobo - topup.discount_kobo
    if (was_kept && !is_kept) this.float_kobo += charged
    if (!was_kept && is_kept) this.float_kobo -= charged
    topup.status = status
    delete topup.delivered_at
  }

  find(custom_identifier: string): Topup | undefined {
    const topup = this.topups.get(custom_identifier)
    if (topup?.delivered_at !== undefined && Date.now() >= topup.delivered_at)
      this.settle(topup, 'SUCCESSFUL')
    return topup
  }

  findByNumber(transaction_id: number): Topup | undefined {
    for (const { custom_identifier, transaction_id: number } of this.topups.values())
      if (number === transaction_id) return this.find(custom_identifier)
    return undefined
  }
}
