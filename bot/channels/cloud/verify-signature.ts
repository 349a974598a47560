import { createHmac } from 'node:crypto'
import { sameBytes } from '../../../core/platform/seal.ts'
import type { Secret } from '../../../core/platform/secret.ts'

const HEADER = /^sha256=([0-9a-f]{64})$/i

/**
 * Checks `x-hub-signature-256`: hex HMAC-SHA256 of the raw body under the app's secret. Over the bytes as they came:
 * JSON that is written again has other escapes, and no signature fits it.
 */
export function isSigned(secret: Secret, header: string | undefined, raw_body: Uint8Array): boolean {
  const [, hex = ''] = HEADER.exec(header ?? '') ?? []
  const made = createHmac('sha256', secret.reveal()).update(raw_body).digest()
  return sameBytes(made, Buffer.from(hex, 'hex'))
}
