import type { Db } from '../../core/platform/db.ts'

/** Every row of every table, queues included, as text by table: for what must not be found anywhere. */
async function dumpDatabase(db: Db): Promise<Map<string, string>> {
  const { rows } = await db.raw<{ rows: { name: string }[] }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const dumped = new Map<string, string>()
  for (const { name } of rows) {
    const all = await db.raw<{ rows: { row: string }[] }>(`select each::text as row from ${name} as each`)
    dumped.set(name, all.rows.map(({ row }) => row).join('\n'))
  }
  return dumped
}

/** The tables in which a pattern is found. */
export async function tablesWith(db: Db, pattern: RegExp): Promise<string[]> {
  return [...(await dumpDatabase(db))].filter(([, text]) => pattern.test(text)).map(([name]) => name)
}
