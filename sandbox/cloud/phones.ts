import { createHash, randomBytes } from 'node:crypto'
import type { EventHub } from '../control/events.ts'
import type { People, Person } from '../control/people.ts'
import type { Message } from './message-schema.ts'
import { PairRate } from './pair-rate.ts'
import type { InboundContent } from './wire.ts'

export type Status = 'accepted' | 'sent' | 'delivered' | 'read' | 'failed'

/** What the bot said, or what the person did, as both lie in one chat. */
export type StoredMessage = {
  id: string
  at: number
  seq: number
  seq_changed: number
  status: Status
  /** Why it failed, for the page. */
  why?: string
} & (
  | {
      from: 'bot'
      message: Message
      opaque: string | undefined
      by: 'phone' | 'user_id'
      shown?: ShownTemplate
    }
  | { from: 'user'; content: InboundContent; context: string | undefined }
)

/** An approved text with its gaps filled. */
export type ShownTemplate = {
  category: string
  params: string[]
  text: string
  header?: string
  footer?: string
  media?: string
  buttons: { type: string; text: string; url?: string; payload?: string }[]
}

/** A person's WhatsApp, with its one chat: that with the bot. */
export type Phone = {
  person: Person
  wa_id: string
  /** What the business knows them by, whether it sees the number or not. */
  user_id: string
  hidden: boolean
  blocked: boolean
  opted_out: boolean
  /** 0: they never wrote, or so long ago that the window is shut. */
  heard_at: number
  typing_until: number
  messages: Map<string, StoredMessage>
  pair: PairRate
}

const WINDOW_MS = 24 * 3_600_000
const TYPING_MS = 25_000
const KEPT_PER_PHONE = 2000
const COUNTRIES: readonly (readonly [string, string])[] = [
  ['234', 'NG'],
  ['233', 'GH'],
  ['254', 'KE'],
  ['91', 'IN'],
  ['44', 'GB'],
]

/** The same for one person ever after, and nothing that their number could be read from. */
function nameUser(wa_id: string): string {
  const country = COUNTRIES.find(([code]) => wa_id.startsWith(code))?.[1] ?? 'US'
  const digest = createHash('sha256').update(`nexa sandbox ${wa_id}`).digest('hex')
  return `${country}.${BigInt(`0x${digest.slice(0, 13)}`)
    .toString()
    .padStart(16, '1')}`
}

/** An id as WhatsApp writes it: base64 of the other side's number and a random part. */
export function newMessageId(wa_id: string): string {
  const random = randomBytes(9).toString('hex').toUpperCase()
  const bytes = Buffer.concat([
    Buffer.from([0x1c, 0x18, wa_id.length]),
    Buffer.from(wa_id),
    Buffer.from([0x15, 0x02, 0x00, 0x11, 0x18, 0x12]),
    Buffer.from(random),
    Buffer.from([0]),
  ])
  return `wamid.${bytes.toString('base64')}`
}

export class Phones {
  private readonly byNumber = new Map<string, Phone>()
  private readonly people: People
  private readonly events: EventHub
  private last_seq = 0

  constructor(people: People, events: EventHub) {
    this.people = people
    this.events = events
  }

  /** Undefined: nobody with this number has WhatsApp. */
  find(wa_id: string): Phone | undefined {
    const known = this.byNumber.get(wa_id)
    if (known !== undefined) return known
    const person = [...this.people.all(), ...this.people.staff].find(({ phone }) => phone === `+${wa_id}`)
    if (person === undefined) return undefined
    const phone: Phone = {
      person,
      wa_id,
      user_id: nameUser(wa_id),
      ...{ hidden: false, blocked: false, opted_out: false },
      ...{ heard_at: 0, typing_until: 0 },
      messages: new Map(),
      pair: new PairRate(),
    }
    this.byNumber.set(wa_id, phone)
    return phone
  }

  /** Only of those who have written: nobody else's id is known to a business. */
  findByUserId(user_id: string): Phone | undefined {
    return [...this.byNumber.values()].find((phone) => phone.user_id === user_id)
  }

  findMessage(id: string): { phone: Phone; message: StoredMessage } | undefined {
    for (const phone of this.byNumber.values()) {
      const message = phone.messages.get(id)
      if (message !== undefined) return { phone, message }
    }
    return undefined
  }

  isWindowOpen(phone: Phone): boolean {
    return Date.now() - phone.heard_at < WINDOW_MS
  }

  add(phone: Phone, message: DistributiveOmit<StoredMessage, 'seq' | 'seq_changed' | 'at'>): StoredMessage {
    const seq = ++this.last_seq
    const stored: StoredMessage = { ...message, at: Date.now(), seq, seq_changed: seq }
    phone.messages.set(stored.id, stored)
    if (phone.messages.size > KEPT_PER_PHONE) {
      const oldest = phone.messages.keys().next().value
      if (oldest !== undefined) phone.messages.delete(oldest)
    }
    if (stored.from === 'bot') phone.typing_until = 0
    this.tell(phone)
    return stored
  }

  touch(phone: Phone, message: StoredMessage): void {
    message.seq_changed = ++this.last_seq
    this.tell(phone)
  }

  showTyping(phone: Phone): void {
    phone.typing_until = Date.now() + TYPING_MS
    this.tell(phone)
  }

  tell(phone: Phone): void {
    this.events.emit({ type: 'phone', wa_id: phone.wa_id })
  }

  /** Everybody forgets the chat and what they had switched. */
  clear(): void {
    for (const phone of this.byNumber.values())
      this.events.emit({ type: 'phone', wa_id: phone.wa_id, cleared: true })
    this.byNumber.clear()
  }
}

type DistributiveOmit<Type, Keys extends PropertyKey> = Type extends unknown ? Omit<Type, Keys> : never
