import type { Admin, Permission } from '../../../core/admin/index.ts'
import type { Core } from '../../../core/compose.ts'
import type { Customer } from '../../../core/customers/index.ts'
import type { Uuid } from '../../../core/kernel/ids.ts'
import type { JsonObject } from '../../../core/kernel/json.ts'
import type { Trx } from '../../../core/platform/transaction.ts'
import type { Choice, Document, Picture } from '../../channels/channel.ts'
import type { Text } from '../../texts/text.ts'
import type { PinEntry } from './keypad.ts'

/** What a person answered, with buttons already told apart from words. */
export type Answer =
  | { kind: 'text'; text: string }
  | { kind: 'choice'; index: number }
  | { kind: 'key'; key: string }
  | { kind: 'keys'; keys: string[] }
  | { kind: 'contact'; phone: string; own: boolean }
  | { kind: 'file'; name: string; size_bytes: number | null; file: string }
  | { kind: 'other'; what: string }

/** Reads an answer: the value, or the sentence that says what to do instead. */
export type Reader<T> = (answer: Answer) => { value: T } | { problem: Text }

export type Option<T> = { value: T; label: Text | { plain: string } }

/** So many buttons in each row, or in the first, the second and so on; rows past the last are like it. */
export type Columns = number | readonly [number, ...number[]]

/**
 * Looks at something of several customers, and answers in their order: what many chats look at in the same moment is
 * read once for all of them. It writes nothing.
 */
export type Look<T> = (trx: Trx, core: Core, people: readonly Customer[]) => Promise<readonly T[]>

/** Where a dialog goes when it ends: nowhere, into another one, or back into the one that it interrupted. */
export type Next = { start: string; args?: JsonObject } | { resume: true } | undefined

export type SayOptions = {
  lead?: Text
  lines?: Text[]
  slot?: string
  link?: { label: Text; url: string }
  picture?: Picture
  document?: Document
  /** Buttons that start a command. */
  shortcuts?: Choice[][]
}

/**
 * What a dialog speaks with. It never sees an update, a keyboard, a channel or a table. Everything
 * that is not the same on a replay goes through `step`.
 */
export type Io = {
  readonly conversation_id: Uuid
  /** Its name, to find what is kept by it: what a dialog says and does is the same in every channel. */
  readonly channel: string
  readonly language: string
  readonly core: Core
  /** The customer of this chat. Only dialogs that need one may ask. */
  readonly customer: Customer
  readonly linked: boolean
  /** Who speaks in the admin group. Only its dialogs may ask; list, role and session were looked at for this turn. */
  readonly admin: Admin
  /** Something else was running here when this began. */
  readonly interrupted: boolean
  /** Gives nothing back, so that `return io.say(…)` is a dialog's last word. */
  say(text: Text, options?: SayOptions): Promise<undefined>
  ask<T>(
    text: Text,
    reader: Reader<T>,
    options?: { options?: Option<T>[]; columns?: Columns; lead?: Text; lines?: Text[] },
  ): Promise<T>
  askContact<T>(text: Text, label: Text, reader: Reader<T>, lead?: Text): Promise<T>
  choose<T>(
    text: Text,
    options: Option<T>[],
    layout?: { columns?: Columns; lead?: Text; lines?: Text[]; picture?: Picture },
  ): Promise<T>
  confirm(text: Text, yes: Text, no: Text): Promise<boolean>
  pin(text: Text, layout?: { lead?: Text }): Promise<PinEntry>
  /** Digits that are typed and then taken out of the chat: a code. Or one of the options. */
  secret<T>(text: Text, layout?: { options?: Option<T>[]; lead?: Text }): Promise<PinEntry | T>
  reveal(entry: PinEntry): string
  /** An effect or a look at the world, once: its result is kept and given again on every replay. */
  step<T>(name: string, run: (trx: Trx, key: string) => Promise<T>): Promise<T>
  /** A step that only looks at something of this customer. A turn in which nothing else happens is played with others. */
  look<T>(name: string, look: Look<T>): Promise<T>
  /** Ends the dialog here. */
  leave(next?: Next): never
}

export type Dialog<Args extends JsonObject = JsonObject> = {
  name: string
  /** Raised with every change of what it asks or does: a dialog in the middle of an older one starts again. */
  version: number
  /** Its words and effects are about somebody's money or data: nobody passes without a live session. */
  session: boolean
  /**
   * It exists only in the admin groups: for everybody on the list, or for those whose role has this permission and
   * who have proven in this chat that they are who they are. Asked anew on every turn.
   */
  admin?: Permission | 'listed'
  run(io: Io, args: Args): Promise<Next>
}

export const dialog = <Args extends JsonObject>(made: Dialog<Args>): Dialog => made as unknown as Dialog

/** Thrown by `leave`; the turn reads it as the dialog's end. Dialogs never catch. */
export class Leave extends Error {
  override readonly name = 'Leave'
  readonly next: Next
  constructor(next: Next) {
    super('the dialog was left')
    this.next = next
  }
}
