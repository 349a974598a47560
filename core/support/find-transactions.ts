import type { NetworkId } from '../catalog/index.ts'
import { now } from '../kernel/clock.ts'
import { firstIdAt, type Uuid } from '../kernel/ids.ts'
import type { Money } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'
import type { Db } from '../platform/db.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import {
  broadBegin,
  isBroad,
  MOVEMENT_KINDS,
  readTransactionTerms,
  TRANSACTION_KINDS,
  type TransactionKind,
  type TransactionTerms,
} from './transaction-terms.ts'

/** One thing that happened to somebody's money, as operators see it in a list. */
export type TransactionLine = {
  id: Uuid
  kind: TransactionKind
  state: string
  /** Null for what was moved by hand and bears none. */
  reference: string | null
  network: NetworkId | null
  recipient: Phone | null
  plan_name: string | null
  amount: Money
  party: string | null
  customer_id: Uuid
  created_at: Date
}

export type TransactionPage = {
  lines: TransactionLine[]
  next: Uuid | null
  /** Nothing older was looked at; null when everything was. */
  since: Date | null
}

type Wish = { words: string; customer_id?: Uuid | null; before?: Uuid | null; limit: number }

/**
 * Purchases, payments and refunds of everybody, or of one customer, newest first. Ids grow with time, so a day is a
 * piece of the primary key; words are looked up in `transaction_words`. What would have to read years of everybody's
 * purchases looks back a month, and says so.
 */
export async function findTransactions(
  db: Db | Trx,
  { config }: Pick<Environment, 'config'>,
  { words, customer_id = null, before = null, limit }: Wish,
): Promise<TransactionPage> {
  const time = now()
  const terms = readTransactionTerms(words, { ...config, time })
  const since = customer_id === null && isBroad(terms) && terms.begin === null ? broadBegin(time) : null
  const asked = { ...terms, begin: terms.begin ?? since, customer_id, before }
  const { sql, bindings } = transactionsQuery(asked, limit + 1)
  const { rows } = await db.raw<{ rows: TransactionLine[] }>(sql, bindings as never)
  const lines = rows.slice(0, limit)
  const next = rows.length > limit ? (lines.at(-1)?.id ?? null) : null
  return { lines, next, since: terms.begin ?? since }
}

type Asked = TransactionTerms & { customer_id: Uuid | null; before: Uuid | null }
type Query = { sql: string; bindings: Record<string, unknown> }

/** Ids of purchases with these words: those that the clock wrote down, and the few that are too new for that. */
const withWords = (question: string): string => `
  select words.id from transaction_words as words where words.words @@ ${question}::tsquery
  union all select fresh.id from purchase as fresh
    where fresh.id >= (select uuid_at(until) from transaction_words_mark) and words_of_purchase(fresh) @@ ${question}::tsquery`
const WHOSE = '(select id from customer where phone = :phone)'

/** The statement that finds them; a test looks at how it is answered. */
export function transactionsQuery(asked: Asked, limit: number): Query {
  const { kinds } = asked
  const wanted = (...some: readonly TransactionKind[]): boolean =>
    kinds.length === 0 || some.some((kind) => kinds.includes(kind))
  const moved = wanted(...MOVEMENT_KINDS) && (asked.states.length === 0 || asked.states.includes('done'))
  const parts = [
    ...(wanted('airtime', 'data') ? [purchases(asked)] : []),
    ...(wanted('funding') && asked.network === null ? [fundings(asked)] : []),
    ...(moved && asked.party === null ? [movements(asked)] : []),
  ]
  const pages = (parts.length === 0 ? [NOTHING] : parts).map(
    (part) => `(${part} order by id desc limit :limit)`,
  )
  const { begin, end, phone, reference, customer_id, before, network, party, states, lexemes } = asked
  return {
    sql: `select * from (${pages.join(' union all ')}) as line order by id desc limit :limit`,
    bindings: {
      limit,
      ...{ phone, reference, customer_id, before, network, party, states },
      words: lexemes.join(' & '),
      phone_word: phone === null ? null : `'${phone}'`,
      kinds: kinds.length === 0 ? [...TRANSACTION_KINDS] : kinds,
      first: begin === null ? null : firstIdAt(begin),
      last: end === null ? null : firstIdAt(end),
    },
  }
}

/** What kinds, states and parties together leave nothing of. */
const NOTHING = `select id, null::text as kind, null::text as state, null::text as reference, null::text as network,
  null::text as recipient, null::text as plan_name, null::bigint as amount, null::text as party, customer_id, created_at
  from funding where false`

const all = (...conditions: (string | false)[]): string =>
  conditions.filter((each) => each !== false).join(' and ')

/** What is asked of every source by the same names. */
const common = (id: string, { customer_id, before, begin, end }: Asked): (string | false)[] => [
  'true',
  customer_id !== null && `customer_id = :customer_id`,
  before !== null && `${id} < :before::uuid`,
  begin !== null && `${id} >= :first::uuid`,
  end !== null && `${id} < :last::uuid`,
]

function purchases(asked: Asked): string {
  const { states, network, party, reference, phone, lexemes, kinds } = asked
  const where = all(
    ...common('id', asked),
    kinds.length > 0 && `category = any(:kinds::text[])`,
    states.length > 0 && 'state = any(:states::text[])',
    network !== null && 'network = :network',
    party !== null && 'provider = :party',
    reference !== null && 'reference = :reference',
    phone !== null &&
      `id in (${withWords(':phone_word')} union all select own.id from purchase as own where own.customer_id = ${WHOSE})`,
    lexemes.length > 0 && `id in (${withWords(':words')})`,
  )
  return `select id, case category when 'airtime' then 'airtime' else 'data' end as kind, state, reference, network, recipient,
    plan_name, face_amount as amount, provider as party, customer_id, created_at from purchase where ${where}`
}

function fundings(asked: Asked): string {
  const { states, party, reference, phone, lexemes } = asked
  const where = all(
    ...common('id', asked),
    states.length > 0 && 'state = any(:states::text[])',
    party !== null && 'gateway = :party',
    reference !== null && 'reference = :reference',
    phone !== null && `customer_id = ${WHOSE}`,
    lexemes.length > 0 &&
      `id in (select words.id from transaction_words as words where words.words @@ :words::tsquery)`,
  )
  return `select id, 'funding'::text as kind, state, reference, null::text as network, null::text as recipient,
    null::text as plan_name, coalesce(credited_amount, amount) as amount, gateway as party, customer_id, created_at
    from funding where ${where}`
}

/** What moved in a wallet without being bought or paid in. These are few: their table is read whole where it must be. */
function movements(asked: Asked): string {
  const { kinds, network, reference, phone, lexemes } = asked
  const ofPurchases = (ids: string) =>
    `reference in (select found.reference from purchase as found where found.id in (${ids}))`
  const where = all(
    ...common('id', asked),
    kinds.length > 0 && 'kind = any(:kinds::text[])',
    network !== null && 'network = :network',
    reference !== null && 'reference = :reference',
    phone !== null && `(customer_id = ${WHOSE} or ${ofPurchases(withWords(':phone_word'))})`,
    lexemes.length > 0 && ofPurchases(withWords(':words')),
  )
  return `select id, kind, state, reference, network, recipient, plan_name, amount, gateway as party, customer_id, created_at
    from history_of_wallet where ${where}`
}
