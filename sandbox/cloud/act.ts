import { z } from 'zod'
import type { SandboxState } from '../control/state.ts'
import { makePicture } from '../telegram/make-picture.ts'
import { CloudError } from './cloud-error.ts'
import { newMessageId, type Phone, type StoredMessage } from './phones.ts'
import { tellBot } from './tell-bot.ts'
import { describeBusiness, describeContact, readAll } from './tell-status.ts'
import type { InboundContent, InboundMedia, SharedContact } from './wire.ts'

const contactSchema = z.union([
  z.literal('own'),
  z.strictObject({ phone: z.string(), first_name: z.string() }),
])

/** One of these, and the message that it answers. */
export const phoneSendSchema = z.strictObject({
  text: z.string().min(1).max(4096).optional(),
  contact: contactSchema.optional(),
  tap: z
    .strictObject({ message_id: z.string(), id: z.string().min(1), forged: z.boolean().optional() })
    .optional(),
  image: z.literal(true).optional(),
  sticker: z.literal(true).optional(),
  reaction: z.strictObject({ message_id: z.string(), emoji: z.string().min(1).max(8) }).optional(),
  document: z.strictObject({ name: z.string().min(1).max(200), base64: z.base64() }).optional(),
  /** A kind of message that no business gets to see. */
  poll: z.literal(true).optional(),
  caption: z.string().max(1024).optional(),
  reply_to: z.string().optional(),
})
type Wish = z.infer<typeof phoneSendSchema>
type Made = { content: InboundContent; context?: string | undefined }

/** A person does something in their chat. Undefined: there was nothing to do it with. */
export function sendAsPhone(
  state: SandboxState,
  phone: Phone,
  wish: Wish,
): { message_id: string } | undefined {
  const made = make(state, phone, wish)
  if (made === undefined) return undefined
  // Whoever writes takes the block away and opens the window anew.
  phone.blocked = false
  phone.heard_at = Date.now()
  readAll(state, phone)
  const { content, context = wish.reply_to } = made
  const id = newMessageId(phone.wa_id)
  const message = { id, from: 'user', content, context, status: 'sent' } as const
  const stored = state.cloud.phones.add(phone, message)
  tell(state, phone, stored, { content, context })
  return { message_id: id }
}

function tell(state: SandboxState, phone: Phone, stored: StoredMessage, { content, context }: Made): void {
  const said = {
    ...(context === undefined ? {} : { context: { from: state.cloud.display_phone_number, id: context } }),
    ...(phone.hidden ? {} : { from: phone.wa_id }),
    from_user_id: phone.user_id,
    id: stored.id,
    timestamp: String(Math.floor(stored.at / 1000)),
    ...content,
  }
  const value = { ...describeBusiness(state), contacts: [describeContact(phone)], messages: [said] }
  tellBot(state, phone.wa_id, { field: 'messages', value }, () => {
    if (stored.status === 'sent') stored.status = 'delivered'
    state.cloud.phones.touch(phone, stored)
  })
}

function make(state: SandboxState, phone: Phone, wish: Wish): Made | undefined {
  if (wish.tap !== undefined) return tap(phone, wish.tap)
  if (wish.text !== undefined) {
    const body = wish.text.trim()
    return body === '' ? undefined : { content: { type: 'text', text: { body } } }
  }
  if (wish.contact !== undefined) return shareContact(phone, wish.contact)
  if (wish.reaction !== undefined) return { content: { type: 'reaction', reaction: wish.reaction } }
  if (wish.poll === true) {
    const why = new CloudError(131051, 'Message type is currently not supported.')
    return { content: { type: 'unsupported', errors: [why.describe()] } }
  }
  const content = makeMedium(state, wish)
  return content === undefined ? undefined : { content }
}

const mimeTypes: Record<string, string> = { pdf: 'application/pdf', csv: 'text/csv', txt: 'text/plain' }

