import { z } from 'zod'
import { parseJson } from '../../kernel/json.ts'
import type { CallbackHint } from '../receive-callback.ts'
import { answerShape } from './answer.ts'
import { readVerdict } from './read-verdict.ts'

const callbackShape = z.object({ type: z.literal('transaction-update'), data: answerShape })

/**
 * The request that a callback of VTpass speaks of, and what it claims. Null for anything else, such as
 * changes of the catalogue. Callbacks are not signed, so this is a hint to go and ask, nothing more.
 */
export function readVtpassCallback(body: string): CallbackHint | null {
  const parsed = callbackShape.safeParse(parseJson(body))
  const request_id = parsed.success ? parsed.data.data.requestId : null
  if (!parsed.success || !request_id) return null
  const { outcome } = readVerdict('requery', request_id, { status: 200, body: parsed.data.data })
  return { request_id, says: outcome === 'delivered' || outcome === 'failed' ? outcome : 'pending' }
}
