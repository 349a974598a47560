import { cleanRecipientName } from '../customers/index.ts'
import type { Uuid } from '../kernel/ids.ts'
import { encodeMoney, type Money, ZERO } from '../kernel/money.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Trx } from '../platform/transaction.ts'
import type { OverRefusal } from './refusals.ts'

type Mine = { link_id: Uuid; primary_id: Uuid }

/** Gives a linked number another name. */
export async function renameLink(
  trx: Trx,
  { link_id, primary_id, name }: Mine & { name: string },
): Promise<Result<{ name: string }, OverRefusal | { code: 'family.bad-name' }>> {
  const cleaned = cleanRecipientName(name)
  if (cleaned === null) return refuse({ code: 'family.bad-name' })
  return (await change(trx, { link_id, primary_id }, { name: cleaned }))
    ? ok({ name: cleaned })
    : refuse({ code: 'family.over' })
}

/** Sets what the primary wants to spend on the number in a month at most; null is no limit. */
export async function setAllowance(
  trx: Trx,
  { link_id, primary_id, allowance }: Mine & { allowance: Money | null },
): Promise<Result<{ allowance: Money | null }, OverRefusal>> {
  const amount = allowance === null || allowance <= ZERO ? null : encodeMoney(allowance)
  return (await change(trx, { link_id, primary_id }, { allowance: amount }))
    ? ok({ allowance })
    : refuse({ code: 'family.over' })
}

const change = async (
  trx: Trx,
  { link_id, primary_id }: Mine,
  columns: { name?: string; allowance?: string | null },
): Promise<boolean> =>
  (await trx('family_link')
    .where({ id: link_id, primary_id })
    .whereIn('state', ['asked', 'linked'])
    .update(columns)) === 1
