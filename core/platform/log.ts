import { AsyncLocalStorage } from 'node:async_hooks'
import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino'

export type { Logger }

/** One id from the update that came in, over ledger and provider, to the reply that went out. */
const traces = new AsyncLocalStorage<{ trace_id: string }>()

export const withTrace = <T>(trace_id: string, run: () => T): T => traces.run({ trace_id }, run)
export const currentTrace = (): string | null => traces.getStore()?.trace_id ?? null

/** Fields that never reach a log line, wherever they stand in an object. */
const HIDDEN = ['phone', 'text', 'otp', 'pin', 'email', 'full_name', 'authorization', 'api_key', 'token']

export function createLog(name: string, level: string, to?: DestinationStream): Logger {
  const options: LoggerOptions = {
    name,
    level,
    base: { process: process.pid },
    mixin: () => traces.getStore() ?? {},
    redact: { paths: HIDDEN.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[hidden]' },
    timestamp: pino.stdTimeFunctions.isoTime,
  }
  return to === undefined ? pino(options) : pino(options, to)
}
