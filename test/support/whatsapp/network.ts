import type { Parcel, Quoted } from '../../../bot/channels/phone/carrier.ts'
import { now } from '../../../core/kernel/clock.ts'

export type Card = { phone: string; first_name: string }

export const vcardOf = ({ phone, first_name }: Card): string =>
  [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${first_name}`,
    `TEL;type=CELL;waid=${phone.slice(1)}:${phone}`,
    'END:VCARD',
  ].join('\n')

/** What somebody puts into a message. */
export type Content = {
  text: string
  file?: { name: string; bytes: Buffer }
  sticker?: boolean
  photo?: boolean
  card?: Card
}

/** How the network names somebody: by number, by a hidden id, or by both at once. */
export type Naming = 'number' | 'hidden' | 'both'

/** What stands in a chat, as its people see it. */
export type PhoneMessage = {
  id: string
  from: 'bot' | 'person'
  writer?: Person
  /** Words, or what stands below a picture or file. */
  text: string
  image?: Buffer
  document?: { name: string; bytes: Buffer; mimetype: string }
  /** The message that it answers. */
  quoted?: string
}

/** What somebody sent, on its way to the bot. */
export type Letter = {
  id: string
  writer: Person
  chat: Chat
  text: string
  file: { name: string; bytes: Buffer } | null
  kind: 'text' | 'document' | 'sticker' | 'photo' | 'card'
  /** Somebody's number, handed on. */
  card: Card | null
  quoted: { id: string; from: 'bot' | 'person'; writer: Person | null } | null
  said_at: Date
  /** Its first delivery cannot be opened; the words come later. */
  sealed: boolean
  naming: Naming
}

/** Whoever listens for the account: one at a time. */
export type Listener = {
  /** Resolves when the bot has it. */
  deliver(letters: Letter[], offline: boolean): Promise<void>
  closed(code: number): void
}

type Chat = { jid: string; messages: PhoneMessage[]; members: Person[] }

export type Writing = {
  reply_to?: string
  /** Arrives a second time, as the network now and then does. */
  twice?: boolean
  /** Cannot be opened at first. */
  sealed?: boolean
  /** It was written so long ago. */
  seconds_ago?: number
}

/** Somebody with a telephone and WhatsApp. */
export class Person {
  readonly phone: string
  readonly lid: string
  naming: Naming
  readonly chat: Chat
  readonly #network: FakeNetwork

  constructor(network: FakeNetwork, { phone, lid, naming }: { phone: string; lid: string; naming: Naming }) {
    this.#network = network
    this.phone = phone
    this.lid = lid
    this.naming = naming
    this.chat = { jid: lid, messages: [], members: [this] }
  }

  /** The chat's name of the message. */
  writes(text: string, writing: Writing = {}): Promise<string> {
    return this.#network.post(this, this.chat, { text }, writing)
  }

  sendsFile(name: string, bytes: Buffer, caption = ''): Promise<string> {
    return this.#network.post(this, this.chat, { text: caption, file: { name, bytes } }, {})
  }

  sendsSticker(): Promise<string> {
    return this.#network.post(this, this.chat, { text: '', sticker: true }, {})
  }

  messages(): PhoneMessage[] {
    return [...this.chat.messages]
  }

  /** What the bot said, oldest first. */
  heard(): string[] {
    return this.chat.messages.filter(({ from }) => from === 'bot').map(({ text }) => text)
  }
}

export class Group {
  readonly chat: Chat
  readonly #network: FakeNetwork
  constructor(network: FakeNetwork, jid: string, members: Person[]) {
    this.#network = network
    this.chat = { jid, messages: [], members }
  }
  writes(person: Person, text: string, writing: Writing = {}): Promise<string> {
    return this.#network.post(person, this.chat, { text }, writing)
  }
  messages(): PhoneMessage[] {
    return [...this.chat.messages]
  }
}

/**
 * WhatsApp as an account's linked device sees it: it keeps what nobody confirmed and brings it again, lets one
 * listener in at a time, and shows a message once however often it is sent under one name.
 */
export class FakeNetwork {
  readonly account = '2349019990001'
  readonly #people: Person[] = []
  readonly #groups: Group[] = []
  readonly #undelivered: Letter[] = []
  #listener: Listener | null = null
  #numbered = 0
  /** Whether the account is linked with us. */
  linked = true
  /** So many of the next messages are brought, and nobody hears that they arrived. */
  lost_confirmations = 0
  /** Brings everything a second time. */
  repeats = false
  /** So many of the next messages arrive, and the line is cut before the bot hears of it. */
  lost_answers = 0
  /** With this code the next sends are refused. */
  refuses_with: string | null = null
  /** Everything that the bot sent, in order, as it was sent. */
  readonly sent: { chat: string; parcel: Parcel; id: string; quoted: Quoted | null }[] = []
  /** Whoever shows a picture or a code to link with. */
  unpaired: { pair(): Promise<void> } | null = null
  /** How often somebody connected. */
  connections = 0

  person(wish: { phone?: string; naming?: Naming } = {}): Person {
    const count = this.#people.length + 1
    const phone = wish.phone ?? `+234803710${String(2000 + count)}`
    const person = new Person(this, { phone, lid: `9000000000${100 + count}`, naming: wish.naming ?? 'both' })
    this.#people.push(person)
    return person
  }

  group(members: Person[]): Group {
    const group = new Group(this, `12036304${1000 + this.#groups.length}@g.us`, members)
    this.#groups.push(group)
    return group
  }

  get listening(): boolean {
    return this.#listener !== null
  }

  /** Whoever listened before is thrown out, as WhatsApp does. */
  async connect(listener: Listener): Promise<void> {
    this.connections += 1
    const before = this.#listener
    this.#listener = listener
    before?.closed(440)
    await Promise.resolve()
  }

  /** What waited while nobody listened. */
  async bringBacklog(listener: Listener): Promise<void> {
    if (this.#listener !== listener || this.#undelivered.length === 0) return
    await this.#bring(listener, [...this.#undelivered], true)
  }

  leave(listener: Listener): void {
    if (this.#listener === listener) this.#listener = null
  }

  /** The connection breaks, with this code. */
  cut(code = 428): void {
    const listener = this.#listener
    this.#listener = null
    listener?.closed(code)
  }

  /** Brings the backlog in another order, for the next connection. */
  shuffleBacklog(): void {
    this.#undelivered.reverse()
  }

  /** All that waited, for a listener that looks it up by itself. */
  takeBacklog(): Letter[] {
    return this.#undelivered.splice(0)
  }

  get backlog(): number {
    return this.#undelivered.length
  }

  async post(
    writer: Person,
    chat: Chat,
    what: Content,
    { reply_to, twice = this.repeats, sealed = false, seconds_ago = 0 }: Writing,
  ): Promise<string> {
    this.#numbered += 1
    const id = `3A${String(this.#numbered).padStart(18, '0')}`
    const answered = chat.messages.find((message) => message.id === reply_to)
    const file = what.file ?? null
    chat.messages.push({
      id,
      from: 'person',
      writer,
      text: what.text,
      ...(reply_to === undefined ? {} : { quoted: reply_to }),
    })
    const letter: Letter = {
      id,
      writer,
      chat,
      text: what.text,
      file,
      kind: kindOf(what),
      card: what.card ?? null,
      quoted:
        answered === undefined
          ? null
          : { id: answered.id, from: answered.from, writer: answered.writer ?? null },
      said_at: new Date(now().getTime() - seconds_ago * 1_000),
      sealed,
      naming: writer.naming,
    }
    this.#undelivered.push(letter)
    const listener = this.#listener
    if (listener !== null) {
      await this.#bring(listener, [letter], false)
      if (twice) await listener.deliver([letter], false).catch(() => undefined)
    }
    return id
  }

  /** Stays here until the listener has it. */
  async #bring(listener: Listener, letters: Letter[], offline: boolean): Promise<void> {
    for (const letter of letters) {
      const heard = await listener.deliver([letter], offline).then(
        () => true,
        () => false,
      )
      if (!heard) continue
      if (this.lost_confirmations > 0) this.lost_confirmations -= 1
      else {
        const place = this.#undelivered.indexOf(letter)
        if (place >= 0) this.#undelivered.splice(place, 1)
      }
    }
  }

  /** Puts what the bot sent where its people see it; a repeat under the same name changes nothing. */
  take(jid: string, parcel: Parcel, { id, quoted }: { id: string; quoted: Quoted | null }): void {
    this.sent.push({ chat: jid, parcel, id, quoted })
    const chat = this.chatOf(jid)
    if (chat === null || chat.messages.some((message) => message.id === id)) return
    chat.messages.push({
      id,
      from: 'bot',
      text: parcel.kind === 'text' ? parcel.text : parcel.caption,
      ...(parcel.kind === 'image' ? { image: parcel.image } : {}),
      ...(parcel.kind === 'document'
        ? { document: { name: parcel.name, bytes: parcel.document, mimetype: parcel.mimetype } }
        : {}),
      ...(quoted === null ? {} : { quoted: quoted.ref }),
    })
  }

  chatOf(jid: string): Chat | null {
    const user = jid.split('@')[0] ?? ''
    const person = this.#people.find(({ phone, lid }) => [phone.slice(1), lid].includes(user))
    return person?.chat ?? this.#groups.find(({ chat }) => chat.jid === jid)?.chat ?? null
  }
}

function kindOf({ file, sticker, photo, card }: Content): Letter['kind'] {
  if (sticker === true) return 'sticker'
  if (photo === true) return 'photo'
  if (card !== undefined) return 'card'
  return file === undefined ? 'text' : 'document'
}
