import { createHmac } from 'node:crypto'
import type { Call } from '../control/exchange.ts'
import type { SandboxState } from '../control/state.ts'
import { CloudError } from './cloud-error.ts'
import type { Template } from './templates.ts'

/** Whoever sends a proof that they know the app's secret must know it. */
export function checkProof({ credentials }: SandboxState, { query }: Call): void {
  const given = query.get('appsecret_proof')
  const made = createHmac('sha256', credentials.whatsapp_app_secret).update(credentials.whatsapp_token)
  if (given !== null && given !== made.digest('hex'))
    throw new CloudError(100, 'Invalid appsecret_proof provided in the API argument')
}

/** What is known of the number without being asked for, or the fields that are asked for. */
export function describeNumber(
  { cloud, settings }: SandboxState,
  fields: string | null,
): Record<string, unknown> {
  const usual = {
    verified_name: cloud.verified_name,
    code_verification_status: 'VERIFIED',
    display_phone_number: `+${cloud.display_phone_number}`,
    quality_rating: 'GREEN',
    platform_type: 'CLOUD_API',
    throughput: { level: 'STANDARD' },
    id: cloud.phone_number_id,
  }
  if (fields === null) return usual
  const application = settings.botUrl === '' ? {} : { application: `${settings.botUrl}/webhooks/cloud` }
  const asked = ['id', ...fields.split(',')]
  const all = { ...usual, webhook_configuration: application }
  return Object.fromEntries(Object.entries(all).filter(([name]) => asked.includes(name)))
}

/** What a token may, and for which account. */
export function describeToken({ cloud, credentials }: SandboxState, { query }: Call) {
  if (query.get('input_token') !== credentials.whatsapp_token)
    return { data: { is_valid: false, scopes: [] } }
  const { expires_at, scopes } = cloud.grant
  const granular_scopes = scopes.map((scope) => ({ scope, target_ids: [cloud.business_id] }))
  return { data: { type: 'SYSTEM_USER', is_valid: true, expires_at, scopes, granular_scopes } }
}

/** The templates of the account, so many at a time; `after` is where the next ones begin. */
export function listTemplates({ cloud, settings }: SandboxState, { query, path }: Call) {
  const all = cloud.templates.all()
  const from = Number(query.get('after') ?? 0)
  const until = from + Number(query.get('limit') ?? 25)
  const cursors = { before: String(from), after: String(until) }
  const next = until < all.length ? { next: `${settings.url}${path}?after=${until}` } : {}
  return { data: all.slice(from, until).map(describeTemplate), paging: { cursors, ...next } }
}

function describeTemplate({ name, language, status, category, header, body, footer, buttons }: Template) {
  const components = [
    ...(header === undefined ? [] : [{ type: 'HEADER', format: header }]),
    { type: 'BODY', text: body },
    ...(footer === undefined ? [] : [{ type: 'FOOTER', text: footer }]),
    ...(buttons.length === 0 ? [] : [{ type: 'BUTTONS', buttons }]),
  ]
  return { name, language, status, category, components }
}
