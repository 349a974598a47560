import { lineDown, Unsent } from '../../../bot/channels/phone/carrier.ts'
import type { ConnectWwebjs, WebMessage, WwebjsClient } from '../../../bot/channels/wwebjs/client.ts'
import { type FakeNetwork, type Letter, type Listener, vcardOf } from './network.ts'

type Told = Parameters<WwebjsClient['on']>

const numberOf = (phone: string): string => `${phone.slice(1)}@c.us`

/** What the page calls each kind. */
const TYPES: Record<Letter['kind'], string> = {
  ...{ text: 'chat', document: 'document', sticker: 'sticker', photo: 'image', card: 'vcard' },
}

/** A message as the library's `message` has it. */
function webMessage(letter: Letter): WebMessage {
  const { writer, chat, naming, id, said_at, kind, text, file, quoted, card } = letter
  const speaker = naming === 'number' ? numberOf(writer.phone) : `${writer.lid}@lid`
  const in_group = chat.jid.endsWith('@g.us')
  const remote = in_group ? chat.jid : speaker
  const serialized = `false_${remote}_${id}${in_group ? `_${speaker}` : ''}`
  const message: WebMessage = {
    id: { fromMe: false, remote, id, _serialized: serialized },
    from: remote,
    to: '2349019990001@c.us',
    ...(in_group ? { author: speaker } : {}),
    fromMe: false,
    body: text,
    type: TYPES[kind],
    timestamp: Math.floor(said_at.getTime() / 1_000),
    hasMedia: kind !== 'text' && kind !== 'card',
    hasQuotedMsg: quoted !== null,
    isStatus: false,
    broadcast: false,
    vCards: card === null ? [] : [vcardOf(card)],
    ...(file === null ? {} : { _data: { filename: file.name, size: file.bytes.length } }),
    getQuotedMessage: async () => ({
      ...message,
      id: { fromMe: quoted?.from === 'bot', remote, id: quoted?.id ?? '', _serialized: quoted?.id ?? '' },
      fromMe: quoted?.from === 'bot',
      ...(quoted?.writer == null ? {} : { author: `${quoted.writer.lid}@lid` }),
    }),
  }
  return message
}

/** whatsapp-web.js as its boundary has it, over a network that is not there. */
export const fakeWwebjs =
  (network: FakeNetwork): ConnectWwebjs =>
  async () =>
    new FakeClient(network)

/** The page confirms by itself, tells only of what comes while it is open, and names what it sends. */
class FakeClient implements WwebjsClient, Listener {
  readonly #network: FakeNetwork
  readonly #listeners: Told[] = []
  #open = false
  #files = new Map<string, Buffer>()

  constructor(network: FakeNetwork) {
    this.#network = network
  }

  async initialize(): Promise<void> {
    await Promise.resolve()
    if (!this.#network.linked) {
      this.#network.unpaired = this
      this.#tell('qr', '2@fake-ref,fake-noise,fake-identity,fake-adv,1')
      return
    }
    await this.#network.connect(this)
    this.#open = true
    this.#tell('authenticated')
    this.#tell('ready')
  }

  async pair(): Promise<void> {
    this.#network.linked = true
    await this.initialize()
    this.#tell('remote_session_saved')
  }

  async deliver(letters: Letter[]): Promise<void> {
    for (const letter of letters) this.#tell('message', this.#note(letter))
  }

  #note(letter: Letter): WebMessage {
    const message = webMessage(letter)
    if (letter.file !== null) this.#files.set(message.id._serialized, letter.file.bytes)
    return message
  }

  closed(code: number): void {
    this.#open = false
    this.#network.leave(this)
    const reasons: Record<number, string> = { 401: 'LOGOUT', 403: 'TOS_BLOCK', 440: 'CONFLICT' }
    this.#tell('disconnected', reasons[code] ?? 'NAVIGATION')
  }

  #tell(event: Told[0], ...news: unknown[]): void {
    for (const [name, listener] of this.#listeners)
      if (name === event) (listener as (...news: unknown[]) => void)(...news)
  }

  on: WwebjsClient['on'] = (event, listener) => {
    this.#listeners.push([event, listener] as Told)
  }

  user() {
    return this.#network.linked ? { id: `${this.#network.account}@c.us` } : null
  }

  async namesOf(id: string) {
    const person = this.#network.chatOf(id)?.members[0]
    if (person === undefined) return {}
    const lid = `${person.lid}@lid`
    if (person.naming === 'hidden') return { lid }
    return person.naming === 'number' ? { pn: numberOf(person.phone) } : { lid, pn: numberOf(person.phone) }
  }

  async recent(since: Date): Promise<WebMessage[]> {
    const letters = this.#network.takeBacklog().filter(({ said_at }) => said_at >= since)
    return letters.map((letter) => this.#note(letter))
  }

  send: WwebjsClient['send'] = async (chat, parcel, { id, quoted }) => {
    if (!this.#open) throw lineDown()
    if (this.#network.refuses_with !== null)
      throw new Unsent({ outcome: 'gone', why: 'WhatsApp does not find the chat' })
    const ref = `true_${chat}_${id}${this.#network.sent.length}`
    this.#network.take(chat, parcel, { id: ref, quoted })
    if (this.#network.lost_answers > 0) {
      this.#network.lost_answers -= 1
      throw lineDown()
    }
    return { ref, content: null }
  }

  async findSent(chat: string, words: string): Promise<string | null> {
    const ours = this.#network.chatOf(chat)?.messages.filter(({ from }) => from === 'bot') ?? []
    return words === '' ? null : (ours.find(({ text }) => text === words)?.id ?? null)
  }

  async typing(): Promise<void> {}

  fetch: WwebjsClient['fetch'] = async (file, bytes_max) => {
    const bytes = this.#files.get(file)
    if (bytes === undefined) return { outcome: 'gone' }
    return bytes.length > bytes_max ? { outcome: 'too-long' } : { outcome: 'here', bytes }
  }

  async logout(): Promise<void> {
    this.#network.linked = false
    this.closed(401)
  }

  async destroy(): Promise<void> {
    this.#open = false
    this.#network.leave(this)
  }
}
