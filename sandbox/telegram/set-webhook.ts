import { postToBot } from '../control/outgoing.ts'
import type { SandboxState } from '../control/state.ts'
import { badRequest } from './api-error.ts'
import type { Params } from './params.ts'
import { Webhook } from './webhook.ts'

export function removeWebhook(state: SandboxState, params: Params): true {
  const { telegram } = state
  telegram.webhook?.stop()
  telegram.webhook = undefined
  telegram.updates.deliver = undefined
  if (params.flag('drop_pending_updates')) telegram.updates.clear()
  return true
}

/** Plain http on the own machine is accepted here, unlike at Telegram: the sandbox never leaves this machine. */
export function setWebhook(state: SandboxState, params: Params): true {
  const url = params.text('url') ?? ''
  removeWebhook(state, params)
  state.telegram.updates.remember(params.object('allowed_updates'))
  if (url === '') return true
  if (!URL.canParse(url) || !/^https?:/.test(url))
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook')
  const secret_token = params.text('secret_token')
  if (secret_token !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(secret_token))
    throw badRequest('secret token contains unallowed characters')
  const max_connections = Math.min(Math.max(params.integer('max_connections') ?? 40, 1), 100)
  state.telegram.updates.endPoll('conflict')
  const webhook = new Webhook({ url, secret_token, max_connections }, state.telegram.updates, {
    post: async (address, body, headers) =>
      state.faults.telegram_down
        ? { status: 0, body: '', reason: 'Connection timed out' }
        : await postToBot(state, 'telegram', address, body, headers),
    sleep: (delay_ms) => state.timers.sleep(delay_ms),
    retry_ms: state.timing.telegram_retry_ms,
    retry_max_ms: state.timing.telegram_retry_max_ms,
  })
  state.telegram.webhook = webhook
  state.telegram.updates.deliver = (pending) => webhook.accept(pending)
  return true
}

export function getWebhookInfo(state: SandboxState): Record<string, unknown> {
  const { webhook, updates } = state.telegram
  const allowed = updates.allowed_updates
  return {
    url: webhook?.options.url ?? '',
    has_custom_certificate: false,
    pending_update_count: updates.pending_count,
    ...(webhook === undefined
      ? {}
      : { max_connections: webhook.options.max_connections, ip_address: '127.0.0.1' }),
    ...(webhook?.last_error === undefined
      ? {}
      : { last_error_date: webhook.last_error.date, last_error_message: webhook.last_error.message }),
    ...(allowed.length > 0 ? { allowed_updates: allowed } : {}),
  }
}
