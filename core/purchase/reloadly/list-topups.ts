import { addHours } from '../../kernel/clock.ts'
import { Fault } from '../../kernel/fault.ts'
import type { HttpAnswer } from '../../platform/http.ts'
import type { ListedRequest, ListPage } from '../provider.ts'
import { costOf, readReportPage, type Topup } from './answer.ts'

const PAGE_SIZE = 200

/**
 * Reloadly does not say in which time zone it reads and writes times. So it is asked for half a day more on both
 * sides, and its times decide nothing: what it lists is found again by our id.
 */
const MARGIN_HOURS = 12

type Asked = { from: Date; to: Date; page: number }

function pathOfPage({ from, to, page }: Asked): string {
  const query = new URLSearchParams({
    startDate: asText(addHours(from, -MARGIN_HOURS)),
    endDate: asText(addHours(to, MARGIN_HOURS)),
    page: String(page),
    size: String(PAGE_SIZE),
  })
  return `/topups/reports/transactions?${query}`
}

/** A page that cannot be read is no page: an empty one would say that nothing was sold. */
export async function readPage(asked: Asked, call: (path: string) => Promise<HttpAnswer>): Promise<ListPage> {
  const { status, body } = await call(pathOfPage(asked)).catch((error: unknown) => {
    throw new Fault('reloadly', 'no', 'no answer to the question for the report', { cause: error })
  })
  const report = status === 200 ? readReportPage(body) : null
  if (report === null) throw new Fault('reloadly', 'no', 'the report cannot be read', { status })
  const { content, totalPages } = report
  const more = totalPages === null ? content.length === PAGE_SIZE : asked.page < totalPages
  return { lines: content.flatMap(toListed), more }
}

function toListed(topup: Topup): ListedRequest[] {
  const { transactionId, customIdentifier, transactionDate } = topup
  const line_id = transactionId ?? customIdentifier
  if (!line_id) return []
  const cost = costOf(topup)
  return [
    {
      ...{ line_id, request_id: customIdentifier || null, state: stateOf(topup), cost },
      happened_at: readTime(transactionDate ?? null),
    },
  ]
}

function stateOf({ status }: Topup): ListedRequest['state'] {
  switch (status?.toUpperCase()) {
    case 'SUCCESSFUL':
      return 'delivered'
    case 'FAILED':
    case 'REFUNDED':
      return 'failed'
    default:
      return 'pending'
  }
}

const asText = (time: Date): string => time.toISOString().slice(0, 19).replace('T', ' ')

function readTime(text: string | null): Date | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text)) return null
  const time = new Date(`${text.replace(' ', 'T')}Z`)
  return Number.isNaN(time.getTime()) ? null : time
}
