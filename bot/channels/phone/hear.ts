import type { Core } from '../../../core/compose.ts'
import { now, secondsBetween } from '../../../core/kernel/clock.ts'
import { findAddress, isHeard, settleAddress } from '../../../core/phones/index.ts'
import type { Inbound, InboundEvent } from '../channel.ts'
import type { Take } from '../open-channel.ts'
import { isStopWord } from '../stop-words.ts'
import { isHidden } from './plain-jid.ts'
import { isForUs } from './read-words.ts'

/** Something that was heard, with all names that the library knows for the chat and for who spoke; the best first. */
export type Heard = {
  event_key: string
  chat: string[]
  /** Who spoke, where that is not the chat itself. */
  member: string[] | null
  from_phone: string | null
  /** Further names of whoever was answered. */
  answered?: readonly string[]
  said_at: Date
  body: Inbound
}

/** What waited for longer than this is not done any more: whoever wrote it may have done it elsewhere by now. */
const LATE_AFTER_SECONDS = 3_600

/**
 * Puts what was heard into the inbox, each person under their one address. It resolves when they are there for good.
 * What comes late is not carried out; its writer hears so, once an hour.
 */
export async function hear(
  { db }: Core,
  channel: string,
  take: Take,
  heard: readonly Heard[],
): Promise<void> {
  const events: InboundEvent[] = []
  for (const each of heard) {
    if (each.member !== null && !isForUs(each.body)) continue
    const address = await settleAddress(db, { channel, jids: each.chat })
    const sender = each.member === null ? address : await settleAddress(db, { channel, jids: each.member })
    const said = asWish(each)
    // Who asks for silence gets it, however late.
    const late = said.kind !== 'blocked' && secondsBetween(each.said_at, now()) > LATE_AFTER_SECONDS
    // What was heard in time and is brought again is no news at all.
    if (late && (each.member !== null || (await isHeard(db, channel, each.event_key)))) continue
    const body = late ? lateBody(said) : await withKnownSender(db, channel, said, each.answered ?? [])
    events.push({
      channel,
      event_key: late ? lateKey(address) : each.event_key,
      address,
      sender,
      kind: each.member === null ? 'private' : 'group',
      language: 'en',
      body: { ...body, ...(each.from_phone === null ? {} : { from_phone: each.from_phone }) },
    })
  }
  if (events.length > 0) await take(events)
}

/** Whoever wants silence says so by one word, as with WhatsApp's official interface. */
const asWish = ({ member, body }: Heard): Inbound =>
  member === null && body.kind === 'text' && isStopWord(body.text) ? { kind: 'blocked', by_word: true } : body

const lateBody = (body: Inbound): Inbound => ({
  kind: 'other',
  what: 'late',
  ref: 'ref' in body ? body.ref : '',
})

/**
 * Whose message was answered is said by the name that we have for them, or will have once they speak to us: by their
 * number, where there is one. An admin who is put on the list by a reply must be the one who signs in later.
 */
async function withKnownSender(
  db: Core['db'],
  channel: string,
  body: Inbound,
  others: readonly string[],
): Promise<Inbound> {
  if (!('reply' in body) || body.reply === undefined || body.reply.is_ours) return body
  const { reply } = body
  const names = [reply.sender, ...others]
  for (const name of names) {
    const known = await findAddress(db, channel, name)
    if (known !== null) return { ...body, reply: { ...reply, sender: known } }
  }
  const sender = names.find((name) => !isHidden(name)) ?? reply.sender
  return { ...body, reply: { ...reply, sender } }
}

/** The same for all that comes within an hour, so that a long backlog is one kind word. */
const lateKey = (address: string): string => `late/${address}/${now().toISOString().slice(0, 13)}`
