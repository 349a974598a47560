import type { Phone } from '../../core/kernel/phone.ts'
import type { NoticeKind } from '../../core/notices/index.ts'
import type { Fetched } from '../../core/shelves/index.ts'
import type { Chart } from '../charts/chart.ts'
import type { FileWish } from '../documents/file-wish.ts'
import type { Reader } from '../texts/format.ts'
import type { Text } from '../texts/text.ts'

/**
 * What a person did, in no channel's words. `ref` names their message, for channels that can delete it; `file` is what
 * the channel fetches a file by.
 */
export type Inbound = Deed & {
  /** The sender's own number, E.164, where the channel itself vouches for it with every message. */
  from_phone?: string
}

type Deed =
  | { kind: 'text'; text: string; ref: string; reply?: Reply }
  | { kind: 'command'; name: string; argument: string; ref: string; reply?: Reply }
  | { kind: 'choice'; token: string; ref: string; ack: string }
  | { kind: 'contact'; phone: string; own: boolean; ref: string; reply?: Reply }
  | { kind: 'file'; name: string; size_bytes: number | null; file: string; ref: string; reply?: Reply }
  | { kind: 'other'; what: string; ref: string; reply?: Reply }
  /** `by_word`: they asked us for silence in the chat, so we hear of it and may still answer. */
  | { kind: 'blocked'; by_word?: true }
  | { kind: 'unblocked' }

/** The message that was answered: ours, or what somebody else wrote. */
export type Reply = { ref: string; sender: string; is_ours: boolean }

/** One event at the door: who, where, and the channel's own id that makes a repeat fall out. */
export type InboundEvent = {
  channel: string
  event_key: string
  address: string
  sender: string
  kind: 'private' | 'group'
  language: string
  body: Inbound
}

export type Choice = { token: string; label: Text | { plain: string } }

/** Stands for "my own number, which you see" where a view asks for a contact. */
export const OWN_CONTACT = 'contact.own'

export type Receipt = {
  kind: 'receipt'
  lines: { label: Text; value: Text }[]
  title: Text
  mood: 'good' | 'bad' | 'waiting'
}

/**
 * Pictures are drawn when they are sent, from facts, so that nothing large waits in the database. Whether a chart
 * is light or dark is up to its reader, as the language is.
 */
export type Picture = Receipt | { kind: 'chart'; chart: Chart }

/** A file to keep: the same picture to print, or one that is made of what is stored when it is sent. */
export type Document = { name: string } & ({ picture: Receipt } | { file: FileWish })

/** One message, by what it means. How it looks is the channel's business. */
export type View = {
  text: Text
  /** What follows the text, a line each: a list whose length no text can know. */
  lines?: Text[]
  /** What the turn said before it, on channels where each message costs: paragraphs of lines. */
  before?: Text[][]
  /** A word before the text: what was wrong with the last answer, or what just happened. */
  lead?: Text
  choices?: Choice[][]
  /**
   * How the choices of an open question are named by typing, where a channel cannot show all of them as buttons: by
   * digits, or by letters where digits may be an answer of their own. Choices without marks are shortcuts into
   * commands: they are good at any time, so each is shown as the command to type.
   */
  marks?: 'digits' | 'letters'
  /** Digits to tap, for channels whose messages can be edited in place; others ask to type. */
  keypad?: { token: string; label: string }[]
  link?: { label: Text; url: string }
  /** It waits for the person's own number; `own` is the one that the channel already vouches for. */
  ask_contact?: { label: Text; own?: Phone }
  picture?: Picture
  document?: Document
  /** The message that this one answers, by slot, or by the channel's own name for it. */
  reply_to_slot?: string
  reply_to_ref?: string
  /**
   * It waits for words in a group, where only a reply to it counts as an answer. Where it can, the channel opens
   * that reply for `person`: for whoever wrote the message that this one answers.
   */
  asks_reply?: 'person' | 'anybody'
}

