import { present } from '../kernel/assert.ts'
import { addHours, now } from '../kernel/clock.ts'
import type { Email } from '../kernel/email.ts'
import type { Uuid } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { openMailbox, shutMailbox } from '../notices/index.ts'
import type { Trx } from '../platform/transaction.ts'
import { cleanName } from './clean-name.ts'
import type { Customer } from './customer.ts'
import { readTimeZone } from './read-time-zone.ts'
import type { ProfileRefusal } from './refusals.ts'

/**
 * Limits of a day count from midnight in the customer's time zone: who could move on to where a day has just begun,
 * and on again, would have a limit every hour.
 */
const TIME_ZONE_KEPT_HOURS = 7 * 24

/** Gives a customer another name; refuses what is no name. */
export async function renameCustomer(
  trx: Trx,
  { customer_id, full_name }: { customer_id: Uuid; full_name: string },
): Promise<Result<{ full_name: string }, ProfileRefusal>> {
  const name = cleanName(full_name)
  if (name === null) return refuse({ code: 'customers.bad-name' })
  await trx('customer').where({ id: customer_id }).update({ full_name: name })
  return ok({ full_name: name })
}

/** Moves a customer to another time zone, once in seven days. The one they are in is no move. */
export async function moveTimeZone(
  trx: Trx,
  { customer_id, time_zone }: { customer_id: Uuid; time_zone: string },
): Promise<Result<{ time_zone: string }, ProfileRefusal>> {
  const name = readTimeZone(time_zone)
  if (name === null) return refuse({ code: 'customers.bad-time-zone' })
  const [row] = await trx('customer')
    .select<{ time_zone: string; time_zone_since: Date | null }[]>('time_zone', 'time_zone_since')
    .where({ id: customer_id })
    .forNoKeyUpdate()
  const { time_zone: before, time_zone_since } = present(row, 'somebody who moves is a customer')
  if (before === name) return ok({ time_zone: name })
  const free_at = time_zone_since === null ? null : addHours(time_zone_since, TIME_ZONE_KEPT_HOURS)
  if (free_at !== null && now() < free_at)
    return refuse({ code: 'customers.time-zone-kept', until: free_at.toISOString() })
  await trx('customer').where({ id: customer_id }).update({ time_zone: name, time_zone_since: now() })
  return ok({ time_zone: name })
}

/**
 * Keeps an address that a code proved, in place of an earlier one. It belongs to one customer: it is refused while
 * another has it.
 */
export async function keepEmail(
  trx: Trx,
  { customer, email }: { customer: Pick<Customer, 'id' | 'language'>; email: Email },
): Promise<Result<true, ProfileRefusal>> {
  const { id: customer_id, language } = customer
  // One at a time for each address: of two at once both would find it free.
  await trx.raw(`select pg_advisory_xact_lock(hashtextextended('email:' || :email, 0))`, { email })
  const [other] = await trx('customer').select('id').where({ email }).whereNot({ id: customer_id })
  if (other !== undefined) return refuse({ code: 'customers.email-taken' })
  await trx('customer').where({ id: customer_id }).update({ email })
  await openMailbox(trx, { customer_id, email, language })
  return ok(true)
}

/** Forgets a customer's address; what waits to be sent there is not sent. */
export async function forgetEmail(trx: Trx, customer_id: Uuid): Promise<void> {
  await trx('customer').where({ id: customer_id }).update({ email: null })
  await shutMailbox(trx, { customer_id, but: null })
}
