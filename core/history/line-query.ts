import type { Uuid } from '../kernel/ids.ts'
import type { HistoryFilter } from './filter.ts'
import { spanOf } from './filter.ts'
import type { HistoryKind, HistoryPlace } from './history-line.ts'
import type { SearchTerm } from './search-terms.ts'

/** Whose lines, which of them, and as of when. */
export type LineWish = {
  customer_id: Uuid
  time_zone: string
  filter: HistoryFilter
  terms: readonly SearchTerm[]
  /** Nothing that began later is shown, and what ended later is shown as it stood: asked again, it gives the same. */
  until: Date
}

export type Query = { sql: string; bindings: Record<string, unknown> }

/** The views that the lines come from; a kind lives in one of them. */
const SOURCES: { view: string; kinds: readonly HistoryKind[]; names_phones: boolean }[] = [
  { view: 'history_of_purchases', kinds: ['airtime', 'data'], names_phones: true },
  { view: 'history_of_fundings', kinds: ['funding'], names_phones: false },
  { view: 'history_of_wallet', kinds: ['refund', 'taken_back', 'bill', 'correction'], names_phones: true },
]

/** How it stood at `until`. What ended later was still on its way, or had been done before it was taken back. */
const STATUS = `case when ended_at > :until then case when state = 'reversed' then 'done' else 'waiting' end else status end`
const STATE = `case when ended_at is null or ended_at <= :until then state
  when state = 'reversed' then case when kind = 'funding' then 'credited' else 'delivered' end
  when kind = 'funding' then 'open' else 'sending' end`
const ended = (then: string, before: string) =>
  `case when ended_at > :until and state <> 'reversed' then ${before} else ${then} end`

const COLUMNS = `id, kind, ${STATUS} as status, ${STATE} as state, reference,
  ${ended('amount', 'asked')} as amount, discount, ${ended('price', 'asked - discount')} as price, comes_in,
  network, recipient, plan_name, gateway, created_at`

/**
 * A page of lines, newest first, behind `before`. Every source gives its own newest, by its own index, and the
 * newest of these are the page: nothing is read that is much older than what is shown.
 */
export function pageQuery(wish: LineWish, { before, limit }: { before: HistoryPlace | null; limit: number }) {
  const behind = before === null ? '' : 'and (created_at, id) < (:before_at, :before_id::uuid)'
  const { sources, where, bindings } = readWish(wish)
  const pages = sources.map(
    (view) =>
      `(select ${COLUMNS} from ${view} where ${where} ${behind} order by created_at desc, id desc limit :limit)`,
  )
  const sql = `select * from (${pages.join(' union all ')}) as line order by created_at desc, id desc limit :limit`
  return { sql, bindings: { ...bindings, limit, before_at: before?.created_at, before_id: before?.id } }
}

/** How many lines there are in each month. */
export function countQuery(wish: LineWish): Query {
  const { sources, where, bindings } = readWish(wish)
  const counts = sources.map(
    (view) =>
      `select to_char(created_at at time zone :time_zone, 'YYYY-MM') as month, count(*)::int as lines from ${view} where ${where} group by 1`,
  )
  return {
    sql: `select month, sum(lines)::int as lines from (${counts.join(' union all ')}) as counted group by month order by month`,
    bindings: { ...bindings, time_zone: wish.time_zone },
  }
}

function readWish({ customer_id, time_zone, filter, terms, until }: LineWish) {
  const { kinds, statuses, network, recipient } = filter
  const { begin, end } = spanOf(filter, time_zone)
  const about_phone = network !== undefined || recipient !== undefined
  const wanted = SOURCES.filter(
    (source) =>
      (kinds === undefined || source.kinds.some((kind) => kinds.includes(kind))) &&
      (source.names_phones || !about_phone),
  )
  const search = terms.map(readTerm)
  const conditions = [
    'customer_id = :customer_id and created_at <= :until',
    begin === null ? null : 'created_at >= :begin',
    end === null ? null : 'created_at < :end',
    kinds === undefined ? null : 'kind = any(:kinds::text[])',
    statuses === undefined ? null : `${STATUS} = any(:statuses::text[])`,
    network === undefined ? null : 'network = :network',
    recipient === undefined ? null : 'recipient = :recipient',
    ...search.map(({ sql }) => sql),
  ]
  const bindings = Object.assign(
    { customer_id, until, begin, end, kinds, statuses, network, recipient },
    ...search.map((each) => each.bindings),
  ) as Record<string, unknown>
  return {
    // A wish for nothing that there is must give nothing, and still be a statement.
    sources: (wanted.length === 0 ? SOURCES : wanted).map(({ view }) => view),
    where: conditions.filter((condition) => condition !== null).join(' and '),
    bindings,
  }
}

function readTerm({ beginning, amount, digits, phones }: SearchTerm, place: number): Query {
  const meanings = [
    beginning === null ? null : `words like :beginning_${place}`,
    amount === null
      ? null
      : `:amount_${place}::bigint in (${ended('amount', 'asked')}, ${ended('price', 'asked - discount')})`,
    digits === null ? null : `digits like :digits_${place}`,
    phones.length === 0 ? null : `recipient = any(:phones_${place}::text[])`,
  ].filter((meaning) => meaning !== null)
  return {
    sql: meanings.length === 0 ? 'false' : `(${meanings.join(' or ')})`,
    bindings: {
      [`beginning_${place}`]: `% ${beginning}%`,
      [`amount_${place}`]: amount?.toString(),
      [`digits_${place}`]: digits?.like,
      [`phones_${place}`]: phones,
    },
  }
}