/** Views that cannot take the place of a message that is there: a file, a keyboard below the chat, an opened reply. */
const isAlwaysNew = (view: View): boolean =>
  view.document !== undefined || view.ask_contact !== undefined || opensReply(view)

/** Only a message without buttons can open a reply; one with buttons says it in words. */
export const opensReply = (view: View): boolean =>
  view.asks_reply === 'person' && view.choices === undefined && view.keypad === undefined

/**
 * True when a view can take the place of a message that shows another one: words that of words, and a picture with
 * its words that of a picture. No channel turns one into the other.
 */
export const canReplace = (view: View, shown: View): boolean =>
  !isAlwaysNew(view) && !isAlwaysNew(shown) && (view.picture === undefined) === (shown.picture === undefined)

/** What a channel can carry, as data: the ladder of fallbacks reads this and nothing else. */
export type Limits = {
  text_chars_max: number
  caption_chars_max: number
  choice_token_bytes_max: number
  choice_label_chars_max: number
  buttons_max: number
  edits: boolean
  deletes_incoming: boolean
  asks_contact: boolean
  markup: 'html' | 'whatsapp' | 'none'
  /** Whether a choice can only be tapped, or can (where not all fit as buttons), or must be typed. */
  choosing: 'tap' | 'tap-or-type' | 'type'
  /** So long after somebody last spoke we may say anything to them; afterwards only what the channel approved. */
  window_hours?: number
}

/**
 * Where a message goes: `ref` is what is there now, when it may be replaced in place. `message` is its one name,
 * however often it is brought, for channels whose readers know a repeat by it.
 */
export type Target = {
  address: string
  ref: string | null
  reply_to: string | null
  message?: string
  /** When they last spoke to us there, for channels with a window. */
  heard_at?: Date | null
  /** What is told unasked, for channels that want approved words outside their window. */
  about?: NoticeKind
  /** They asked for silence there, or blocked us, and have not spoken since. */
  is_blocked?: boolean
}

/**
 * What came of a send. `moved` says where the chat is now. `gone` means that it will never arrive there (blocked, no such chat);
 * `later` says how long the channel asks us to wait, `factor` times as long after each further try (twice, unless it says
 * so); `shut` that it may not be said there now, though nobody blocked us;
 * `bad` is a message the channel will never take.
 */
export type Delivered =
  | { outcome: 'sent'; ref: string }
  | { outcome: 'later'; wait_seconds: number; everyone: boolean; factor?: number }
  | { outcome: 'moved'; to: string }
  | { outcome: 'gone'; why: string }
  | { outcome: 'shut'; why: string }
  | { outcome: 'bad'; why: string }

/** So many messages a group takes in any minute; any chat at once, after a rest, and then one each so many seconds. */
export type ChatRates = { group_per_minute?: number; each?: { burst: number; every_seconds: number } }

export type Channel = {
  readonly name: string
  /** What people call it: a proper name, the same in every language. */
  readonly title: string
  readonly limits: Limits
  /** So many messages it takes in a second, all chats together; absent where it names no limit. */
  readonly pace_per_second?: number
  /** True while this process can bring nothing there, though it or another one soon may: it claims nothing then. */
  away?(): boolean
  /** What one chat takes; absent where the channel names no limit. */
  readonly chat_pace?: ChatRates
  /** Shows a view: in place of `target.ref` where it can, else as a new message. */
  show(view: View, target: Target, reader: Reader): Promise<Delivered>
  /** Takes a message away; one that is already gone counts as sent. */
  remove(address: string, ref: string): Promise<Delivered>
  /** Fetches a file that somebody sent, if it is no longer than this. Absent where nobody can send one. */
  fetch?(file: string, bytes_max: number): Promise<Fetched>
  /** Ends the waiting of a pressed button. Best effort: nothing depends on it. */
  acknowledge(ack: string, note: string | null): Promise<void>
}
