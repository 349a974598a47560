import type { Fetched } from '../../../core/shelves/index.ts'
import type { Delivered } from '../channel.ts'

/** One message as such a library sends it. */
export type Parcel =
  | { kind: 'text'; text: string }
  | { kind: 'image'; image: Buffer; caption: string }
  | { kind: 'document'; document: Buffer; name: string; mimetype: string; caption: string }

/** The message that is answered. `content` is what we sent then, in the library's own form. */
export type Quoted = { ref: string; from_us: boolean; sender: string; text: string; content: string | null }

/**
 * What the channels need of a library that speaks for a linked telephone. `id` is the one name of the message,
 * however often it is brought; a library that cannot send under it gives back another.
 */
export type Carrier = {
  send(chat: string, parcel: Parcel, how: { id: string; quoted: Quoted | null }): Promise<Carried>
  /** Shows that an answer is coming. Nothing depends on it. */
  typing(chat: string): Promise<void>
  fetch(file: string, bytes_max: number): Promise<Fetched>
  /** Whether a message with these words went out since then: for libraries that choose the name of a message themselves. */
  findSent?(chat: string, words: string, since: Date): Promise<string | null>
}

export type Carried = { ref: string; content: string | null }

/** It was not sent, or nobody said that it was. `alert` is for the people who run the shop. */
export class Unsent extends Error {
  override readonly name = 'Unsent'
  readonly delivered: Exclude<Delivered, { outcome: 'sent' }>
  readonly alert: string | null

  constructor(delivered: Exclude<Delivered, { outcome: 'sent' }>, alert: string | null = null) {
    super('why' in delivered ? delivered.why : delivered.outcome)
    this.delivered = delivered
    this.alert = alert
  }
}

/** The library or what it needs is not there: trying again does not help before somebody sees to it. */
export class Unusable extends Error {
  override readonly name = 'Unusable'
  readonly alert: { code: string; detail: string }

  constructor(alert: { code: string; detail: string }) {
    super(alert.detail)
    this.alert = alert
  }
}

/** The line is down for everybody: it will be tried when it is up. */
export const lineDown = (): Unsent => new Unsent({ outcome: 'later', wait_seconds: 2, everyone: true })
