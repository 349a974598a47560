import type { Phone } from '../kernel/phone.ts'
import type { Trx } from '../platform/transaction.ts'

/** A number is on one line at a time, as its own or as a further one. */
export async function isTaken(trx: Trx, phone: Phone): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: { taken: boolean }[] }>(
    `select exists (select from postpaid_line where phone = :phone and state <> 'ended')
       or exists (
         select from postpaid_item where phone = :phone and kind = 'secondary' and (to_day is null or paused)) as taken`,
    { phone },
  )
  return rows[0]?.taken === true
}
