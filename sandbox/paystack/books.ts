import { randomBytes } from 'node:crypto'

export type PaymentStatus = 'abandoned' | 'processing' | 'success' | 'failed' | 'reversed'

export type Payment = {
  id: number
  reference: string
  access_code: string
  email: string
  requested_kobo: number
  /** What was really paid; equals the request until a partial payment says otherwise. */
  amount: number
  currency: string
  requested_currency: string
  status: PaymentStatus
  gateway_response: string
  callback_url: string | undefined
  metadata: unknown
  created_at: string
  paid_at: string | null
}

export type NewPayment = Pick<Payment, 'email' | 'currency' | 'callback_url' | 'metadata'> & {
  amount: number
  reference: string | undefined
}

const FIRST_ID = 4_099_260_000

export class PaystackBooks {
  readonly payments = new Map<string, Payment>()
  private readonly byAccessCode = new Map<string, Payment>()

  /** Undefined when the reference was used before. */
  open(wish: NewPayment): Payment | undefined {
    const reference = wish.reference ?? randomBytes(6).toString('hex')
    if (this.payments.has(reference)) return undefined
    const payment: Payment = {
      id: FIRST_ID + this.payments.size + 1,
      reference,
      access_code: randomBytes(8).toString('hex'),
      email: wish.email,
      requested_kobo: wish.amount,
      amount: wish.amount,
      currency: wish.currency,
      requested_currency: wish.currency,
      status: 'abandoned',
      gateway_response: 'The transaction was not completed',
      callback_url: wish.callback_url,
      metadata: wish.metadata,
      created_at: new Date().toISOString(),
      paid_at: null,
    }
    this.payments.set(reference, payment)
    this.byAccessCode.set(payment.access_code, payment)
    return payment
  }

  findByAccessCode(access_code: string): Payment | undefined {
    return this.byAccessCode.get(access_code)
  }
}
