import { addDays, dayOf } from '../kernel/calendar.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { formatPhone, type Phone } from '../kernel/phone.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Trx } from '../platform/transaction.ts'
import { askOperators } from './ask-operators.ts'
import { openRunning } from './change-line.ts'
import { isTaken } from './is-taken.ts'
import { insertItem } from './line.ts'
import type { PostpaidEnv } from './move-line.ts'
import type { ChangeRefusal } from './refusals.ts'
import { rulesOf, SECONDARY_MAX } from './rules.ts'

type Mine = { customer_id: Uuid; line_id: Uuid; phone: Phone }

/** Another number on the line, from today on, at a price by days. Refusals: see `ChangeRefusal`. */
export async function addNumber(
  trx: Trx,
  env: PostpaidEnv,
  { phone, ...mine }: Mine,
): Promise<Result<{ phone: Phone }, ChangeRefusal>> {
  const opened = await openRunning(trx, env, mine)
  if (!opened.ok) return opened
  const { line, items } = opened.value
  if (await isTaken(trx, phone)) return refuse({ code: 'postpaid.number-taken' })
  const today = dayOf(now(), line.time_zone)
  const numbers = items.filter(({ kind }) => kind === 'secondary')
  if (numbers.filter(({ to_day }) => to_day === null).length >= SECONDARY_MAX)
    return refuse({ code: 'postpaid.too-many', most: SECONDARY_MAX })
  // Taken off today and put back: it never left, or the day would be billed twice.
  const earlier = numbers.find((item) => item.phone === phone && item.to_day !== null && item.to_day > today)
  if (earlier !== undefined) await trx('postpaid_item').where({ id: earlier.id }).update({ to_day: null })
  else {
    const price = rulesOf(env.config).secondary_price
    const name = formatPhone(phone, env.config.COUNTRY)
    const row = {
      line_id: line.id,
      kind: 'secondary',
      plan_id: null,
      phone,
      name,
      price,
      cost: null,
    } as const
    await insertItem(trx, { ...row, from_day: today })
  }
  await askOperators(trx, env, line, { what: 'number', detail: `add ${phone} from ${today}` })
  return ok({ phone })
}

/** Takes a further number off; today is its last day. Refusals: see `ChangeRefusal`. */
export async function removeNumber(
  trx: Trx,
  env: PostpaidEnv,
  { phone, ...mine }: Mine,
): Promise<Result<{ phone: Phone }, ChangeRefusal>> {
  const opened = await openRunning(trx, env, mine)
  if (!opened.ok) return opened
  const { line } = opened.value
  const tomorrow = addDays(dayOf(now(), line.time_zone), 1)
  const removed = await trx('postpaid_item')
    .where({ line_id: line.id, kind: 'secondary', phone, to_day: null })
    .update({ to_day: tomorrow })
  if (removed === 0) return refuse({ code: 'postpaid.over' })
  await askOperators(trx, env, line, { what: 'number', detail: `take ${phone} off from ${tomorrow}` })
  return ok({ phone })
}
