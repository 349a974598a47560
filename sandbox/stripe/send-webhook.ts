import { createHmac, randomBytes } from 'node:crypto'
import { postUntilAccepted } from '../control/outgoing.ts'
import type { SandboxState } from '../control/state.ts'

const TRIES_MAX = 6

/** One event with an id of its own, signed with the time; every copy of it is the same event. */
export function sendWebhook(state: SandboxState, type: string, object: unknown, times?: number): void {
  if (state.faults.stripe_webhook_lost || state.settings.botUrl === '') return
  const created = Math.floor(Date.now() / 1_000)
  const id = `evt_${randomBytes(12).toString('hex')}`
  const body = JSON.stringify({ id, object: 'event', type, created, livemode: false, data: { object } })
  const signature = createHmac('sha256', state.credentials.stripe_webhook_secret)
    .update(`${created}.${body}`)
    .digest('hex')
  const copies = times ?? state.faults.stripe_webhook_times
  for (let copy = 0; copy < copies; copy++)
    void postUntilAccepted(state, {
      service: 'stripe',
      address: `${state.settings.botUrl}/webhooks/stripe`,
      body,
      headers: { 'stripe-signature': `t=${created},v1=${signature}` },
      tries_max: TRIES_MAX,
      wait_ms: state.timing.webhook_retry_ms,
      accepted: (answer) => answer.status >= 200 && answer.status < 300,
    })
}
