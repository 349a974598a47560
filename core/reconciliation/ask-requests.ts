import { setTimeout as sleep } from 'node:timers/promises'
import { assert } from '../kernel/assert.ts'
import type { Environment } from '../platform/environment.ts'
import type { ProviderVerdict, TelecomProvider } from '../purchase/index.ts'
import type { Span } from './days.ts'
import type { StatementLine, StatementPage } from './statement.ts'

/** So many requests are asked about in one job: short, so that other upkeep comes in between. */
const PAGE_SIZE = 50

/** Differences that are still open are asked about again first, before the first request of the day. */
const DISPUTED_MAX = 500

type Request = { request_id: string; happened_at: Date; id: bigint }

type Asked = { source: string; span: Span; cursor: string }

/**
 * The statement of a provider that has none to give: it is asked about each request of the day, a page at a time,
 * slowly enough to leave it the calls that sell. What it charged without a request of ours cannot be seen this way.
 */
export async function askRequests(
  { db, config }: Pick<Environment, 'db' | 'config'>,
  telecom: TelecomProvider,
  asked: Asked,
): Promise<StatementPage> {
  const disputed = asked.cursor === '' ? await readDisputed(db, asked.source) : []
  const page = await readRequests(db, telecom.name, asked)
  const last = page.at(-1)
  const lines: StatementLine[] = []
  const gone: string[] = []
  for (const request_id of [...disputed, ...page.map((request) => request.request_id)]) {
    await sleep(1_000 / config.RECONCILE_CALLS_PER_SECOND)
    await telecom.turn?.()
    const line = lineOf(request_id, await telecom.query({ request_id }))
    if (line === null) gone.push(request_id)
    else lines.push(line)
  }
  const next = last !== undefined && page.length === PAGE_SIZE ? writeCursor(last) : null
  return { lines, gone, next }
}

function lineOf(request_id: string, verdict: ProviderVerdict): StatementLine | null {
  const line = { line_id: request_id, reference: request_id, happened_at: null }
  switch (verdict.outcome) {
    case 'delivered':
      return { ...line, state: 'delivered', amount: verdict.cost }
    case 'failed':
      return { ...line, state: 'failed', amount: null }
    case 'pending':
      return { ...line, state: 'pending', amount: null }
    default:
      return null
  }
}

async function readDisputed(db: Environment['db'], source: string): Promise<string[]> {
  const { rows } = await db.raw<{ rows: { reference: string }[] }>(
    `select distinct reference from difference
     where source = :source and state = 'open'
       and exists (select from purchase_attempt where request_id = reference) limit :limit`,
    { source, limit: DISPUTED_MAX },
  )
  return rows.map(({ reference }) => reference)
}

/** Pages follow the time and then the id, as the index by time gives them. */
async function readRequests(
  db: Environment['db'],
  provider: string,
  { span, cursor }: Asked,
): Promise<Request[]> {
  const after = readCursor(cursor) ?? { time: span.from, id: '0' }
  const { rows } = await db.raw<{ rows: Request[] }>(
    `select request_id, happened_at, id from purchase_attempt
     where happened_at >= :time and happened_at < :to and (happened_at, id) > (:time, :id::bigint)
       and provider = :provider and event = 'sent'
     order by happened_at, id limit :limit`,
    { ...after, to: span.to, provider, limit: PAGE_SIZE },
  )
  return rows
}

const writeCursor = ({ happened_at, id }: Request): string => `${happened_at.toISOString()}|${id}`

function readCursor(cursor: string): { time: Date; id: string } | null {
  if (cursor === '') return null
  const [time = '', id = ''] = cursor.split('|')
  assert(time !== '' && /^\d+$/.test(id), 'a cursor names a time and an id')
  return { time: new Date(time), id }
}
