import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { parseJson } from '../../kernel/json.ts'
import type { Config } from '../../platform/config.ts'
import { sameBytes } from '../../platform/seal.ts'
import type { Secret } from '../../platform/secret.ts'

/**
 * What the feed says of one plan: all that was used of it since it started, and the how-manieth report of it this is.
 * Totals, because a lost report then costs nothing: the next one says all.
 */
export type UsageReport = {
  event_id: string
  /** The request under which the plan was sent to the provider. */
  request_id: string
  sequence: number
  used_mb: number
  at: Date
}

const MB_MAX = 2_000_000_000

export const usageShape = z.object({
  event_id: z.string().min(1).max(100),
  request_id: z.string().min(1).max(100),
  sequence: z.int().min(0),
  used_mb: z.int().min(0).max(MB_MAX),
  at: z.iso.datetime(),
})

/**
 * The report of a call to our door. `signature` is `sha256=` and the HMAC of the raw body in hex, by a secret that
 * only the feed and we know. 'closed' without such a secret: then there is no feed; 'unsigned' is nobody's report.
 */
export function readUsage(
  { USAGE_WEBHOOK_SECRET }: Pick<Config, 'USAGE_WEBHOOK_SECRET'>,
  signature: string | undefined,
  body: Buffer,
): UsageReport | 'closed' | 'unsigned' | 'strange' {
  if (USAGE_WEBHOOK_SECRET === undefined) return 'closed'
  const right = signUsage(USAGE_WEBHOOK_SECRET, body)
  if (!sameBytes(Buffer.from(signature ?? ''), Buffer.from(right))) return 'unsigned'
  const parsed = usageShape.safeParse(parseJson(body.toString('utf8')))
  return parsed.success ? { ...parsed.data, at: new Date(parsed.data.at) } : 'strange'
}

/** What stands in `x-usage-signature` over a body, of the feed's calls to us and of ours to it. */
export const signUsage = (secret: Secret, body: Buffer): string =>
  `sha256=${createHmac('sha256', secret.reveal()).update(body).digest('hex')}`
