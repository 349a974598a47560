import { now } from '../kernel/clock.ts'
import type { Db } from '../platform/db.ts'
import type { QueueName } from '../platform/job.ts'

/** A worker is there that takes work from these queues. */
export async function markTaken(db: Db, queues: readonly QueueName[]): Promise<void> {
  await db.raw(
    `insert into queue_state (queue, taken_at)
     select queue, :time from unnest(:queues::text[]) as taken (queue) order by queue
     on conflict (queue) do update set taken_at = greatest(queue_state.taken_at, excluded.taken_at)`,
    { queues: [...queues], time: now() },
  )
}

/** What lies in a queue, as somebody just saw. */
export async function keepLook(
  db: Db,
  { queue, waiting, waiting_since }: { queue: QueueName; waiting: number; waiting_since: Date | null },
): Promise<void> {
  await db.raw(
    `insert into queue_state (queue, waiting, waiting_since, looked_at) values (:queue, :waiting, :waiting_since, :time)
     on conflict (queue) do update set
       waiting = excluded.waiting, waiting_since = excluded.waiting_since, looked_at = excluded.looked_at`,
    { queue, waiting, waiting_since, time: now() },
  )
}
