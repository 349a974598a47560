import type { Content, FakeNetwork, Group, Person, PhoneMessage } from '../whatsapp/network.ts'
import { type App, type ChatMessage, type Sending, type Traits, typedToken } from './app.ts'
import { readTyped, type Typed } from './read-typed.ts'

/** WhatsApp through a linked telephone: nothing to tap, nothing changes that was said, and groups there are. */
export const phoneTraits = (name: string): Traits => ({
  name,
  edits: false,
  repeats_lost: false,
  has_window: false,
  vouches: true,
  deletes: false,
  taps: false,
  toasts: false,
  groups: true,
  menus: false,
  takes_broadcasts: false,
})

/** Somebody as the channel calls them by number. */
export const jidOf = (name: string, phone: string): string =>
  `${phone.slice(1)}@${name === 'wwebjs' ? 'c.us' : 's.whatsapp.net'}`

/** A chat in the hand of somebody whose WhatsApp is the network of the test. */
export function phoneApp(name: string, network: FakeNetwork, person: Person, group?: Group): App {
  const { chat } = group ?? person
  const sender = jidOf(name, person.phone)
  const post = (content: Content, reply_to?: string) =>
    network.post(person, chat, content, reply_to === undefined ? {} : { reply_to })
  const send = async ({ text = '', contact, document, reply_to, ...what }: Sending): Promise<string> => {
    if (contact === 'own') return post({ text: ownNumber() })
    if (contact !== undefined) return post({ text: '', card: contact })
    if (document !== undefined) {
      const { name, base64 } = document
      return post({ text, file: { name, bytes: Buffer.from(base64, 'base64') } }, reply_to)
    }
    if (what.sticker === true) return post({ text, sticker: true })
    if (what.photo === true) return post({ text: what.caption ?? '', photo: true })
    return post({ text }, reply_to)
  }
  /** The mark that stands for it, or the number itself where the channel does not know it. */
  const ownNumber = (): string => {
    const asked = chat.messages.findLast(({ from, text }) => from === 'bot' && readTyped(text).asks_contact)
    return readTyped(asked?.text ?? '').own_number ?? person.phone
  }
  return {
    traits: phoneTraits(name),
    address: group === undefined ? sender : chat.jid,
    sender,
    is_heard_at_once: name === 'baileys',
    read: async () => chat.messages.map((message, place) => readMessage(name, message, place, chat.messages)),
    send,
    tap: (message_id, token) => {
      const text = typedToken(token)
      // In a group only a command, or a reply to the question, is heard.
      return group === undefined || text.startsWith('/') ? post({ text }) : post({ text }, message_id)
    },
    toast: async () => '',
    open: async (url) => {
      const { image, document } = chat.messages.find(({ id }) => id === url) ?? {}
      const bytes = image ?? document?.bytes
      if (bytes === undefined) throw new Error('there is no such file')
      return bytes
    },
    block: async (blocked) => {
      network.refuses_with = blocked ? '403' : null
    },
  }
}

function readMessage(name: string, message: PhoneMessage, place: number, all: PhoneMessage[]): ChatMessage {
  // One library has names of its own for messages, in which the network's name lies.
  const answered = all.find(({ id }) => message.quoted === id || message.quoted?.split('_').includes(id))
  const { id, from, text: said, image, document, writer } = message
  const own: Typed = { text: said, buttons: [], asks_reply: false, asks_contact: false }
  const { text, buttons, asks_reply, asks_contact, link, hint } = from === 'bot' ? readTyped(said) : own
  return {
    ...{ id, from: from === 'bot' ? 'bot' : 'user', changed: place + 1 },
    ...{ text, buttons, asks_reply, asks_contact },
    ...(hint === undefined ? {} : { hint }),
    ...(link === undefined ? {} : { link }),
    ...(writer === undefined ? {} : { sender: jidOf(name, writer.phone) }),
    ...(answered === undefined ? {} : { reply_to: answered.id }),
    ...(image === undefined ? {} : { image: { url: id } }),
    ...(document === undefined
      ? {}
      : { document: { url: id, name: document.name, size: document.bytes.length } }),
  }
}
