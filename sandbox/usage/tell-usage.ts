import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { type Answer, answerJson, type Call } from '../control/exchange.ts'
import type { SandboxState } from '../control/state.ts'

const questionSchema = z.strictObject({ request_ids: z.array(z.string().min(1)).min(1).max(100) })

/** What the network has counted, for whoever asks with the right signature. Plans of which nothing was used are left out. */
export function tellUsage(state: SandboxState, call: Call): Answer {
  const right = createHmac('sha256', state.credentials.usage_webhook_secret).update(call.body).digest('hex')
  if (call.header('x-usage-signature') !== `sha256=${right}`)
    return answerJson(401, { error: 'the signature is not that of this body' })
  const parsed = questionSchema.safeParse(readJson(call.body.toString()))
  if (!parsed.success) return answerJson(400, { error: 'request_ids must name 1 to 100 plans' })
  const at = new Date().toISOString()
  const reports = parsed.data.request_ids.flatMap((request_id) => {
    const read = state.usage.read(request_id)
    return read === undefined ? [] : [{ request_id, ...read, at }]
  })
  return answerJson(200, { reports })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
