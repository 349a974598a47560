import { createHash, createHmac } from 'node:crypto'
import { z } from 'zod'
import { parseJson } from '../../kernel/json.ts'
import { sameBytes } from '../../platform/seal.ts'
import type { Secret } from '../../platform/secret.ts'
import type { GatewayWebhook, WebhookHeaders } from '../gateway.ts'

const text = z.string().min(1).max(200)

/**
 * `object` is a page for `checkout.session.*`, a charge for `charge.*` (it carries the metadata that
 * we gave the payment), a dispute for `charge.dispute.*`, which names only the payment. What does not
 * parse is treated as absent.
 */
const event = z.object({
  id: text,
  type: text,
  data: z
    .object({
      object: z.object({
        client_reference_id: text.optional().catch(undefined),
        metadata: z.object({ reference: text.optional() }).optional().catch(undefined),
        payment_intent: text.optional().catch(undefined),
      }),
    })
    .optional()
    .catch(undefined),
})

/** The longest header that has a reason to exist: a signature per secret while one replaces another. */
const HEADER_CHARS_MAX = 2_000

/**
 * Checks `stripe-signature`, `t=<seconds>,v1=<hex>[,v1=…]`: hex HMAC-SHA256 of the time, a dot and
 * the raw body. The age is not judged: an old event that is sent again has an id that we know, and
 * one that we do not know is worth a question, whatever its age.
 */
export function isSigned(key: Secret, headers: WebhookHeaders, raw_body: Uint8Array): boolean {
  const header = headers['stripe-signature'] ?? ''
  if (header.length > HEADER_CHARS_MAX) return false
  const parts = header.split(',').map((part) => part.trim())
  const time = parts.find((part) => /^t=\d{1,12}$/.test(part))?.slice(2)
  if (time === undefined) return false
  const made = createHmac('sha256', key.reveal()).update(`${time}.`).update(raw_body).digest()
  return parts.some(
    (part) => /^v1=[0-9a-f]{64}$/i.test(part) && sameBytes(made, Buffer.from(part.slice(3), 'hex')),
  )
}

export function readEvent(raw_body: Uint8Array): GatewayWebhook {
  const parsed = event.safeParse(parseJson(Buffer.from(raw_body).toString('utf8')))
  if (!parsed.success) {
    const digest = createHash('sha256').update(raw_body).digest('hex')
    return { event_key: `unreadable:${digest}`, reference: null, kind: 'unreadable' }
  }
  const { id: event_key, type: kind, data } = parsed.data
  const { client_reference_id, metadata, payment_intent: payment_key } = data?.object ?? {}
  const reference = client_reference_id ?? metadata?.reference ?? null
  return { event_key, reference, kind, ...(payment_key === undefined ? {} : { payment_key }) }
}
