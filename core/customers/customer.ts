import type { Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'

/** The background of charts. */
export type ChartTheme = 'light' | 'dark'

export type CustomerStatus = 'active' | 'inactive' | 'suspended' | 'closed'

/** Somebody with a wallet. The PIN's two columns are left out: only `core/auth` reads them. */
export type Customer = {
  id: Uuid
  phone: Phone
  full_name: string
  /** Proven by a code; null until then. */
  email: string | null
  language: string
  time_zone: string
  kyc_tier: number
  status: CustomerStatus
  status_reason: string | null
  privacy_version: string
  consented_at: Date
  referral_code: string
  referred_by: Uuid | null
  chart_theme: ChartTheme
  last_active_at: Date
  created_at: Date
}

export const CUSTOMER_COLUMNS = [
  'id',
  'phone',
  'full_name',
  'email',
  'language',
  'time_zone',
  'kyc_tier',
  'status',
  'status_reason',
  'privacy_version',
  'consented_at',
  'referral_code',
  'referred_by',
  'chart_theme',
  'last_active_at',
  'created_at',
] as const satisfies (keyof Customer)[]

/** The customer by id, whatever the status; null when there is none. */
export async function readCustomer(db: Db | Trx, customer_id: Uuid): Promise<Customer | null> {
  return (await customers(db).where({ id: customer_id }).first()) ?? null
}

/** The same for several, by their ids; those that there are. */
export async function readCustomers(
  db: Db | Trx,
  customer_ids: readonly Uuid[],
): Promise<Map<Uuid, Customer>> {
  if (customer_ids.length === 0) return new Map()
  return new Map((await customers(db).whereIn('id', customer_ids)).map((customer) => [customer.id, customer]))
}

/** The customer whose registered number this is, whatever the status; null when nobody has it. */
export async function findCustomerByPhone(db: Db | Trx, phone: Phone): Promise<Customer | null> {
  return (await customers(db).where({ phone }).first()) ?? null
}

export const customers = (db: Db | Trx) => db('customer').select<Customer[]>(CUSTOMER_COLUMNS)
