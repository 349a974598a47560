import { setTimeout as wait } from 'node:timers/promises'
import { present } from '../core/kernel/assert.ts'
import { addSeconds, now } from '../core/kernel/clock.ts'
import type { Environment } from '../core/platform/environment.ts'
import type { QueueName } from '../core/platform/job.ts'
import type { QueueBackend, QueuedJob } from './queue-backend.ts'
import { findHandler } from './registry.ts'

const BATCH_ROWS_MAX = 500
/** Longer than any handing over takes; a relay that died leaves its rows to the others after this. */
const CLAIM_SECONDS = 15
const PAUSE_MS = { busy: 50, idle: 100, trouble: 1_000 }

type Row = { id: bigint; name: string; queue: QueueName; payload: unknown; trace_id: string | null }

/**
 * Hands due rows of the outbox to the queues: claim, add, mark, each by itself.
 *
 * A claim moves `due_at` a little ahead, so that other relays pass the row by and, should this one
 * die, find it again. Marking comes last: after a crash before it the row is due once more, and the
 * queue refuses the id as long as the job is there; marking first could lose the job. A job that was
 * done meanwhile runs twice, and handlers are safe to run twice.
 */
export async function relayBatch(
  env: Pick<Environment, 'db' | 'log'>,
  queues: Pick<QueueBackend, 'addAll'>,
): Promise<number> {
  const rows = await claim(env)
  const known = rows.filter((row) => isKnown(env, row))
  for (const queue of new Set(known.map((row) => row.queue)))
    await queues.addAll(queue, toJobs(known.filter((row) => row.queue === queue)))
  if (known.length > 0) {
    await env.db.raw('update job_outbox set relayed_at = :time where id = any(:ids::bigint[])', {
      time: now(),
      ids: known.map((row) => row.id.toString()),
    })
  }
  return rows.length
}

async function claim({ db }: Pick<Environment, 'db'>): Promise<Row[]> {
  const time = now()
  const { rows } = (await db.raw(
    `update job_outbox set due_at = :until
     where id in (
       select id from job_outbox where relayed_at is null and due_at <= :time
       order by due_at, id limit :limit for update skip locked
     )
     returning id, name, queue, payload, trace_id`,
    { time, until: addSeconds(time, CLAIM_SECONDS), limit: BATCH_ROWS_MAX },
  )) as { rows: Row[] }
  // `returning` keeps no order; who asked first is served first.
  return rows.sort((left, right) => (left.id < right.id ? -1 : 1))
}

/** During a roll-out an older worker may see newer names: it leaves them to the others. */
function isKnown(env: Pick<Environment, 'log'>, row: Row): boolean {
  if (findHandler(row.name) !== undefined) return true
  env.log.error({ job: row.name, outbox_id: row.id.toString() }, 'no handler here keeps this contract')
  return false
}

/** Those of one name share jobs as far as their contract allows; the jobs stand in the order of their first rows. */
function toJobs(rows: readonly Row[]): QueuedJob[] {
  const filling = new Map<string, Row[]>()
  const groups: Row[][] = []
  for (const row of rows) {
    const group = filling.get(row.name)
    if (group !== undefined && group.length < togetherMax(row.name)) group.push(row)
    else {
      const begun = [row]
      groups.push(begun)
      filling.set(row.name, begun)
    }
  }
  return groups.map(toJob)
}

const togetherMax = (name: string): number => findHandler(name)?.contract.together_max ?? 1

/** The same rows make the same id, so that the queue refuses those that are handed over a second time. */
function toJob(rows: readonly Row[]): QueuedJob {
  const first = present(rows[0], 'a job is made of something')
  const { attempts = 1, backoff_seconds = 1 } = findHandler(first.name)?.contract ?? {}
  const id = rows.length === 1 ? `outbox-${first.id}` : `outbox-${first.id}-${rows.at(-1)?.id}-${rows.length}`
  const items = rows.map(({ payload, trace_id }) => ({ payload, trace_id }))
  return { id, name: first.name, data: { items }, attempts, backoff_seconds }
}

export type Relay = {
  /** When it last looked at the outbox without trouble; null before the first time. */
  lastLook(): Date | null
  /** Takes nothing new and waits for the batch under way. */
  stop(): Promise<void>
}

/** Looks again and again until stopped. Trouble is logged and waited out. */
export function startRelay(
  env: Pick<Environment, 'db' | 'log'>,
  queues: Pick<QueueBackend, 'addAll'>,
): Relay {
  const stopping = new AbortController()
  let looked_at: Date | null = null
  const turn = async (): Promise<number> => {
    try {
      const found = await relayBatch(env, queues)
      looked_at = now()
      if (found === BATCH_ROWS_MAX) return 0
      return found > 0 ? PAUSE_MS.busy : PAUSE_MS.idle
    } catch (error) {
      env.log.warn({ err: error }, 'the relay could not reach the outbox or a queue')
      return PAUSE_MS.trouble
    }
  }
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const pause_ms = await turn()
      await wait(pause_ms, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    lastLook: () => looked_at,
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}
