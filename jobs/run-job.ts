import { UnrecoverableError } from 'bullmq'
import type { Core } from '../core/compose.ts'
import { Bug } from '../core/kernel/assert.ts'
import { Fault } from '../core/kernel/fault.ts'
import { canonicalJson, type Json, type JsonObject } from '../core/kernel/json.ts'
import { notifyAdmins } from '../core/notices/index.ts'
import { withTrace } from '../core/platform/log.ts'
import { inTransaction } from '../core/platform/transaction.ts'
import type { Handler } from './handler.ts'
import { judgeError } from './judge-error.ts'
import type { JobData } from './queue-backend.ts'

/** One try of one job. */
export type JobRun = { id: string; name: string; data: JobData; is_last_try: boolean }

/**
 * Runs one try and turns its trouble into what the queue understands: an error to try again, an
 * `UnrecoverableError` to stop. Log, alert and the handler's own giving up happen here and nowhere else.
 */
export async function runJob(core: Core, handler: Handler | undefined, run: JobRun): Promise<void> {
  await withTrace(run.data.trace_id ?? `job-${run.id}`, async () => {
    let payload: JsonObject | null = null
    try {
      payload = readPayload(handler, run)
      await handler?.run(core, payload)
    } catch (error) {
      await afterTrouble(core, handler, run, payload, error)
    }
  })
}

function readPayload(handler: Handler | undefined, run: JobRun): JsonObject {
  if (handler === undefined) throw new Bug(`no handler keeps the contract ${run.name}`)
  const parsed = handler.contract.payload.safeParse(run.data.payload)
  if (!parsed.success) throw new Bug(`the payload keeps the contract ${run.name}: ${parsed.error.message}`)
  return parsed.data
}

async function afterTrouble(
  core: Core,
  handler: Handler | undefined,
  run: JobRun,
  payload: JsonObject | null,
  error: unknown,
): Promise<never> {
  const judgement = judgeError(error)
  const facts = { job: run.name, job_id: run.id, judgement, err: error }
  if (judgement === 'again' && !run.is_last_try) {
    core.log.warn(facts, 'a job failed and will be tried again')
    throw error
  }
  core.log.error(facts, 'a job failed for good')
  if (error instanceof Fault && judgement === 'again' && handler?.gaveUp !== undefined && payload !== null)
    await carefully(core, handler.gaveUp(core, payload, error))
  else await carefully(core, alert(core, run, error))
  throw new UnrecoverableError(messageOf(error))
}

/** One alert for one piece of work, however often the sweeps ask for it again. */
const alert = (core: Core, run: JobRun, error: unknown): Promise<void> =>
  inTransaction(core.db, (trx) =>
    notifyAdmins(trx, core, {
      code: 'job.failed',
      subject: `${run.name} ${canonicalJson((run.data.payload ?? null) as Json)}`,
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
