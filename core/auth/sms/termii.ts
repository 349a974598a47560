import { z } from 'zod'
import { Fault } from '../../kernel/fault.ts'
import type { Config } from '../../platform/config.ts'
import { callHttp, type HttpAnswer } from '../../platform/http.ts'
import type { SmsSender } from './sms-sender.ts'

type TermiiConfig = Pick<
  Config,
  'TERMII_URL' | 'TERMII_API_KEY' | 'TERMII_SENDER_ID' | 'TERMII_CHANNEL' | 'TERMII_TIMEOUT_MS'
>

const SERVICE = 'termii'

/** The id comes as text or as a number too long for JavaScript; the text form is exact, so it is read first. */
const accepted = z.object({
  message_id_str: z.string().min(1).optional(),
  message_id: z.union([z.string().min(1), z.number()]).optional(),
})

/**
 * Termii's plain message API: POST /api/sms/send, numbers as digits without a plus (developers.termii.com).
 * It takes no reference of ours, so a message whose answer was lost cannot be asked about. Answers of 4xx
 * mean that nothing was sent; 5xx and silence mean that it may have been.
 */
export function createTermii(config: TermiiConfig): SmsSender {
  return {
    async send({ to, text }) {
      const answer = await callHttp(SERVICE, {
        method: 'POST',
        url: `${config.TERMII_URL}/api/sms/send`,
        body: {
          api_key: config.TERMII_API_KEY.reveal(),
          to: to.slice(1),
          from: config.TERMII_SENDER_ID,
          sms: text,
          type: 'plain',
          channel: config.TERMII_CHANNEL,
        },
        timeout_ms: config.TERMII_TIMEOUT_MS,
      })
      return { provider_reference: readReference(answer) }
    },
  }
}

function readReference({ status, body }: HttpAnswer): string {
  if (status >= 400 && status < 500) throw new Fault(SERVICE, 'no', `refused: ${reason(body)}`, { status })
  if (status < 200 || status >= 300) throw new Fault(SERVICE, 'unknown', `answered ${status}`, { status })
  const parsed = accepted.safeParse(body)
  const reference = parsed.success ? (parsed.data.message_id_str ?? parsed.data.message_id) : undefined
  if (reference === undefined)
    throw new Fault(SERVICE, 'unknown', 'answered without a message id', { status })
  return String(reference)
}

/** Their words go into the log, but not a phone number or a code that they may repeat. */
function reason(body: unknown): string {
  const parsed = z.object({ message: z.string() }).safeParse(body)
  return parsed.success ? parsed.data.message.slice(0, 120).replace(/\d{4,}/g, '…') : 'no reason given'
}
