import type { z } from 'zod'
import { now } from '../kernel/clock.ts'
import { canonicalJson, type JsonObject } from '../kernel/json.ts'
import { currentTrace } from './log.ts'
import type { Trx } from './transaction.ts'

/** Work by kind: each queue has its own workers, so that a slow provider cannot hold up payments. */
export const QUEUES = ['telecom', 'payments', 'upkeep', 'backups'] as const
export type QueueName = (typeof QUEUES)[number]

/** What a job promises: anyone in core may ask for it, only `jobs/` knows how it is done. */
export type JobContract<Payload extends JsonObject = JsonObject> = {
  readonly name: string
  readonly queue: QueueName
  readonly payload: z.ZodType<Payload>
  /** Tries in all, for faults that surely did nothing. */
  readonly attempts: number
  readonly backoff_seconds: number
  /** So many that are due together may travel through the queue as one; each is still done, and fails, alone. */
  readonly together_max?: number
}

export const job = <Payload extends JsonObject>(contract: JobContract<Payload>): JobContract<Payload> =>
  contract

/**
 * The only way to ask for later work: a row beside the effect that needs it, committed with it.
 * The relay hands it to the queue. The same key twice asks once.
 */
export async function schedule<Payload extends JsonObject>(
  trx: Trx,
  contract: JobContract<Payload>,
  payload: Payload,
  options: { key: string; at?: Date },
): Promise<void> {
  await scheduleAll(trx, contract, [{ payload, ...options }])
}

export async function scheduleAll<Payload extends JsonObject>(
  trx: Trx,
  contract: JobContract<Payload>,
  asked: readonly { payload: Payload; key: string; at?: Date; trace_id?: string | null }[],
): Promise<void> {
  if (asked.length === 0) return
  const time = now()
  const rows = asked.map(({ payload, key, at, trace_id }) => ({
    key: `${contract.name}:${key}`,
    payload: contract.payload.parse(payload),
    // A batch of many people's work has no trace of its own; each row may name the one it belongs to.
    trace_id: trace_id ?? currentTrace(),
    due_at: (at ?? time).toISOString(),
  }))
  await trx.raw(
    `insert into job_outbox (key, name, queue, payload, trace_id, due_at, created_at)
     select key, :name, :queue, payload, trace_id, due_at, :time
     from jsonb_to_recordset(:rows::jsonb) as asked (key text, payload jsonb, trace_id text, due_at timestamptz)
     on conflict (key) do nothing`,
    { name: contract.name, queue: contract.queue, time, rows: canonicalJson(rows) },
  )
}
