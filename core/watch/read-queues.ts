import { now } from '../kernel/clock.ts'
import type { Db } from '../platform/db.ts'
import { QUEUES, type QueueName } from '../platform/job.ts'

export type QueueStanding = {
  queue: QueueName
  /** Due and not yet handed over, and handed over and not yet begun when somebody last looked. */
  waiting: number
  /** When a worker was last there for it; null when none ever was. */
  taken_at: Date | null
}

/** How every queue stands that there is, also one that nobody ever took. */
export async function readQueues(db: Db): Promise<QueueStanding[]> {
  const { rows } = await db.raw<{ rows: QueueStanding[] }>(
    `select asked.queue, taken_at, coalesce(waiting, 0) + (
       select count(*)::int from job_outbox where relayed_at is null and due_at <= :time and job_outbox.queue = asked.queue
     ) as waiting
     from unnest(:queues::text[]) with ordinality as asked (queue, place)
     left join queue_state using (queue) order by place`,
    { queues: [...QUEUES], time: now() },
  )
  return rows
}
