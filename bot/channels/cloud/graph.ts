import { z } from 'zod'
import type { Config } from '../../../core/platform/config.ts'
import { callHttp, type HttpAnswer } from '../../../core/platform/http.ts'
import type { Secret } from '../../../core/platform/secret.ts'
import { LEASE_SECONDS } from '../../delivery/claim.ts'

/** One number of one business, and the right to speak as it. */
export type CloudSettings = Pick<Config, 'WHATSAPP_API_URL'> & {
  WHATSAPP_TOKEN: Secret
  WHATSAPP_PHONE_NUMBER_ID: string
}

/** Two calls may be needed for a message, and both must end before its lease does. */
const CALL_MS_MAX = (LEASE_SECONDS / 2 - 3) * 1_000

/** Meta's word for why it refused. `code` is what counts: titles change. */
export type Refused = { code: number; status: number; words: string }

export type Answered = { body: unknown } | { refused: Refused }

const errorBody = z.object({
  error: z.object({
    code: z.number(),
    message: z.string().catch(''),
    error_data: z.object({ details: z.string() }).optional().catch(undefined),
  }),
})

type Asked = {
  path: string
  body?: unknown
  headers?: Record<string, string>
  timeout_ms?: number
}

/** One call to the Graph API. A Fault is thrown when no answer came, and says whether it may have been carried out. */
export async function callGraph(settings: CloudSettings, asked: Asked): Promise<Answered> {
  const answer = await callHttp('whatsapp', {
    method: asked.body === undefined ? 'GET' : 'POST',
    url: `${settings.WHATSAPP_API_URL}/${asked.path}`,
    headers: { ...bearer(settings), ...asked.headers },
    body: asked.body,
    timeout_ms: asked.timeout_ms ?? CALL_MS_MAX,
  })
  return answer.status < 300 ? { body: answer.body } : { refused: refusedBy(answer) }
}

export const bearer = ({ WHATSAPP_TOKEN }: CloudSettings) => ({
  authorization: `Bearer ${WHATSAPP_TOKEN.reveal()}`,
})

/** An answer without a code is a proxy's or a breakdown's: it says nothing but its status. */
function refusedBy({ status, body }: Pick<HttpAnswer, 'status' | 'body'>): Refused {
  const read = errorBody.safeParse(body)
  if (!read.success) return { code: -1, status, words: `answered ${status}` }
  const { code, message, error_data } = read.data.error
  return { code, status, words: `${code} ${error_data?.details ?? message}` }
}
