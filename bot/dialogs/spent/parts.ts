import { readRecipients } from '../../../core/customers/index.ts'
import type { Day, Month } from '../../../core/kernel/calendar.ts'
import type { Uuid } from '../../../core/kernel/ids.ts'
import { encodeMoney } from '../../../core/kernel/money.ts'
import type { Phone } from '../../../core/kernel/phone.ts'
import type { Trx } from '../../../core/platform/transaction.ts'
import { type Part, readDays, readMonthSpend, today } from '../../../core/spending/index.ts'
import type { Chart } from '../../charts/chart.ts'
import type { Io } from '../engine/dialog.ts'
import type { Names } from '../past/line-text.ts'
import { asPartAmounts } from './part-lines.ts'
import type { By } from './place.ts'

/** A month by one of its sides, the largest part first, with the customer's own names and the day that it is. */
export type Parts = { parts: Part[]; names: Names; today: Day }

export const readParts = (io: Io, month: Month, by: By): Promise<Parts> =>
  io.step('parts', async (trx) => {
    const { id: customer_id, time_zone } = io.customer
    return {
      parts:
        by === 'day'
          ? await readBigDays(trx, customer_id, month)
          : await readSide(trx, customer_id, month, by),
      names: await readNames(trx, customer_id),
      today: today(time_zone),
    }
  })

async function readSide(trx: Trx, customer_id: Uuid, month: Month, by: Exclude<By, 'day'>): Promise<Part[]> {
  const { by_category, by_network, by_recipient } = await readMonthSpend(trx, { customer_id, month })
  return { category: by_category, network: by_network, recipient: by_recipient }[by]
}

async function readBigDays(trx: Trx, customer_id: Uuid, month: Month): Promise<Part[]> {
  const days = await readDays(trx, { customer_id, month })
  return days
    .map(({ day, amount }) => ({ name: day, amount, purchases: 0 }))
    .sort((left, right) => Number(right.amount - left.amount))
}

export const readNames = async (trx: Trx, customer_id: Uuid): Promise<Names> =>
  Object.fromEntries((await readRecipients(trx, customer_id)).map(({ phone, name }) => [phone, name]))

export function chartOf(month: Month, by: By, { parts, names, ...at }: Parts): Chart {
  switch (by) {
    case 'category':
    case 'network':
      return { kind: 'share', month, of: by, parts: asPartAmounts(parts) }
    case 'recipient':
      return {
        kind: 'top',
        month,
        recipients: parts.map(({ name, amount }) => ({
          phone: name as Phone,
          name: names[name] ?? null,
          amount: encodeMoney(amount),
        })),
      }
    case 'day':
      return {
        kind: 'heat',
        month,
        today: at.today,
        days: parts.map(({ name, amount }) => ({ day: name as Day, amount: encodeMoney(amount) })),
      }
  }
}
