import { createHash, createHmac } from 'node:crypto'
import { z } from 'zod'
import { parseJson } from '../../kernel/json.ts'
import { sameBytes } from '../../platform/seal.ts'
import type { Secret } from '../../platform/secret.ts'
import type { GatewayWebhook, WebhookHeaders } from '../gateway.ts'

const text = z.string().min(1).max(200)
const id = z.union([text, z.number()]).transform(String)

/**
 * `data` is a transaction for `charge.*`, a refund for `refund.*`, a dispute for `charge.dispute.*`:
 * each names the payment in a place of its own. What does not parse is treated as absent.
 */
const event = z.object({
  event: text,
  data: z
    .object({
      id: id.optional().catch(undefined),
      refund_reference: text.optional().catch(undefined),
      reference: text.optional().catch(undefined),
      transaction_reference: text.optional().catch(undefined),
      transaction: z.object({ reference: text }).optional().catch(undefined),
      authorization: z.object({ channel: text }).optional().catch(undefined),
      customer: z.object({ email: text }).optional().catch(undefined),
    })
    .catch({}),
})

/**
 * Checks `x-paystack-signature`: hex HMAC-SHA512 of the raw body, keyed with the secret key. The
 * bytes are what was signed; JSON that was parsed and written again is not.
 */
export function isSigned(key: Secret, headers: WebhookHeaders, raw_body: Uint8Array): boolean {
  const given = headers['x-paystack-signature'] ?? ''
  if (!/^[0-9a-f]{128}$/i.test(given)) return false
  const made = createHmac('sha512', key.reveal()).update(raw_body).digest()
  return sameBytes(made, Buffer.from(given, 'hex'))
}

/** Paystack documents no id of the event itself; the kind and the id of its subject serve as one. */
export function readEvent(raw_body: Uint8Array): GatewayWebhook {
  const parsed = event.safeParse(parseJson(Buffer.from(raw_body).toString('utf8')))
  if (!parsed.success)
    return { event_key: `unreadable:${digest(raw_body)}`, reference: null, kind: 'unreadable' }
  const { event: kind, data } = parsed.data
  const reference = data.transaction_reference ?? data.transaction?.reference ?? data.reference ?? null
  const subject = [data.id ?? data.refund_reference, reference].filter(Boolean).join(':') || digest(raw_body)
  if (kind.startsWith('dedicatedaccount.') && data.customer !== undefined)
    return { event_key: `${kind}:${digest(raw_body)}`, reference: null, kind, payer: data.customer.email }
  const is_transfer = data.authorization?.channel === 'dedicated_nuban'
  return { event_key: `${kind}:${subject}`, reference, kind, ...(is_transfer ? { is_transfer } : {}) }
}

const digest = (raw_body: Uint8Array): string => createHash('sha256').update(raw_body).digest('hex')
