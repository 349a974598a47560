import { isUuid, type Uuid } from '../kernel/ids.ts'
import type { NoticeOf } from '../notices/index.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Sighting } from './anomaly.ts'

/** The thing itself that is out of the ordinary, so that one can be led to it. */
export type About = NonNullable<NoticeOf<'ops.anomaly'>['about']>

/** Null where there is nothing to look at, as for a phone that is nobody's. */
export async function findAbout(
  db: Db | Trx,
  { kind, subject, facts }: Pick<Sighting, 'kind' | 'subject' | 'facts'>,
): Promise<About | null> {
  switch (kind) {
    case 'provider-failing':
    case 'float-low':
      return { what: 'provider', id: subject }
    case 'purchases-stuck':
      return typeof facts.oldest === 'string' ? { what: 'purchase', id: facts.oldest } : null
    case 'books-unbalanced':
      return { what: 'books', id: '' }
    case 'unusual-spend':
    case 'velocity':
      return customer(subject)
    case 'many-codes':
      return customer(await findCustomerOf(db, subject))
    case 'wrong-codes':
      return customer(/^customer (.+)$/.exec(subject)?.[1])
  }
}

const customer = (id: string | null | undefined): About | null =>
  typeof id === 'string' && isUuid(id) ? { what: 'customer', id } : null

async function findCustomerOf(db: Db | Trx, conversation_id: string): Promise<Uuid | null> {
  const { rows } = await db.raw<{ rows: { customer_id: Uuid | null }[] }>(
    'select customer_id from conversation where id = :conversation_id::uuid',
    { conversation_id },
  )
  return rows[0]?.customer_id ?? null
}
