import type { Delivered, Target, View } from '../../../bot/channels/channel.ts'
import { text } from '../../../bot/texts/text.ts'
import { now } from '../../../core/kernel/clock.ts'
import { READER, targetAt } from '../../support/whatsapp/rig.ts'
import type { Live, Seen } from './row.ts'

let numbered = 0
/** A name for a message, as the delivery makes them. */
export const nextName = (): string => {
  numbered += 1
  return `m${numbered}`
}

/** Words that can be told from those of every other case. */
export const wordsOf = (name: string): View => ({ text: text('name-changed', { name: `Ada ${name}` }) })

/** Shows it to whoever is there, under a name of its own unless it has one. */
export const show = ({ open, address }: Live, view: View, more: Partial<Target> = {}): Promise<Delivered> =>
  open.channel.show(view, targetAt(address, { message: nextName(), heard_at: now(), ...more }), READER)

export const seenWith = async ({ sees }: Live, words: string): Promise<Seen[]> =>
  (await sees()).filter((seen) => seen.words.includes(words))
