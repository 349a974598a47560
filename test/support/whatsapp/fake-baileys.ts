import type { BaileysEventMap, WAMessage } from 'baileys'
import { refusalOf } from '../../../bot/channels/baileys/judge-ack.ts'
import type { BaileysSocket, BaileysWish, ConnectBaileys } from '../../../bot/channels/baileys/socket.ts'
import { lineDown } from '../../../bot/channels/phone/carrier.ts'
import { type FakeNetwork, type Letter, type Listener, vcardOf } from './network.ts'

type Events = Pick<BaileysEventMap, 'connection.update' | 'messages.upsert' | 'messages.update'>
type Listeners = { [Event in keyof Events]: ((news: Events[Event]) => void)[] }

/** CIPHERTEXT of WebMessageInfo.StubType: a message that could not be opened. */
const SEALED = 2

const numberOf = (phone: string): string => `${phone.slice(1)}@s.whatsapp.net`

/** A message as the library's `messages.upsert` has it. */
function baileysMessage(letter: Letter): WAMessage {
  const { writer, chat, naming, id, said_at, sealed } = letter
  const lid = `${writer.lid}@lid`
  const [main, other] = naming === 'number' ? [numberOf(writer.phone), null] : [lid, numberOf(writer.phone)]
  const alt = naming === 'both' ? other : null
  const in_group = chat.jid.endsWith('@g.us')
  const key = in_group
    ? {
        remoteJid: chat.jid,
        participant: main,
        ...(alt === null ? {} : { participantAlt: alt }),
      }
    : { remoteJid: main, ...(alt === null ? {} : { remoteJidAlt: alt }) }
  return {
    key: { ...key, fromMe: false, id, addressingMode: naming === 'number' ? 'pn' : 'lid' },
    messageTimestamp: Math.floor(said_at.getTime() / 1_000),
    pushName: 'Chidi',
    broadcast: false,
    ...(sealed
      ? { messageStubType: SEALED, messageStubParameters: ['Message absent from node'] }
      : { message: contentOf(letter) }),
  }
}

function contentOf({ kind, text, file, quoted, card }: Letter): NonNullable<WAMessage['message']> {
  if (kind === 'sticker') return { stickerMessage: { mimetype: 'image/webp' } }
  if (kind === 'photo') return { imageMessage: { mimetype: 'image/jpeg', caption: text } }
  if (card !== null) return { contactMessage: { displayName: card.first_name, vcard: vcardOf(card) } }
  const answering = quoted === null ? {} : { contextInfo: contextOf(quoted) }
  if (file !== null)
    return {
      documentMessage: {
        fileName: file.name,
        mimetype: 'application/octet-stream',
        fileLength: file.bytes.length,
        caption: text,
        directPath: `/fake/${file.name}`,
        mediaKey: file.bytes,
        ...answering,
      },
    }
  return quoted === null ? { conversation: text } : { extendedTextMessage: { text, ...answering } }
}

function contextOf({ id, from, writer }: NonNullable<Letter['quoted']>) {
  const participant = from === 'bot' ? '2349019990001:7@s.whatsapp.net' : `${writer?.lid}@lid`
  return { stanzaId: id, participant, quotedMessage: { conversation: '…' } }
}

/** Baileys as its boundary has it, over a network that is not there. */
export const fakeBaileys =
  (network: FakeNetwork): ConnectBaileys =>
  async (wish) =>
    new FakeSocket(network, wish)

class FakeSocket implements BaileysSocket, Listener {
  readonly #network: FakeNetwork
  readonly #wish: BaileysWish
  readonly #listeners: Listeners = { 'connection.update': [], 'messages.upsert': [], 'messages.update': [] }
  #open = false
  readonly isNew: boolean

  constructor(network: FakeNetwork, wish: BaileysWish) {
    this.#network = network
    this.#wish = wish
    this.isNew = !network.linked
    setImmediate(() => void this.#begin())
  }

  async #begin(): Promise<void> {
    this.#tell('connection.update', { connection: 'connecting' })
    if (!this.#network.linked) {
      this.#network.unpaired = this
      this.#tell('connection.update', { qr: '2@fake-ref,fake-noise,fake-identity,fake-adv' })
      return
    }
    await this.#network.connect(this)
    this.#open = true
    this.#tell('connection.update', { connection: 'open' })
    await this.#network.bringBacklog(this)
  }

  /** The owner of the telephone scans the picture. WhatsApp closes the line then, and wants a new one. */
  async pair(): Promise<void> {
    this.#network.linked = true
    await this.#wish.auth.saveCreds('{"registered":true}')
    this.closed(515)
  }

  async deliver(letters: Letter[], offline: boolean): Promise<void> {
    const messages = letters.map(baileysMessage)
    for (const [place, message] of messages.entries())
      if (letters[place]?.sealed !== true) await this.#wish.hear(message)
    this.#tell('messages.upsert', { messages, type: offline ? 'append' : 'notify' })
    for (const letter of letters.filter(({ sealed }) => sealed)) {
      const { key, message } = baileysMessage({ ...letter, sealed: false })
      this.#tell('messages.update', [{ key, update: { message: message ?? null } }])
    }
  }

  closed(code: number): void {
    if (!this.#open && this.#network.linked && code !== 515) return
    this.#open = false
    this.#network.leave(this)
    const error = Object.assign(new Error(`closed with ${code}`), { output: { statusCode: code } })
    this.#tell('connection.update', { connection: 'close', lastDisconnect: { error, date: new Date() } })
  }

  #tell<Event extends keyof Events>(event: Event, news: Events[Event]): void {
    for (const listener of this.#listeners[event]) listener(news)
  }

  on<Event extends keyof Events>(event: Event, listener: (news: Events[Event]) => void): void {
    this.#listeners[event].push(listener)
  }

  user() {
    return this.#network.linked
      ? { id: `${this.#network.account}:7@s.whatsapp.net`, lid: '800000001@lid' }
      : null
  }

  send: BaileysSocket['send'] = async (chat, parcel, how) => {
    if (!this.#open) throw lineDown()
    const { refuses_with: code } = this.#network
    if (code !== null) throw refusalOf(code)
    this.#network.take(chat, parcel, how)
    if (this.#network.lost_answers > 0) {
      this.#network.lost_answers -= 1
      throw lineDown()
    }
    const key = { remoteJid: chat, fromMe: true, id: how.id }
    // What the account sent comes back as news, as with the library.
    this.#tell('messages.upsert', { messages: [{ key, message: { conversation: 'ours' } }], type: 'append' })
    return { ref: how.id, content: JSON.stringify(parcel.kind === 'text' ? { text: parcel.text } : {}) }
  }

  async typing(): Promise<void> {}

  fetch: BaileysSocket['fetch'] = async (file, bytes_max) => {
    const { message } = JSON.parse(file) as { message: { documentMessage: { mediaKey: string } } }
    const bytes = Buffer.from(message.documentMessage.mediaKey, 'base64')
    return bytes.length > bytes_max ? { outcome: 'too-long' } : { outcome: 'here', bytes }
  }

  async phoneOf(lid: string): Promise<string | null> {
    const person = this.#network.chatOf(lid)?.members[0]
    return person === undefined || person.naming === 'hidden' ? null : numberOf(person.phone)
  }

  async requestPairingCode(): Promise<string> {
    return 'ABCD1234'
  }

  async logout(): Promise<void> {
    this.#network.linked = false
    this.closed(401)
  }

  async end(): Promise<void> {
    this.#open = false
    this.#network.leave(this)
  }
}
