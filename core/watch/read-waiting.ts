import { now } from '../kernel/clock.ts'
import type { Db } from '../platform/db.ts'

/** What should have been done by now, and since when the oldest of it waits. */
export type Waiting = { what: 'message' | 'job' | 'inbound'; count: number; since: Date | null }

/** Asked of the tables themselves, for when nobody is there who measures. */
export async function readWaiting(db: Db): Promise<Waiting[]> {
  const { rows } = await db.raw<{ rows: Waiting[] }>(
    `select 'message' as what, count(*)::int as count, min(due_at) as since
       from message where state in ('waiting', 'sending') and due_at <= :time
     union all select 'job', count(*)::int, min(due_at) from job_outbox where relayed_at is null and due_at <= :time
     union all select 'inbound', count(*)::int, min(received_at) from inbound where state = 'waiting'`,
    { time: now() },
  )
  return rows
}
