import type { Money } from '../kernel/money.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import { ON_SALE, PLAN_COLUMNS, type Plan } from './plan.ts'

/** More words than this say nothing more about a plan. */
const WORDS_MAX = 8

/** Words that mean what a plan is called by another one; and those that say nothing. */
const OTHERWISE: Readonly<Record<string, string>> = {
  day: 'daily',
  days: 'day',
  week: 'weekly',
  month: 'monthly',
  etisalat: '9mobile',
  t2: '9mobile',
}
const EMPTY = new Set(['data', 'plan', 'plans', 'bundle', 'for', 'the', 'a', 'on', 'cheap', 'please'])

/**
 * What to look for, as a query of PostgreSQL's: every word must begin a word of the plan. Null when
 * nothing is left to look for. Only letters and digits get through, so no text can break the query.
 */
export function planQuery(words: string): string | null {
  const found = words
    .toLowerCase()
    .slice(0, 200)
    .replace(/(\d)\s*[.]\s*(\d)/g, '$1p$2')
    .replace(/(\d)\s+(gb|mb|tb)\b/g, '$1$2')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !EMPTY.has(word))
    .slice(0, WORDS_MAX)
    .map((word) => {
      const other = OTHERWISE[word]
      return other === undefined ? `${word}:*` : `(${word} | ${other}:*)`
    })
  return found.length === 0 ? null : found.join(' & ')
}

/** Plans on sale, of any network, that all the words speak of, such as "1gb mtn weekly", at most at a price. The best come first. */
export async function searchPlans(
  db: Db | Trx,
  words: string,
  { limit, max_price }: { limit: number; max_price?: Money | undefined },
): Promise<Plan[]> {
  const query = planQuery(words)
  if (query === null && max_price === undefined) return []
  const { rows } = await db.raw<{ rows: Plan[] }>(
    `select ${PLAN_COLUMNS} from plan where ${ON_SALE} 
       and (:query::text is null or words @@ to_tsquery('simple', :query))
       and (:max_price::bigint is null or price <= :max_price)
     order by featured desc, price, data_mb desc, network, id limit :limit`,
    { query, limit, max_price: max_price?.toString() ?? null },
  )
  return rows
}
