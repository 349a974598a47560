import { present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import { isDropped } from './drop-pin.ts'
import { PIN_FAILURES_MAX } from './limits.ts'
import { lockSubjects, subjectsOf } from './lock-subjects.ts'

/** What keeps a customer out, apart from their standing. */
export type Locks = {
  /** Until when wrong codes have locked their number or one of their chats; null when nothing is locked. */
  codes_until: Date | null
  pin_locked: boolean
  /** The PIN was taken away, and a new one is asked for at the next log-in. */
  pin_due: boolean
}

const OF_CUSTOMER = `subject = 'phone:' || (select phone from customer where id = :customer_id)
  or subject in (select 'conversation:' || id from conversation where customer_id = :customer_id)`

export async function readLocks(db: Db | Trx, customer_id: Uuid): Promise<Locks> {
  const { rows } = await db.raw<{
    rows: { codes_until: Date | null; pin_failures: number; pin_hash: string }[]
  }>(
    `select pin_failures, pin_hash,
       (select max(locked_until) from otp_lock where locked_until > :time and (${OF_CUSTOMER})) as codes_until
     from customer where id = :customer_id`,
    { customer_id, time: now() },
  )
  const { codes_until, pin_failures, pin_hash } = present(rows[0], 'locks are those of a customer')
  return { codes_until, pin_locked: pin_failures >= PIN_FAILURES_MAX, pin_due: isDropped(pin_hash) }
}

/**
 * Takes away whatever wrong codes and wrong PINs have locked, with their counts. Tells what was locked until now.
 * For operators, who have made sure by other means that it is the customer who asks.
 */
export async function liftLocks(trx: Trx, customer_id: Uuid): Promise<Locks> {
  const { rows } = await trx.raw<{ rows: { phone: Phone; conversation_id: Uuid | null }[] }>(
    `select phone, conversation.id as conversation_id
     from customer left join conversation on conversation.customer_id = customer.id where customer.id = :customer_id`,
    { customer_id },
  )
  // Counts are written under these locks: without them a wrong code of this moment could bring a count back.
  const subjects = rows.flatMap(({ phone, conversation_id }) =>
    conversation_id === null ? [`phone:${phone}`] : subjectsOf({ phone, conversation_id }),
  )
  await lockSubjects(trx, subjects)
  await trx('customer').select('id').where({ id: customer_id }).forNoKeyUpdate()
  const locks = await readLocks(trx, customer_id)
  await trx.raw(`delete from otp_lock where ${OF_CUSTOMER}`, { customer_id })
  await trx('customer').where({ id: customer_id }).update({ pin_failures: 0 })
  return locks
}
