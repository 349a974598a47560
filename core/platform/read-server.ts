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

/** How far a primary has come, and when, by its own clock: also what it committed and has not written to its disk yet. */
export type Written = { lsn: string; time: Date }

export async function readWritten(db: Db): Promise<Written> {
  const { rows } = await db.raw<{ rows: Written[] }>(
    'select pg_current_wal_insert_lsn()::text as lsn, clock_timestamp() as time',
  )
  return present(rows[0], 'a place in the log is one row')
}

/** How far a replica has come. Null where it has not come to anything yet. */
export type Replay = { is_replica: boolean; lag_seconds: number | null }

/**
 * How far a replica is behind what its primary had written. Where all of that is there it is not behind, however long
 * ago it was; else it is as old as the last thing that is there, by the primary's clock. The replica's own word for it
 * would not do: cut off from the primary, it knows of nothing that it lacks. `greatest` passes over a null, so that a
 * replica which has come to nothing yet would not be behind at all.
 */
export async function readReplay(db: Db, { lsn, time }: Written): Promise<Replay> {
  const { rows } = await db.raw<{ rows: Replay[] }>(
    `select pg_is_in_recovery() as is_replica, case when pg_last_wal_replay_lsn() >= :lsn::pg_lsn then 0
       when pg_last_xact_replay_timestamp() is null then null
       else greatest(0, extract(epoch from :time::timestamptz - pg_last_xact_replay_timestamp()))::float8 end as lag_seconds`,
    { lsn, time },
  )
  return present(rows[0], 'a replica says one row')
}
