import type { Core } from '../../core/compose.ts'
import { now, secondsBetween } from '../../core/kernel/clock.ts'
import { bad, doubt, type Finding, good } from '../../core/platform/finding.ts'
import { type QueueStanding, readQueues } from '../../core/watch/index.ts'

/** A worker says every ten seconds which queues it takes. */
const UNTAKEN_SECONDS_MAX = 60

/** Where workers share the queues among them, one may be nobody's. Without any worker that goes without saying. */
export async function checkQueues({ db }: Pick<Core, 'db'>): Promise<Finding[]> {
  const time = now()
  const isTaken = ({ taken_at }: QueueStanding) =>
    taken_at !== null && secondsBetween(taken_at, time) <= UNTAKEN_SECONDS_MAX
  const all = await readQueues(db)
  if (!all.some(isTaken)) return []
  const untaken = all.filter((standing) => !isTaken(standing))
  if (untaken.length === 0) return [good('queues-taken', 'every queue has a worker')]
  return untaken.map(({ queue, waiting }) => {
    const mend = `Start one that takes it: npm run worker -- --queues=${queue}`
    return waiting > 0
      ? bad('queue-stuck', `${waiting} jobs wait in ${queue}, and no worker takes them`, mend)
      : doubt('queue-untaken', `no worker takes what comes to ${queue}`, mend)
  })
}
