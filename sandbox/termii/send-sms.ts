import { z } from 'zod'
import { type Answer, answerJson, type Call, CUT } from '../control/exchange.ts'
import type { SandboxState } from '../control/state.ts'

const requestSchema = z.object({
  to: z.string().regex(/^\d{10,15}$/, 'to must be digits in international form, without a plus'),
  from: z.string().min(3).max(11),
  sms: z.string().min(1).max(1600),
  type: z.literal('plain'),
  channel: z.enum(['dnd', 'generic']),
})

const STARTING_BALANCE = 100_000
const PRICE = 4

/** The plain message call of Termii: the code inside is ours, so nothing here knows what a code is. */
export function sendSms(state: SandboxState, call: Call): Answer {
  const body = readObject(call.body.toString())
  const request_shown = JSON.stringify({
    ...body,
    api_key: body?.api_key === undefined ? undefined : '***',
  })
  if (state.faults.sms_down) return { ...CUT, request_shown }
  if (body === undefined)
    return { ...answerJson(400, { code: 400, message: 'Request body is not JSON' }), request_shown }
  if (body.api_key !== state.credentials.termii_api_key)
    return { ...answerJson(401, { code: 401, message: 'Invalid API key', status: 'error' }), request_shown }
  const parsed = requestSchema.safeParse(body)
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    return {
      ...answerJson(400, { code: 400, message: 'Validation failed', errors, status: 'error' }),
      request_shown,
    }
  }
  const sms = state.sms.deliver(parsed.data.to, parsed.data.from, parsed.data.sms)
  const message_id = `30177${Date.now()}${sms.id}`
  const balance = STARTING_BALANCE - Number(sms.id) * PRICE
  const answer = {
    code: 'ok',
    message_id,
    message_id_str: message_id,
    message: 'Successfully Sent',
    balance,
    user: 'Nexa sandbox',
  }
  return { ...answerJson(200, answer), request_shown }
}

function readObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}
