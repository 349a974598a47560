import type { Uuid } from '../kernel/ids.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Funding } from './funding.ts'

const LINES_MAX = 100

/** Newest first. `before` is the `created_at` of the last one shown. */
export async function readFundings(
  db: Db | Trx,
  options: { customer_id: Uuid; before?: Date; limit: number },
): Promise<Funding[]> {
  const query = db<Funding>('funding')
    .where('customer_id', options.customer_id)
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(Math.min(options.limit, LINES_MAX))
  if (options.before !== undefined) query.where('created_at', '<', options.before)
  return (await query) as Funding[]
}

/** One funding of this customer; null for a reference that is nobody's or somebody else's. */
export async function readFunding(
  db: Db | Trx,
  { customer_id, reference }: { customer_id: Uuid; reference: string },
): Promise<Funding | null> {
  const funding = (await db<Funding>('funding').where({ customer_id, reference }).first()) as
    | Funding
    | undefined
  return funding ?? null
}
