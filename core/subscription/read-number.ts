import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Subscription } from './subscription.ts'

/** What goes on with the base plans of one number. */
export type NumberPlans = {
  /** The one that runs; one whose time is over runs no more, even where nobody has written that down yet. */
  active: Subscription | null
  is_starting: boolean
  /** How many wait. */
  queued: number
}

export async function readNumber(db: Db | Trx, phone: Phone): Promise<NumberPlans> {
  const { rows } = await db.raw<{ rows: Subscription[] }>(
    `select * from subscription where phone = :phone and kind = 'base' and state <> 'ended'`,
    { phone },
  )
  const time = now()
  const active = rows.find(({ state, ends_at }) => state === 'active' && ends_at !== null && ends_at > time)
  return {
    active: active ?? null,
    is_starting: rows.some(({ state }) => state === 'starting'),
    queued: rows.filter(({ state }) => state === 'queued').length,
  }
}

export const isFree = ({ active, is_starting, queued }: NumberPlans): boolean =>
  active === null && !is_starting && queued === 0

/** The same for somebody's eyes: of a plan that another person bought for another number, only that one runs. */
export async function readNumberFor(
  trx: Trx,
  { phone, customer }: { phone: Phone; customer: { id: Uuid; phone: Phone } },
): Promise<NumberPlans & { is_running: boolean }> {
  const found = await readNumber(trx, phone)
  const { active } = found
  const is_theirs = phone === customer.phone || active?.customer_id === customer.id
  return { ...found, active: is_theirs ? active : null, is_running: active !== null }
}
