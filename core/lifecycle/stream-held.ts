import { readCustomer } from '../customers/index.ts'
import { present } from '../kernel/assert.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Db } from '../platform/db.ts'
import { HELD_TABLES, type HeldTable, SECRET_COLUMNS } from './held-tables.ts'

const PAGE_ROWS = 1_000

/** Rows of one table, each as the text of a JSON object. The last page of a table may be empty. */
export type HeldPage = { name: string; rows: string[]; is_first: boolean; is_last: boolean }

/**
 * Everything that is held about a customer, table by table and page by page, as it stands when it is read. Between two
 * pages no transaction is open, so whoever takes them may be slow.
 */
export async function* streamHeld(
  db: Db,
  customer_id: Uuid,
  page_rows = PAGE_ROWS,
): AsyncGenerator<HeldPage> {
  const { phone } = present(await readCustomer(db, customer_id), 'who asks for their data is a customer')
  for (const held of HELD_TABLES) {
    let after: string | null = null
    for (let is_first = true; ; is_first = false) {
      const rows: string[] = await readPage(db, held, { customer_id, phone, after, page_rows })
      const is_last = rows.length < page_rows
      yield { name: held.name, rows, is_first, is_last }
      if (is_last) break
      after = rows.at(-1) ?? null
    }
  }
}

/** The next rows behind one, which the database reads back from its own text: no value loses its exactness here. */
async function readPage(
  db: Db,
  { table, order, where, without = [] }: HeldTable,
  from: { customer_id: Uuid; phone: string; after: string | null; page_rows: number },
): Promise<string[]> {
  const columns = order.split(', ')
  const list = (prefix: string): string => columns.map((column) => `${prefix}.${column}`).join(', ')
  const behind =
    from.after === null
      ? 'true'
      : `(${list('mine')}) > (select ${list('before')} from jsonb_populate_record(null::${table}, :after::jsonb) as before)`
  const { rows } = await db.raw<{ rows: { row: string }[] }>(
    `select (to_jsonb(mine) - :hidden::text[])::text as row from ${table} as mine
     where ${where} and ${behind} order by ${list('mine')} limit :page_rows`,
    { ...from, hidden: [...SECRET_COLUMNS, ...without] },
  )
  return rows.map(({ row }) => row)
}
