import { recordAct } from '../audit/index.ts'
import { dropPin, endSessions, type Locks, liftLocks } from '../auth/index.ts'
import { type Customer, resumeCustomer, type StandingRefusal, suspendCustomer } from '../customers/index.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { notifyCustomers } from '../notices/index.ts'
import type { Trx } from '../platform/transaction.ts'
import { cleanWords, WORDS_MAX, WORDS_MIN } from './notes.ts'
import type { SupportRefusal } from './refusals.ts'

/** Who does it, and to whom. Whether they may is for the caller to have checked, in this very turn. */
type Act = { admin_id: Uuid; customer_id: Uuid }

/**
 * Suspends a customer: their sessions end now, and no new one begins. The customer hears that the account is paused and
 * whom to ask, but not the reason. What they have bought and what is on its way ends as it would have.
 */
export async function suspendAccount(
  trx: Trx,
  { admin_id, customer_id, reason }: Act & { reason: string },
): Promise<Result<Customer, StandingRefusal | SupportRefusal>> {
  const said = cleanWords(reason)
  if (said === null) return refuse({ code: 'support.bad-words', least: WORDS_MIN, most: WORDS_MAX })
  const suspended = await suspendCustomer(trx, { customer_id, reason: said })
  if (!suspended.ok) return suspended
  await endSessions(trx, { customer_id, reason: 'suspended' })
  await tell(trx, customer_id, 'customer.suspended')
  await recordAct(trx, { ...act('suspend', { admin_id, customer_id }), facts: { reason: said } })
  return suspended
}

/** Lets a suspended customer in again, and tells them. */
export async function resumeAccount(
  trx: Trx,
  { admin_id, customer_id }: Act,
): Promise<Result<Customer, StandingRefusal>> {
  const resumed = await resumeCustomer(trx, { customer_id })
  if (!resumed.ok) return resumed
  await tell(trx, customer_id, 'customer.resumed')
  await recordAct(trx, act('resume', { admin_id, customer_id }))
  return resumed
}

/** Lifts what wrong codes and PINs have locked. Tells what was locked; the customer hears of it when anything was. */
export async function unlockAccount(trx: Trx, { admin_id, customer_id }: Act): Promise<Locks> {
  const locks = await liftLocks(trx, customer_id)
  if (locks.codes_until !== null || locks.pin_locked) await tell(trx, customer_id, 'customer.unlocked')
  await recordAct(trx, {
    ...act('unlock', { admin_id, customer_id }),
    facts: { codes: locks.codes_until !== null, pin: locks.pin_locked },
  })
  return locks
}

/** Takes the PIN away: sessions end, and the customer chooses a new one after the next code. */
export async function resetAccountPin(
  trx: Trx,
  { admin_id, customer_id }: Act,
): Promise<Result<true, StandingRefusal>> {
  const [row] = await trx('customer')
    .select<{ status: string }[]>('status')
    .where({ id: customer_id })
    .forNoKeyUpdate()
  if (row?.status === 'closed') return refuse({ code: 'customers.closed' })
  await dropPin(trx, customer_id)
  await tell(trx, customer_id, 'customer.pin-reset')
  await recordAct(trx, act('reset-pin', { admin_id, customer_id }))
  return ok(true)
}

/** Writes down that an admin looked at somebody: what is masked, or with `unmask` all of it. */
export async function recordLook(
  trx: Trx,
  { admin_id, customer_id, look }: Act & { look: 'view' | 'unmask' },
): Promise<void> {
  await recordAct(trx, act(look, { admin_id, customer_id }))
}

const act = (what: string, { admin_id, customer_id }: Act) => ({
  ...{ admin_id, action: `customer.${what}`, subject: `customer:${customer_id}` },
})

type Told = 'customer.suspended' | 'customer.resumed' | 'customer.unlocked' | 'customer.pin-reset'

/** Each time is a message of its own: an account may be suspended again. */
async function tell(trx: Trx, customer_id: Uuid, kind: Told): Promise<void> {
  await notifyCustomers(trx, [{ customer_id, key: `${kind}:${newId()}`, notice: { kind } }])
}
