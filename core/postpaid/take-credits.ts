import type { Uuid } from '../kernel/ids.ts'
import { add, encodeMoney, least, type Money, negate, subtract, ZERO } from '../kernel/money.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Bill, Part } from './bill.ts'

type Credit = { id: Uuid; amount: Money; used: Money }

/** What is to come off the bills of a line still. */
export async function readCredit(trx: Trx, line_id: Uuid): Promise<Money> {
  return (await readCredits(trx, line_id)).reduce(
    (sum, { amount, used }) => add(sum, subtract(amount, used)),
    ZERO,
  )
}

const readCredits = (trx: Trx, line_id: Uuid): Promise<Credit[]> =>
  trx('postpaid_credit')
    .where({ line_id })
    .whereRaw('used < amount')
    .orderBy(['made_at', 'id'])
    .select<Credit[]>('id', 'amount', 'used')

/** Takes credits of a locked line off a bill, the oldest first. What is more than the bill waits for the next one. */
export async function takeCredits(trx: Trx, line_id: Uuid, { parts, total }: Bill): Promise<Bill> {
  let left = total
  const taken: Part[] = []
  for (const { id, amount, used } of await readCredits(trx, line_id)) {
    if (left === ZERO) break
    const off = least(left, subtract(amount, used))
    await trx('postpaid_credit')
      .where({ id })
      .update({ used: encodeMoney(add(used, off)) })
    left = subtract(left, off)
    taken.push({
      ...{ kind: 'credit' as const, name: 'Credit', phone: null, days: 1, of_days: 1 },
      ...{ amount: negate(off), cost: ZERO },
    })
  }
  return { parts: [...parts, ...taken], total: left }
}
