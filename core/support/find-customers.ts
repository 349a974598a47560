import { type Customer, readCustomer } from '../customers/index.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Db } from '../platform/db.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import { type CustomerTerm, readCustomerTerms } from './customer-terms.ts'

/** As much of a customer as a list shows. */
export type FoundCustomer = Pick<Customer, 'id' | 'phone' | 'full_name' | 'status' | 'created_at'>

/** A page ends here, and `next` begins the next one; null when there is none. */
export type FoundCustomers = {
  customers: FoundCustomer[]
  next: Uuid | null
  /** Nobody fits; these have a name that is like it. */
  similar: boolean
}

const COLUMNS = 'id, phone, full_name, status, created_at'
const NOBODY: FoundCustomers = { customers: [], next: null, similar: false }

/**
 * Customers who fit what was typed, those who registered last first. Each kind of term has an index; which one is gone
 * by, and whether it is quicker to walk back from the newest, PostgreSQL judges by how common the term is.
 */
export async function findCustomers(
  db: Db | Trx,
  { config }: Pick<Environment, 'config'>,
  { words, before = null, limit }: { words: string; before?: Uuid | null; limit: number },
): Promise<FoundCustomers> {
  const terms = readCustomerTerms(words, config)
  if (terms.length === 0) return NOBODY
  const { sql, bindings } = customersQuery(terms, { before, limit: limit + 1 })
  const { rows } = await db.raw<{ rows: FoundCustomer[] }>(sql, bindings as never)
  const customers = rows.slice(0, limit)
  if (customers.length === 0 && before === null) return findSimilar(db, terms, limit)
  const next = rows.length > limit ? (customers.at(-1)?.id ?? null) : null
  return { customers, next, similar: false }
}

type Query = { sql: string; bindings: Record<string, unknown> }

/** The statement that finds them; a test looks at how it is answered. */
export function customersQuery(
  terms: readonly CustomerTerm[],
  { before, limit }: { before: Uuid | null; limit: number },
): Query {
  const conditions = terms.map((term, place) => conditionOf(term, String(place)))
  const behind = before === null ? [] : ['id < :before']
  const where = [...conditions.map(({ sql }) => sql), ...behind].join(' and ')
  return {
    sql: `select ${COLUMNS} from customer where ${where} order by id desc limit :limit`,
    bindings: Object.assign({ before, limit }, ...conditions.map(({ bindings }) => bindings)),
  }
}

function conditionOf(term: CustomerTerm, place: string): Query {
  switch (term.by) {
    case 'id':
      return { sql: `id = :id_${place}`, bindings: { [`id_${place}`]: term.id } }
    case 'phone':
      return { sql: `phone = :phone_${place}`, bindings: { [`phone_${place}`]: term.phone } }
    case 'digits':
      return digits(term, place)
    case 'reference':
      return {
        sql: `id in (select customer_id from purchase where reference = :reference_${place}
          union all select customer_id from funding where reference = :reference_${place})`,
        bindings: { [`reference_${place}`]: term.reference },
      }
    case 'email':
      return { sql: `email like :email_${place}`, bindings: { [`email_${place}`]: like(term.begins) } }
    case 'name':
      return {
        sql: `lexemes_of_name(full_name) @@ :name_${place}::tsquery`,
        bindings: { [`name_${place}`]: `'${term.word}':*` },
      }
  }
}

function digits({ begins, ends }: Extract<CustomerTerm, { by: 'digits' }>, place: string): Query {
  const sql = `reverse(phone) like :ends_${place}`
  const bindings = { [`ends_${place}`]: like([...ends].reverse().join('')) }
  if (begins === null) return { sql, bindings }
  return {
    sql: `(${sql} or phone like :begins_${place})`,
    bindings: { ...bindings, [`begins_${place}`]: like(begins) },
  }
}

const like = (beginning: string): string => `${beginning.replace(/[\\%_]/g, '\\$&')}%`

/** How much of a name must be alike: `chukuemeka` still finds Chukwuemeka, `ada` does not find Ade. */
const ALIKE = '0.5'

/** Of a name that a tenth of all have, so many are compared: others are no more alike. */
const COMPARED_MAX = 1_000

/** Names that are spelled otherwise, the most alike first. */
async function findSimilar(
  db: Db | Trx,
  terms: readonly CustomerTerm[],
  limit: number,
): Promise<FoundCustomers> {
  const words = terms.flatMap((term) => (term.by === 'name' ? [term.word] : []))
  if (words.length < terms.length) return NOBODY
  const name = words.join(' ')
  // How rare a spelling is, PostgreSQL does not know: it would rather read everybody than ask the index.
  await db.raw(
    `select set_config('pg_trgm.word_similarity_threshold', '${ALIKE}', true), set_config('enable_seqscan', 'off', true)`,
  )
  const { rows } = await db.raw<{ rows: FoundCustomer[] }>(
    `select ${COLUMNS} from (
       select * from customer where plain_name(full_name) %> :name and status <> 'closed' limit :most
     ) as alike
     order by word_similarity(:name, plain_name(full_name)) desc, id desc limit :limit`,
    { name, limit, most: COMPARED_MAX },
  )
  await db.raw(`select set_config('enable_seqscan', 'on', true)`)
  return { customers: rows, next: null, similar: rows.length > 0 }
}

/** The customer that is asked for by a phone or an id alone; null when there is none, or when it says anything else. */
export async function findOneCustomer(
  db: Db | Trx,
  { config }: Pick<Environment, 'config'>,
  words: string,
): Promise<Customer | null> {
  const [term, ...more] = readCustomerTerms(words, config)
  if (term === undefined || more.length > 0 || (term.by !== 'id' && term.by !== 'phone')) return null
  const { sql, bindings } = customersQuery([term], { before: null, limit: 1 })
  const { rows } = await db.raw<{ rows: { id: Uuid }[] }>(sql, bindings as never)
  return rows[0] === undefined ? null : readCustomer(db, rows[0].id)
}
