import pg from 'pg'
import { until } from './until.ts'

/** A row that we hold, so that a transaction of the house stands still in its middle. */
export type RowLock = {
  /** Somebody waits for our row. */
  waitedFor(): Promise<void>
  release(): Promise<void>
}

export async function lockRow(
  url: string,
  table: 'account' | 'purchase' | 'funding',
  id: string,
): Promise<RowLock> {
  const client = new pg.Client({ connectionString: url })
  // The server may be killed while we hold the row; that lets go of it too.
  client.on('error', () => undefined)
  await client.connect()
  await client.query('begin')
  const { rows } = await client.query(
    `select pg_backend_pid() as pid from ${table} where id = $1 for no key update`,
    [id],
  )
  const [{ pid }] = rows as [{ pid: number }]
  return {
    waitedFor: () =>
      until(`a transaction waits for the ${table}`, async () => {
        const waiting = await client.query(
          'select from pg_stat_activity where $1::int = any(pg_blocking_pids(pid))',
          [pid],
        )
        return waiting.rowCount !== 0
      }),
    release: () => client.end().catch(() => undefined),
  }
}
