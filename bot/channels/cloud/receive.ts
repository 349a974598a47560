import type { Inbound, InboundEvent, Reply } from '../channel.ts'
import { isStopWord } from '../stop-words.ts'
import { type ReceivedMessage, type ReceivedValue, receivedMessage } from './payload.ts'

/** What a person did not say to us: a change of their number or key, a heart below one of our messages. */
const SILENT_TYPES = new Set(['system', 'reaction', 'request_welcome'])

/** The kinds that a dialog may name, as other channels call them. */
const KINDS: Record<string, string> = { image: 'photo', audio: 'voice' }

/**
 * What people wrote, in our own words and in the order of their clocks. Pure: everything but the sender is the
 * sender's claim and is treated so.
 */
export function receiveMessages(value: Pick<ReceivedValue, 'messages'>): InboundEvent[] {
  return readAll(value)
    .sort((one, other) => one.timestamp - other.timestamp)
    .flatMap((message) => receiveMessage(message) ?? [])
}

/**
 * What WhatsApp tells of its people, in its own words. Somebody with a new number or id is a new chat, and finds the
 * account by the code to its phone: a number may have become another person's.
 */
export const receiveNews = (value: Pick<ReceivedValue, 'messages'>): string[] =>
  readAll(value).flatMap(({ system }) => system?.type ?? [])

const readAll = ({ messages = [] }: Pick<ReceivedValue, 'messages'>): ReceivedMessage[] =>
  messages
    .map((message) => receivedMessage.safeParse(message))
    .flatMap(({ data }) => (data === undefined ? [] : [data]))

function receiveMessage(message: ReceivedMessage): InboundEvent | null {
  const { id, type, from, from_user_id } = message
  const address = from ?? from_user_id
  if (address === undefined || SILENT_TYPES.has(type)) return null
  const body = readMessage(message)
  return {
    channel: 'cloud',
    event_key: id,
    address,
    sender: address,
    kind: 'private',
    // WhatsApp does not say what its people read.
    language: 'en',
    body: { ...body, ...(from === undefined ? {} : { from_phone: `+${from}` }) },
  }
}

const COMMAND = /^\/([a-z0-9_]{1,32})(?:\s+([\s\S]*))?$/i

function readMessage(message: ReceivedMessage): Inbound {
  const { id: ref, type, text, interactive, button, contacts, document, context } = message
  const token = interactive?.button_reply?.id ?? interactive?.list_reply?.id ?? button?.payload
  // The message whose button it is; one that is forwarded or very old has lost it.
  if (token !== undefined) return { kind: 'choice', token, ref: context?.id ?? ref, ack: ref }
  const reply = readReply(message)
  if (text !== undefined) return { ...readText(text.body, ref), ...reply }
  const card = contacts?.[0]
  const phone = card?.phones?.map(({ wa_id, phone }) => wa_id ?? phone).find((each) => each !== undefined)
  if (phone !== undefined) {
    // Any card can be sent. Only one that answers our own request for the number is the sender's.
    const own = card?.origin === 'contact_request'
    return { kind: 'contact', phone: `+${phone.replace(/\D/g, '')}`, own, ref, ...reply }
  }
  if (document !== undefined)
    return {
      kind: 'file',
      name: document.filename ?? 'file',
      size_bytes: null,
      file: document.id,
      ref,
      ...reply,
    }
  return { kind: 'other', what: KINDS[type] ?? type, ref, ...reply }
}

function readText(words: string, ref: string): Inbound {
  if (isStopWord(words)) return { kind: 'blocked', by_word: true }
  const command = COMMAND.exec(words.trim())
  if (command === null) return { kind: 'text', text: words, ref }
  return {
    kind: 'command',
    name: (command[1] ?? '').toLowerCase(),
    argument: (command[2] ?? '').trim(),
    ref,
  }
}

/** In private only two people speak: what they did not write themselves is ours. */
function readReply({ context, from, from_user_id }: ReceivedMessage): { reply?: Reply } {
  if (context?.from === undefined) return {}
  const is_ours = context.from !== from && context.from !== from_user_id
  return { reply: { ref: context.id, sender: context.from, is_ours } }
}
