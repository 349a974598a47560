import type { InboundEvent, Target, View } from '../../../bot/channels/channel.ts'
import type { OpenChannel } from '../../../bot/channels/open-channel.ts'
import type { App } from '../../support/apps/app.ts'
import type { Outside } from './outside.ts'

/** A message as whoever it went to has it before their eyes. */
export type Seen = {
  /** All that can be read of it: words, what stands on buttons, where links lead. */
  words: string
  picture: boolean
  document: string | null
  /** It waits for their number. */
  asks_number: boolean
  /** Our own name for the message, where it arrives with it. */
  name?: string
}

/** Something goes wrong, for what is sent there (or shown) until it is mended. */
export type Trouble = { to?: Partial<Target>; view?: View; mend?(): Promise<unknown> | unknown }

/** What can be done to what is on its way there. */
export type Troubles = {
  /** Nobody is brought to them any more. */
  gone(): Promise<Trouble>
  /** It may not be said there now; `said` is where it may all the same. */
  shut(): Promise<Trouble & { said?: Partial<Target> }>
  /** What we send is wrong. */
  ours(): Promise<Trouble>
  /** It was too much for the moment. */
  pace(): Promise<Trouble>
  /** Nothing gets through. */
  down(): Promise<Trouble>
  /** The next message arrives, and we never hear that it did. */
  lost(): Promise<Trouble>
}

/** Who may be written to, and who writes; without a hand there is nobody who could. */
export type Live = {
  open: OpenChannel
  address: string
  sees(): Promise<Seen[]>
  troubles: Partial<Troubles>
  hand?: Hand
}

/** Somebody with the channel in their hand. */
export type Hand = Pick<App, 'send'> & {
  address: string
  sender: string
  phone: string
  heard(): InboundEvent[]
  /** Chooses it as people there do: the id of the message where it was tapped. */
  choose?(label: string): Promise<string>
  /** They leave, or say that they want silence. */
  leaves(): Promise<unknown>
  /** Every event comes so many times more. */
  repeats?(times: number): Promise<void>
  /** A group that they and the bot are in. */
  openGroup?(): Promise<{ address: string; app: App }>
}

/**
 * A channel as the suite knows it: how it is opened, and what it cannot, each with the reason. A further adapter is a
 * further row.
 */
export type Row = {
  name: string
  /** What becomes of a message that is brought twice under one name: what they see, or what its reader knows it by. */
  repeat: 'shown once' | 'named alike' | 'shown again'
  /** Whether every event says whose number it is, of those that do not hide it. */
  vouches: boolean
  cannot: Readonly<Record<string, string>>
  open(outside: Outside): Promise<Live>
}
