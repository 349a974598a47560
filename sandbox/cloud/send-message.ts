import type { SandboxState } from '../control/state.ts'
import { CloudError } from './cloud-error.ts'
import { fillTemplate } from './fill-template.ts'
import { findMedium } from './media.ts'
import type { Message, TemplateWish } from './message-schema.ts'
import { newMessageId, type Phone, type ShownTemplate, type StoredMessage } from './phones.ts'
import { fail, walk } from './tell-status.ts'

const BUSINESS_USER_ID = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/

type Addressed = { input: string; by: 'phone' | 'user_id'; phone: Phone | undefined; dropped: boolean }

/** Who is meant. Where both are given the number wins; an id in the field for numbers is taken and goes nowhere. */
function address(state: SandboxState, { to, recipient }: Message): Addressed {
  if (to !== undefined) {
    const dropped = BUSINESS_USER_ID.test(to)
    const wa_id = to.replace(/^\+/, '').replace(/[\s()-]/g, '')
    if (!dropped && !/^\d{7,15}$/.test(wa_id)) throw new CloudError(131009, 'to is not a valid phone number')
    return { input: to, by: 'phone', phone: dropped ? undefined : state.cloud.phones.find(wa_id), dropped }
  }
  if (recipient === undefined) throw new CloudError(131008, 'The parameter to is required.')
  if (!BUSINESS_USER_ID.test(recipient)) throw new CloudError(131009, 'recipient is not a valid user id')
  const phone = state.cloud.phones.findByUserId(recipient)
  return { input: recipient, by: 'user_id', phone, dropped: false }
}

/** What keeps a message from its reader though nothing is wrong with it. */
function findObstacle(
  state: SandboxState,
  phone: Phone | undefined,
  { type }: Message,
  shown: ShownTemplate | undefined,
): CloudError | undefined {
  if (phone === undefined || phone.blocked)
    return new CloudError(131026, 'Receiver is incapable of receiving this message')
  if (shown?.category === 'MARKETING' && phone.opted_out)
    return new CloudError(131050, 'The user has stopped marketing messages of this business.')
  if (type !== 'template' && !state.cloud.phones.isWindowOpen(phone))
    return new CloudError(
      131047,
      'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
    )
  return undefined
}

function checkMedia(state: SandboxState, message: Message): void {
  for (const [kind, { id }] of sourcesOf(message)) {
    // Nothing is fetched from the outside: the sandbox must work without a network.
    if (id === undefined) throw new CloudError(131053, 'The media could not be downloaded from its link.')
    findMedium(state.cloud.media, kind, id)
  }
}

type Source = { id?: string | undefined }

/** The files a message names, wherever in it they stand. */
function sourcesOf(message: Message): ['image' | 'document', Source][] {
  if (message.type === 'image') return [['image', message.image]]
  if (message.type === 'document') return [['document', message.document]]
  if (message.type === 'template') return headerOf(message.template)
  if (message.type !== 'interactive' || !('header' in message.interactive)) return []
  const { header } = message.interactive
  if (header?.type === 'image') return [['image', header.image]]
  return header?.type === 'document' ? [['document', header.document]] : []
}

function headerOf({ components = [] }: TemplateWish): ['image' | 'document', Source][] {
  return components
    .flatMap((each) => (each.type === 'header' ? each.parameters : []))
    .flatMap((each): ['image' | 'document', Source][] => {
      if (each.type === 'image') return [['image', each.image]]
      return each.type === 'document' ? [['document', each.document]] : []
    })
}

/** Accepts a message or says why not. That it was accepted does not mean that it will arrive. */
export function sendMessage(state: SandboxState, message: Message): Record<string, unknown> {
  const { input, by, phone, dropped } = address(state, message)
  checkMedia(state, message)
  const shown =
    message.type === 'template' ? fillTemplate(state.cloud.templates, message.template) : undefined
  if (shown?.category === 'AUTHENTICATION' && by === 'user_id')
    throw new CloudError(131062, 'Authentication templates need a phone number.')
  const found = dropped ? undefined : findObstacle(state, phone, message, shown)
  const isLate = !dropped && state.faults.cloud_failed_later > 0
  if (isLate) {
    state.faults.cloud_failed_later -= 1
    state.events.emit({ type: 'fault' })
  }
  if (found !== undefined && !isLate) throw found
  if (phone !== undefined && !phone.pair.take(state.timing.cloud_pair_ms))
    throw new CloudError(
      131056,
      'Message failed to send because there were too many messages sent from this phone number to the same phone number in a short period of time.',
    )
  const id = newMessageId(phone?.wa_id ?? input.replace(/\D/g, '').slice(0, 15))
  const opaque = message.biz_opaque_callback_data
  if (phone === undefined) {
    if (!dropped) fail(state, { id, recipient_id: input.replace(/^\+/, ''), opaque }, found)
    return answerAccepted(input, id, {})
  }
  const content = {
    ...({ id, from: 'bot', message, opaque, by, status: 'accepted' } as const),
    ...(shown === undefined ? {} : { shown }),
  }
  const stored = state.cloud.phones.add(phone, content)
  if (isLate) failStored(state, phone, stored, found)
  else walk(state, phone, stored)
  return answerAccepted(input, id, by === 'phone' ? { wa_id: phone.wa_id } : { user_id: phone.user_id })
}

function failStored(
  state: SandboxState,
  phone: Phone,
  message: StoredMessage,
  found: CloudError | undefined,
): void {
  const why = found ?? new CloudError(131026, 'Receiver is incapable of receiving this message')
  message.why = `${why.code} ${why.details}`
  walk(state, phone, message, why)
}

function answerAccepted(input: string, id: string, who: Record<string, string>): Record<string, unknown> {
  return {
    messaging_product: 'whatsapp',
    contacts: [{ input, ...who }],
    messages: [{ id, message_status: 'accepted' }],
  }
}
