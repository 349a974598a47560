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
  /** Where it was sent, when it came as a transfer to a customer's account number. */
  account: Account | null
}

export type Account = { account_number: string; bank: string; account_name: string }

export type PaystackCustomer = {
  id: number
  customer_code: string
  email: string
  first_name: string
  last_name: string
  phone: string
  account: Account | null
}

export type NewPayment = Pick<Payment, 'email' | 'currency' | 'callback_url' | 'metadata'> & {
  amount: number
  reference: string | undefined
}

const FIRST_ID = 4_099_260_000
const FIRST_CUSTOMER_ID = 81_000_001
const FIRST_ACCOUNT = 9_930_000_001

export class PaystackBooks {
  readonly payments = new Map<string, Payment>()
  readonly customers = new Map<string, PaystackCustomer>()
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
      account: null,
    }
    this.payments.set(reference, payment)
    this.byAccessCode.set(payment.access_code, payment)
    return payment
  }

  /** The same address is the same customer, whatever else is said. */
  addCustomer(
    wish: Pick<PaystackCustomer, 'email' | 'first_name' | 'last_name' | 'phone'>,
  ): PaystackCustomer {
    const known = this.customers.get(wish.email)
    if (known !== undefined) return known
    const id = FIRST_CUSTOMER_ID + this.customers.size
    const customer = { ...wish, id, customer_code: `CUS_${randomBytes(8).toString('hex')}`, account: null }
    this.customers.set(wish.email, customer)
    return customer
  }

  openAccount(customer: PaystackCustomer): Account {
    const account_name = `NEXA / ${customer.first_name} ${customer.last_name}`.toUpperCase()
    const account_number = String(FIRST_ACCOUNT + customer.id - FIRST_CUSTOMER_ID)
    customer.account = { account_number, bank: 'Test Bank', account_name }
    return customer.account
  }

  findByAccount = (account_number: string): PaystackCustomer | undefined =>
    [...this.customers.values()].find(({ account }) => account?.account_number === account_number)

  findByAccessCode(access_code: string): Payment | undefined {
    return this.byAccessCode.get(access_code)
  }
}