function makeMedium(state: SandboxState, wish: Wish): InboundContent | undefined {
  const add = (name: string, mime_type: string, bytes: Buffer): InboundMedia => {
    const { id, sha256 } = state.cloud.media.add({ name, mime_type, bytes, is_own: false })
    return { id, mime_type, sha256: Buffer.from(sha256, 'hex').toString('base64') }
  }
  const caption = wish.caption === undefined ? {} : { caption: wish.caption }
  if (wish.image === true) {
    const image = add('image.png', 'image/png', makePicture().bytes)
    return { type: 'image', image: { ...image, ...caption } }
  }
  if (wish.sticker === true) {
    const sticker = add('sticker.webp', 'image/webp', Buffer.from('RIFF'))
    return { type: 'sticker', sticker: { ...sticker, animated: false } }
  }
  if (wish.document === undefined) return undefined
  const { name, base64 } = wish.document
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const mime_type = mimeTypes[ending] ?? 'application/octet-stream'
  const document = add(name, mime_type, Buffer.from(base64, 'base64'))
  return { type: 'document', document: { ...document, filename: name, ...caption } }
}

/** A number that is shared on request says so; any other card may be anybody's. */
function shareContact(phone: Phone, wish: z.infer<typeof contactSchema>): Made {
  const asked = [...phone.messages.values()].filter(asksContact).at(-1)
  if (wish !== 'own')
    return { content: { type: 'contacts', contacts: [card(wish.first_name, '', wish.phone)] } }
  const { first_name, last_name } = phone.person
  const own = card(first_name, last_name, `+${phone.wa_id}`)
  const origin = asked === undefined ? 'other' : 'contact_request'
  return { content: { type: 'contacts', contacts: [{ ...own, origin }] }, context: asked?.id }
}

function card(first_name: string, last_name: string, phone: string): SharedContact {
  const formatted_name = [first_name, last_name].filter(Boolean).join(' ')
  return {
    name: { first_name, ...(last_name === '' ? {} : { last_name }), formatted_name },
    phones: [{ phone, wa_id: phone.replace(/\D/g, ''), type: 'CELL' }],
    origin: 'other',
  }
}

const asksContact = (stored: StoredMessage): boolean =>
  stored.from === 'bot' &&
  stored.message.type === 'interactive' &&
  stored.message.interactive.type === 'request_contact_info'

/** Undefined where the message shows no such button or row, unless the tap is declared a forgery. */
function tap(
  phone: Phone,
  wish: { message_id: string; id: string; forged?: boolean | undefined },
): Made | undefined {
  const stored = phone.messages.get(wish.message_id)
  if (stored?.from !== 'bot') return undefined
  const content = findTapped(stored, wish.id)
  if (content !== undefined) return { content, context: wish.message_id }
  if (wish.forged !== true) return undefined
  const button_reply = { id: wish.id, title: 'forged' }
  return {
    content: { type: 'interactive', interactive: { type: 'button_reply', button_reply } },
    context: wish.message_id,
  }
}

function findTapped(stored: StoredMessage & { from: 'bot' }, id: string): InboundContent | undefined {
  const { message, shown } = stored
  const quick = shown?.buttons.find(({ payload }) => payload === id)
  if (quick !== undefined) return { type: 'button', button: { payload: id, text: quick.text } }
  if (message.type !== 'interactive') return undefined
  const { interactive } = message
  if (interactive.type === 'button') {
    const button_reply = interactive.action.buttons.find(({ reply }) => reply.id === id)?.reply
    if (button_reply === undefined) return undefined
    return { type: 'interactive', interactive: { type: 'button_reply', button_reply } }
  }
  if (interactive.type !== 'list') return undefined
  const row = interactive.action.sections.flatMap(({ rows }) => rows).find((each) => each.id === id)
  if (row === undefined) return undefined
  const { description, title } = row
  const list_reply = { id, title, ...(description === undefined ? {} : { description }) }
  return { type: 'interactive', interactive: { type: 'list_reply', list_reply } }
}
