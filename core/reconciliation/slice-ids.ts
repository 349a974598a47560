import { firstIdAt, type Uuid } from '../kernel/ids.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Span } from './days.ts'

/** So many rows a statement compares: a large shop's day must not be one that runs for minutes. */
const SLICE_ROWS = 20_000

/** From this id on, up to but not with that one. */
export type Ids = { from_id: Uuid; to_id: Uuid }

export const idsOf = ({ from, to }: Span): Ids => ({ from_id: firstIdAt(from), to_id: firstIdAt(to) })

/**
 * The ids of a time, cut after every so many rows, with nothing between the pieces: a row that is written while
 * the cuts are made falls into one of them as well. A quiet day is one piece.
 */
export async function sliceIds(trx: Trx, table: 'purchase' | 'transfer', span: Span): Promise<Ids[]> {
  const { from_id, to_id } = idsOf(span)
  const { rows } = await trx.raw<{ rows: { id: Uuid }[] }>(
    `select id from (
       select id, row_number() over (order by id) as place from ${table} where id >= :from_id and id < :to_id
     ) as counted where place % :rows::int = 0 order by id`,
    { from_id, to_id, rows: SLICE_ROWS },
  )
  const cuts = [from_id, ...rows.map(({ id }) => id), to_id]
  return cuts.slice(1).map((end, place) => ({ from_id: cuts[place] ?? from_id, to_id: end }))
}
