import { z } from 'zod'
import type { Person } from '../control/people.ts'
import type { SandboxState } from '../control/state.ts'
import type { Chat } from './chats.ts'
import { findEntities } from './find-entities.ts'
import { makePicture } from './make-picture.ts'
import { describeDocument, describePhoto } from './send-message.ts'
import { userOf } from './state.ts'
import type { Contact, WireMessage } from './wire.ts'

const contactSchema = z.union([
  z.literal('own'),
  z.strictObject({ phone: z.string(), first_name: z.string(), user_id: z.number().int().optional() }),
])

export const sendSchema = z.strictObject({
  personId: z.number().int(),
  text: z.string().min(1).max(4096).optional(),
  contact: contactSchema.optional(),
  sticker: z.literal(true).optional(),
  photo: z.literal(true).optional(),
  /** A file from the person's phone. */
  document: z.strictObject({ name: z.string().min(1).max(200), base64: z.base64() }).optional(),
  caption: z.string().max(1024).optional(),
  reply_to: z.number().int().optional(),
})

export const tapSchema = z.strictObject({
  personId: z.number().int(),
  message_id: z.number().int(),
  data: z.string().min(1),
  forged: z.boolean().optional(),
})

type SendWish = z.infer<typeof sendSchema>

function push(state: SandboxState, kind: string, content: unknown, chat_id: number): number | undefined {
  return state.telegram.updates.push(kind, content, chat_id, state.faults.telegram_duplicate_updates)
}

/** The person blocks or unblocks the bot, and the bot is told. */
export function setBlocked(state: SandboxState, person: Person, blocked: boolean): void {
  if (person.blocked === blocked) return
  person.blocked = blocked
  const chat = state.telegram.chats.find(person.id)
  if (chat === undefined) return
  const member = (isKicked: boolean) => ({
    user: state.telegram.bot,
    status: isKicked ? 'kicked' : 'member',
    ...(isKicked ? { until_date: 0 } : {}),
  })
  const change = {
    chat: chat.wire,
    from: userOf(person),
    date: Math.floor(Date.now() / 1000),
    old_chat_member: member(!blocked),
    new_chat_member: member(blocked),
  }
  push(state, 'my_chat_member', change, person.id)
}

function readContact(person: Person, wish: z.infer<typeof contactSchema>): Contact {
  if (wish !== 'own')
    return {
      phone_number: wish.phone,
      first_name: wish.first_name,
      ...(wish.user_id === undefined ? {} : { user_id: wish.user_id }),
    }
  // Many clients leave the plus sign out of the person's own number; a bot must cope with that.
  const { id, first_name, last_name, phone } = person
  const name = last_name === '' ? { first_name } : { first_name, last_name }
  return { phone_number: phone.slice(1), ...name, user_id: id }
}

function makeContent(state: SandboxState, person: Person, wish: SendWish): Partial<WireMessage> | undefined {
  if (wish.text !== undefined) {
    const text = wish.text.trim()
    if (text === '') return undefined
    const entities = findEntities(text)
    return { text, ...(entities.length > 0 ? { entities } : {}) }
  }
  if (wish.contact !== undefined) return { contact: readContact(person, wish.contact) }
  if (wish.document !== undefined) {
    const bytes = Buffer.from(wish.document.base64, 'base64')
    return { document: describeDocument(state.telegram.files.add('documents', wish.document.name, bytes)) }
  }
  if (wish.photo === true) {
    const { bytes, size } = makePicture()
    const photo = describePhoto(state.telegram.files.add('photos', 'photo.png', bytes, size))
    return { photo, ...(wish.caption === undefined ? {} : { caption: wish.caption }) }
  }
  if (wish.sticker === true) {
    const file = { file_id: 'CAACAgQAAxkDsandbox', file_unique_id: 'AgADsandbox', file_size: 9216 }
    return {
      sticker: {
        ...file,
        type: 'regular',
        width: 512,
        height: 512,
        is_animated: false,
        is_video: false,
        emoji: '👍',
      },
    }
  }
  return undefined
}

/**
 * What reaches a bot in a group while its privacy mode is on, as it is by default: commands that name it or nobody,
 * and replies to it. As an administrator it hears everything.
 */
function hears({ telegram: { bot } }: SandboxState, chat: Chat, message: WireMessage): boolean {
  if (chat.wire.type === 'private' || chat.bot_status === 'administrator') return true
  if (message.reply_to_message?.from.id === bot.id) return true
  const named = /^\/\w+(?:@(\w+))?/.exec(message.text ?? '')
  return named !== null && (named[1] === undefined || named[1] === bot.username)
}

export type Sent = { message_id: number; update_id: number | undefined }

/** A person writes: the message appears in the chat and an update goes to the bot. Undefined: there was nothing to send. */
export function sendAsPerson(
  state: SandboxState,
  chat: Chat,
  person: Person,
  wish: SendWish,
): Sent | undefined {
  const content = makeContent(state, person, wish)
  if (content === undefined) return undefined
  // Writing to a blocked bot unblocks it, as in the clients.
  setBlocked(state, person, false)
  const replied = wish.reply_to === undefined ? undefined : chat.messages.get(wish.reply_to)
  const reply = replied === undefined ? {} : { reply_to_message: { ...replied.wire } }
  if (reply.reply_to_message !== undefined) delete reply.reply_to_message.reply_to_message
  const message = state.telegram.chats.add(chat, { from: userOf(person), ...reply, ...content }, undefined)
  const { wire } = message
  const update_id = hears(state, chat, wire) ? push(state, 'message', wire, chat.wire.id) : undefined
  return { message_id: wire.message_id, update_id }
}

/** A person taps a button. Undefined: the message shows no such button, and the tap was not declared a forgery. */
export function tapAsPerson(
  state: SandboxState,
  chat: Chat,
  person: Person,
  wish: z.infer<typeof tapSchema>,
): string | undefined {
  const message = chat.messages.get(wish.message_id)
  const buttons = message?.deleted === false ? (message.wire.reply_markup?.inline_keyboard.flat() ?? []) : []
  if (wish.forged !== true && !buttons.some((button) => button.callback_data === wish.data)) return undefined
  setBlocked(state, person, false)
  const id = state.telegram.callbacks.open()
  const shown =
    message === undefined || message.deleted
      ? { chat: chat.wire, message_id: wish.message_id, date: 0 }
      : message.wire
  const query = {
    id,
    from: userOf(person),
    message: shown,
    chat_instance: String(-chat.wire.id * 7919),
    data: wish.data,
  }
  push(state, 'callback_query', query, chat.wire.id)
  return id
}
