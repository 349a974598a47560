import { UnrecoverableError } from 'bullmq'
import type { Core } from '../core/compose.ts'
import { Bug } from '../core/kernel/assert.ts'
import { Fault } from '../core/kernel/fault.ts'
import { canonicalJson, type Json, type JsonObject } from '../core/kernel/json.ts'
import { notifyAdmins } from '../core/notices/index.ts'
import { withTrace } from '../core/platform/log.ts'
import { countJob, startTimer } from '../core/platform/metrics.ts'
import { inTransaction } from '../core/platform/transaction.ts'
import type { Handler } from './handler.ts'
import { judgeError } from './judge-error.ts'
import type { JobData, JobItem } from './queue-backend.ts'

/** One try of one job. */
export type JobRun = {
  id: string
  name: string
  data: JobData
  is_last_try: boolean
  /** From now on the job is only about these; what another try is to do, or what a person is to look at. */
  keepOnly(items: readonly JobItem[]): Promise<void>
}

type Trouble = { item: JobItem; error: unknown; is_tried_again: boolean }

/**
 * Runs one try and turns its trouble into what the queue understands: an error to try again, an
 * `UnrecoverableError` to stop. Log, alert and the handler's own giving up happen here and nowhere else.
 *
 * What travels in one job is done at the same time, each under its own trace; trouble with one is its own.
 */
export async function runJob(core: Core, handler: Handler | undefined, run: JobRun): Promise<void> {
  const outcomes = await Promise.all(run.data.items.map((item) => runItem(core, handler, run, item)))
  const troubles = outcomes.filter((trouble) => trouble !== null)
  const again = troubles.filter(({ is_tried_again }) => is_tried_again)
  const [first] = again.length > 0 ? again : troubles
  if (first === undefined) return
  const left = (again.length > 0 ? again : troubles).map(({ item }) => item)
  // Should it fail, the next try does everything again: handlers are safe to run twice.
  if (left.length < run.data.items.length) await carefully(core, run.keepOnly(left))
  throw first.is_tried_again ? first.error : new UnrecoverableError(messageOf(first.error))
}

/** Null when it is done. */
async function runItem(
  core: Core,
  handler: Handler | undefined,
  run: JobRun,
  item: JobItem,
): Promise<Trouble | null> {
  return await withTrace(item.trace_id ?? `job-${run.id}`, async () => {
    let payload: JsonObject | null = null
    const elapsed = startTimer()
    try {
      payload = readPayload(handler, run, item)
      await handler?.run(core, payload)
      countJob(run.name, 'done', elapsed())
      return null
    } catch (error) {
      const seconds = elapsed()
      const is_tried_again = await afterTrouble(core, handler, run, { item, payload, error })
      countJob(run.name, is_tried_again ? 'again' : 'failed', seconds)
      return { item, error, is_tried_again }
    }
  })
}

function readPayload(handler: Handler | undefined, run: JobRun, item: JobItem): JsonObject {
  if (handler === undefined) throw new Bug(`no handler keeps the contract ${run.name}`)
  const parsed = handler.contract.payload.safeParse(item.payload)
  if (!parsed.success) throw new Bug(`the payload keeps the contract ${run.name}: ${parsed.error.message}`)
  return parsed.data
}

/** Says whether there is to be another try; when there is none, who has to hear of it does. */
async function afterTrouble(
  core: Core,
  handler: Handler | undefined,
  run: JobRun,
  { item, payload, error }: { item: JobItem; payload: JsonObject | null; error: unknown },
): Promise<boolean> {
  const judgement = judgeError(error)
  const facts = { job: run.name, job_id: run.id, judgement, err: error }
  if (judgement === 'again' && !run.is_last_try) {
    core.log.warn(facts, 'a job failed and will be tried again')
    return true
  }
  core.log.error(facts, 'a job failed for good')
  if (error instanceof Fault && judgement === 'again' && handler?.gaveUp !== undefined && payload !== null)
    await carefully(core, handler.gaveUp(core, payload, error))
  else await carefully(core, alert(core, run, item, error))
  return false
}

/** One alert for one piece of work, however often the sweeps ask for it again. */
const alert = (core: Core, run: JobRun, item: JobItem, error: unknown): Promise<void> =>
  inTransaction(core.db, (trx) =>
    notifyAdmins(trx, core, {
      code: 'job.failed',
      subject: `${run.name} ${canonicalJson((item.payload ?? null) as Json)}`,
      detail: messageOf(error),
    }),
  )

/** What follows a failure must not hide it: its own trouble is logged, and the sweeps remain. */
async function carefully(core: Core, work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) =>
    core.log.error({ err: error }, 'what should follow a failed job failed too'),
  )
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
