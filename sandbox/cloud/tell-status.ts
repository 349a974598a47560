import type { SandboxState } from '../control/state.ts'
import { CloudError } from './cloud-error.ts'
import type { Phone, Status, StoredMessage } from './phones.ts'
import { tellBot } from './tell-bot.ts'

const inSeconds = (at_ms: number): string => String(Math.floor(at_ms / 1000))

/** Everything that every webhook about messages says of the business. */
export function describeBusiness({ cloud }: SandboxState): Record<string, unknown> {
  const { display_phone_number, phone_number_id } = cloud
  return { messaging_product: 'whatsapp', metadata: { display_phone_number, phone_number_id } }
}

/** Who they are, as far as the business may know: of those who hide their number, no number. */
export function describeContact(phone: Phone): Record<string, unknown> {
  const { person, wa_id, user_id, hidden } = phone
  const name = [person.first_name, person.last_name].filter(Boolean).join(' ')
  const username = `${person.first_name.toLowerCase()}.${user_id.slice(-4)}`
  return {
    profile: { name, ...(hidden ? { username } : {}) },
    ...(hidden ? {} : { wa_id }),
    user_id,
  }
}

function pushStatus(state: SandboxState, lane: string, status: Record<string, unknown>): void {
  const value = { ...describeBusiness(state), statuses: [status] }
  tellBot(state, lane, { field: 'messages', value })
}

/** A message goes on to be `status`, and the bot is told. */
function step(
  state: SandboxState,
  phone: Phone,
  message: StoredMessage,
  status: Status,
  why?: CloudError,
): void {
  if (message.from !== 'bot') return
  message.status = status
  state.cloud.phones.touch(phone, message)
  const isFailed = status === 'failed'
  const byPhone = message.by === 'phone'
  pushStatus(state, phone.wa_id, {
    id: message.id,
    status,
    timestamp: inSeconds(Date.now()),
    ...(phone.hidden && !byPhone ? {} : { recipient_id: phone.wa_id }),
    // A failed message that went to a number names no user.
    ...(isFailed && byPhone ? {} : { recipient_user_id: phone.user_id }),
    ...(isFailed ? {} : { pricing: describePrice(message) }),
    ...(message.opaque === undefined ? {} : { biz_opaque_callback_data: message.opaque }),
    ...(why === undefined ? {} : { errors: [why.describe()] }),
  })
}

function describePrice(message: StoredMessage & { from: 'bot' }): Record<string, unknown> {
  const category = message.shown?.category.toLowerCase() ?? 'service'
  return { billable: true, pricing_model: 'PMP', category, type: 'regular' }
}

/** Sent, then delivered, each after a moment; or failed, where something is in the way. Read is up to the person. */
export function walk(state: SandboxState, phone: Phone, message: StoredMessage, why?: CloudError): void {
  const { cloud_status_ms } = state.timing
  state.timers.after(cloud_status_ms, () => {
    if (why !== undefined) step(state, phone, message, 'failed', why)
    else if (message.status === 'accepted') step(state, phone, message, 'sent')
  })
  if (why !== undefined) return
  state.timers.after(cloud_status_ms * 2, () => {
    if (message.status === 'sent' && !phone.blocked) step(state, phone, message, 'delivered')
  })
}

/** Everything that stands in the chat has been seen: the person looks at it. */
export function readAll(state: SandboxState, phone: Phone): void {
  for (const message of phone.messages.values())
    if (message.from === 'bot' && (message.status === 'sent' || message.status === 'delivered'))
      step(state, phone, message, 'read')
}

/** Tells of a message to somebody who has no WhatsApp that it did not arrive. */
export function fail(
  state: SandboxState,
  lost: { id: string; recipient_id: string; opaque: string | undefined },
  why = new CloudError(131026, 'Receiver is incapable of receiving this message'),
): void {
  const { id, recipient_id, opaque } = lost
  state.timers.after(state.timing.cloud_status_ms, () =>
    pushStatus(state, recipient_id, {
      ...{ id, status: 'failed', timestamp: inSeconds(Date.now()), recipient_id },
      ...(opaque === undefined ? {} : { biz_opaque_callback_data: opaque }),
      errors: [why.describe()],
    }),
  )
}
