import { createHmac } from 'node:crypto'
import { postUntilAccepted } from '../control/outgoing.ts'
import type { SandboxState } from '../control/state.ts'

const TRIES_MAX = 6

/** One event, signed over its raw bytes and repeated until the bot answers 200; sent several times when told so. */
export function sendWebhook(state: SandboxState, event: string, data: unknown, times?: number): void {
  if (state.faults.paystack_webhook_lost || state.settings.botUrl === '') return
  const body = JSON.stringify({ event, data })
  const signature = createHmac('sha512', state.credentials.paystack_secret_key).update(body).digest('hex')
  const copies = times ?? state.faults.paystack_webhook_times
  for (let copy = 0; copy < copies; copy++)
    void postUntilAccepted(state, {
      service: 'paystack',
      address: `${state.settings.botUrl}/webhooks/paystack`,
      body,
      headers: { 'x-paystack-signature': signature },
      tries_max: TRIES_MAX,
      wait_ms: state.timing.webhook_retry_ms,
      accepted: (answer) => answer.status === 200,
    })
}
