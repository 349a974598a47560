import { present } from '../kernel/assert.ts'
import type { Db } from './db.ts'

/** How the database server is set up, and what its clock says. */
export type ServerFacts = {
  version: number
  time: Date
  max_connections: number
  fsync: string
  full_page_writes: string
  synchronous_commit: string
  encoding: string
  is_superuser: boolean
  is_replica: boolean
}

export async function readServer(db: Db): Promise<ServerFacts> {
  const { rows } = await db.raw<{ rows: ServerFacts[] }>(
    `select current_setting('server_version_num')::int as version, clock_timestamp() as time,
       current_setting('max_connections')::int as max_connections, current_setting('fsync') as fsync,
       current_setting('full_page_writes') as full_page_writes,
       current_setting('synchronous_commit') as synchronous_commit, current_setting('server_encoding') as encoding,
       (select rolsuper from pg_roles where rolname = current_user) as is_superuser, pg_is_in_recovery() as is_replica`,
  )
  return present(rows[0], 'settings are one row')
}
