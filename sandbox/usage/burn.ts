import { createHmac, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { postUntilAccepted } from '../control/outgoing.ts'
import type { SandboxState } from '../control/state.ts'

const TRIES_MAX = 5

export const burnSchema = z.strictObject({
  phone: z.string(),
  mb: z.int().positive(),
  silent: z.boolean().optional(),
})

/**
 * Uses data of the newest plan that was delivered to a number, and reports it, unless the report is to be lost on its
 * way. Undefined when there is none.
 */
export function burnData(
  state: SandboxState,
  { phone, mb, silent }: z.infer<typeof burnSchema>,
): { request_id: string; used_mb: number } | undefined {
  // However a number is written, its last ten digits are the same.
  const national = phone.slice(-10)
  const plans = [...state.vtpass.transactions.values()].filter(
    ({ recipient, status, service }) =>
      recipient.endsWith(national) && status === 'delivered' && service.serviceID.endsWith('-data'),
  )
  const request_id = plans.at(-1)?.request_id
  if (request_id === undefined) return undefined
  const { used_mb, sequence } = state.usage.burn(request_id, mb)
  if (silent !== true) report(state, { request_id, used_mb, sequence })
  return { request_id, used_mb }
}

function report(state: SandboxState, said: { request_id: string; used_mb: number; sequence: number }): void {
  if (state.settings.botUrl === '') return
  const event_id = `use_${randomBytes(12).toString('hex')}`
  const body = JSON.stringify({ event_id, ...said, at: new Date().toISOString() })
  const signature = createHmac('sha256', state.credentials.usage_webhook_secret).update(body).digest('hex')
  void postUntilAccepted(state, {
    service: 'usage',
    address: `${state.settings.botUrl}/webhooks/usage`,
    body,
    headers: { 'x-usage-signature': `sha256=${signature}` },
    tries_max: TRIES_MAX,
    wait_ms: state.timing.webhook_retry_ms,
    accepted: (answer) => answer.status >= 200 && answer.status < 300,
  })
}
