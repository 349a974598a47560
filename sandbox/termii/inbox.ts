import type { EventHub } from '../control/events.ts'

export type Sms = { id: string; to: string; from: string; text: string; at: string }

const KEPT_PER_PHONE = 200

function digitsOf(phone: string): string {
  return phone.replace(/\D/g, '')
}

/** What the phones of the sandbox's people received. */
export class SmsInbox {
  private readonly byPhone = new Map<string, Sms[]>()
  private last_id = 0
  private readonly events: EventHub

  constructor(events: EventHub) {
    this.events = events
  }

  deliver(to: string, from: string, text: string): Sms {
    this.last_id += 1
    const digits = digitsOf(to)
    const sms: Sms = { id: String(this.last_id), to: `+${digits}`, from, text, at: new Date().toISOString() }
    const messages = this.byPhone.get(digits) ?? []
    messages.push(sms)
    if (messages.length > KEPT_PER_PHONE) messages.shift()
    this.byPhone.set(digits, messages)
    this.events.emit({ type: 'sms' })
    return sms
  }

  /** Newest last. Without a phone: everybody's. A plus sign that a query string turned into a space does not matter. */
  list(phone: string | undefined): Sms[] {
    if (phone !== undefined && digitsOf(phone) !== '') return this.byPhone.get(digitsOf(phone)) ?? []
    return [...this.byPhone.values()].flat().sort((a, b) => Number(a.id) - Number(b.id))
  }

  clear(): void {
    this.byPhone.clear()
  }
}
