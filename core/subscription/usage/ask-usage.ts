import { z } from 'zod'
import { Fault } from '../../kernel/fault.ts'
import { callHttp } from '../../platform/http.ts'
import type { Secret } from '../../platform/secret.ts'
import { signUsage, type UsageReport, usageShape } from './read-usage.ts'

const SERVICE = 'usage'
const TIMEOUT_MS = 10_000

const answered = z.object({ reports: z.array(usageShape.omit({ event_id: true })) })

export type UsageFeed = { url: string; secret: Secret }

/**
 * Asks the feed what was used of these plans, by the requests under which they were sent. Plans it knows nothing of
 * are left out. Asking changes nothing there, so a Fault means only that it must be asked again.
 */
export async function askUsage(feed: UsageFeed, request_ids: readonly string[]): Promise<UsageReport[]> {
  const body = { request_ids }
  const { status, body: said } = await callHttp(SERVICE, {
    method: 'POST',
    url: feed.url,
    headers: { 'x-usage-signature': signUsage(feed.secret, Buffer.from(JSON.stringify(body))) },
    body,
    timeout_ms: TIMEOUT_MS,
  })
  if (status !== 200) throw new Fault(SERVICE, 'no', `answered ${status}`, { status })
  const parsed = answered.safeParse(said)
  if (!parsed.success)
    throw new Fault(SERVICE, 'no', 'answered something that is no list of reports', { status })
  const asked = new Set(request_ids)
  return parsed.data.reports
    .filter(({ request_id }) => asked.has(request_id))
    .map(({ at, ...report }) => ({
      ...report,
      at: new Date(at),
      event_id: `asked:${report.request_id}:${report.sequence}`,
    }))
}
