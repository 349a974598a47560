import { createHash } from 'node:crypto'
import { now } from '../kernel/clock.ts'
import { randomBytes } from '../kernel/random.ts'
import type { Config } from './config.ts'
import { callHttp } from './http.ts'
import { currentTrace, type Logger } from './log.ts'
import { hearMeasures, type Measure } from './metrics.ts'

/** What was measured, under the trace in which it happened. */
type Span = Measure & { trace_id: string; ended_at: Date }

const SEND_EVERY_MS = 2_000
/** Also what an end of the process may wait for it. */
const TIMEOUT_MS = 2_000
/** What a collector that is away may cost of memory; more is left out, and said. */
const WAITING_MAX = 4_000
const SENT_MAX = 1_000
/** Of the calls that bring spans away nobody wants to read. */
const SERVICE = 'traces'

export type Tracing = { stop(): Promise<void> }

/**
 * Sends what this process measures (turns, jobs, calls, messages) to a collector of OpenTelemetry, as OTLP over HTTP
 * in JSON, where OTEL_EXPORTER_OTLP_ENDPOINT is set. Whatever came of one update has one trace id in all processes, so
 * a collector shows it together. Traces are for looking at: none is worth a wait, so some are lost when it is away.
 */
export function startTracing(config: Config, { name, log }: { name: string; log: Logger }): Tracing {
  const url = config.OTEL_EXPORTER_OTLP_ENDPOINT
  if (url === undefined) return { stop: async () => undefined }
  let waiting: Span[] = []
  let left_out = 0
  let sending: Promise<void> | null = null
  const forget = hearMeasures((measure) => {
    if (measure.kind === 'call' && measure.name === SERVICE) return
    if (waiting.length >= WAITING_MAX) left_out += 1
    else waiting.push({ ...measure, trace_id: currentTrace() ?? '', ended_at: now() })
  })

  async function send(): Promise<void> {
    const spans = waiting.slice(0, SENT_MAX)
    if (spans.length === 0) return
    waiting = waiting.slice(spans.length)
    const request = { method: 'POST', url: `${url}/v1/traces`, timeout_ms: TIMEOUT_MS } as const
    const sent = await callHttp(SERVICE, { ...request, body: writeOtlp(name, spans) }).catch(() => null)
    const status = sent?.status ?? null
    if (status === null || status >= 300)
      log.warn({ status, lost: spans.length }, 'the collector of traces did not take them')
    if (left_out > 0) log.warn({ left_out }, 'there were more traces than could be sent')
    left_out = 0
  }
  const timer = setInterval(() => {
    sending ??= send().finally(() => {
      sending = null
    })
  }, SEND_EVERY_MS)
  timer.unref()

  return {
    stop: async () => {
      clearInterval(timer)
      forget()
      await sending
      await send()
    },
  }
}

/** Our trace ids are UUIDs, which are the 16 bytes that are wanted; what is called otherwise is made into as many. */
function traceIdOf(trace_id: string): string {
  const hex = trace_id.replaceAll('-', '')
  if (/^[0-9a-f]{32}$/.test(hex)) return hex
  if (trace_id === '') return randomBytes(16).toString('hex')
  return createHash('sha256').update(trace_id).digest('hex').slice(0, 32)
}

/** Of a span, as the protocol counts them: consumer, client and producer. */
const KINDS = { turn: 5, job: 5, call: 3, message: 4 } as const
const OK = 1
const ERROR = 2

const text = (key: string, value: string) => ({ key, value: { stringValue: value } })
const nanos = (milliseconds: number): string => `${BigInt(Math.round(milliseconds * 1_000)) * 1_000n}`

/** ExportTraceServiceRequest of opentelemetry-proto 1.x in its JSON form: ids in hex, times as text. */
function writeOtlp(service: string, spans: readonly Span[]) {
  return {
    resourceSpans: [
      {
        resource: { attributes: [text('service.name', service)] },
        scopeSpans: [
          {
            scope: { name: 'nexa' },
            spans: spans.map(({ kind, name, outcome, failed, seconds, trace_id, ended_at }) => ({
              traceId: traceIdOf(trace_id),
              spanId: randomBytes(8).toString('hex'),
              name: `${kind} ${name}`,
              kind: KINDS[kind],
              startTimeUnixNano: nanos(ended_at.getTime() - seconds * 1_000),
              endTimeUnixNano: nanos(ended_at.getTime()),
              attributes: [text('nexa.outcome', outcome), text('nexa.trace', trace_id)],
              status: { code: failed ? ERROR : OK },
            })),
          },
        ],
      },
    ],
  }
}
