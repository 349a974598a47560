import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testSettings } from '../../test/support/payment-world.ts'
import { newId } from '../kernel/ids.ts'
import { readConfig } from './config.ts'
import { createLog, withTrace } from './log.ts'
import { countCall, countJob, countTurn } from './metrics.ts'
import { startTracing } from './traces.ts'

type Span = { traceId: string; spanId: string; name: string; kind: number; status: { code: number } } & {
  startTimeUnixNano: string
  endTimeUnixNano: string
}

let collector: Server
let taken: { path: string | undefined; type: string | undefined; body: string }[] = []
beforeEach(async () => {
  taken = []
  collector = createServer((request, response) => {
    let body = ''
    request.on('data', (piece) => {
      body += piece
    })
    request.on('end', () => {
      taken.push({ path: request.url, type: request.headers['content-type'], body })
      response.end('{}')
    })
  })
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve))
})
afterEach(async () => {
  collector.closeAllConnections()
  await new Promise((resolve) => collector.close(resolve))
})

const start = (port: number) => {
  const settings = { ...testSettings('postgres://nobody@127.0.0.1/none') }
  const config = readConfig({ ...settings, OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}/` })
  return startTracing(config, { name: 'nexa-test', log: createLog('test', 'silent') })
}
const portOf = () => (collector.address() as AddressInfo).port

test('what came of one update is one trace, whoever did which part of it', async () => {
  const tracing = start(portOf())
  const trace_id = newId()
  withTrace(trace_id, () => {
    countTurn('buy', 'done', 0.25)
    countCall('vtpass', 'unknown', 1.5)
  })
  withTrace('job-17', () => countJob('telecom.vend', 'done', 2))
  withTrace('job-17', () => countJob('telecom.vend', 'again', 2))
  await tracing.stop()
  // Nothing is heard any more.
  countTurn('buy', 'done', 0.25)
  expect(taken).toHaveLength(1)
  const [{ path, type, body } = { path: '', type: '', body: '{}' }] = taken
  expect([path, type]).toEqual(['/v1/traces', 'application/json'])
  const sent = JSON.parse(body).resourceSpans[0]
  expect(sent.resource.attributes).toEqual([{ key: 'service.name', value: { stringValue: 'nexa-test' } }])
  const spans: Span[] = sent.scopeSpans[0].spans
  expect(spans.map(({ name, kind, status }) => [name, kind, status.code])).toEqual([
    ['turn buy', 5, 1],
    ['call vtpass', 3, 2],
    ['job telecom.vend', 5, 1],
    ['job telecom.vend', 5, 2],
  ])
  const [turn, call, job, again] = spans.map(({ traceId }) => traceId)
  expect([turn, call, job]).toEqual([trace_id.replaceAll('-', ''), turn, again])
  for (const { traceId, spanId, startTimeUnixNano, endTimeUnixNano } of spans) {
    expect([traceId, spanId].join(' ')).toMatch(/^[0-9a-f]{32} [0-9a-f]{16}$/)
    expect(BigInt(endTimeUnixNano) > BigInt(startTimeUnixNano)).toBe(true)
  }
  expect(BigInt(spans[0]?.endTimeUnixNano ?? 0) - BigInt(spans[0]?.startTimeUnixNano ?? 0)).toBe(250_000_000n)
})

test('a collector that is away costs nobody anything, and sending tells nothing of itself', async () => {
  const away = start(9)
  countTurn('buy', 'done', 0.1)
  await away.stop()
  const tracing = start(portOf())
  await tracing.stop()
  expect(taken).toEqual([])
})
