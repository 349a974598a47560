import type { Core } from '../../../core/compose.ts'
import { newId } from '../../../core/kernel/ids.ts'
import {
  admitUnasked,
  beginSent,
  type KnownChat,
  keepSent,
  readHeard,
  readNames,
  readSent,
  type SessionKey,
} from '../../../core/phones/index.ts'
import { inTransaction } from '../../../core/platform/transaction.ts'
import type { MakeFile } from '../../documents/make-file.ts'
import type { Reader } from '../../texts/format.ts'
import type { Channel, Delivered, Target, View } from '../channel.ts'
import { type Carrier, lineDown, type Parcel, type Quoted, Unsent } from './carrier.ts'
import { tell } from './keep-session.ts'
import { phoneLimits } from './limits.ts'
import { nameMessage } from './name-message.ts'
import { packParcels } from './pack-parcels.ts'

/** A session as its channel sees it. */
export type Link = { carrier(): Carrier | null; readonly linked: boolean }

type Parts = {
  core: Core
  session: SessionKey
  link: Link
  makeFile: MakeFile
  /** The names under which the inbox may have a message of theirs. */
  eventKeys(ref: string, jids: readonly string[]): string[]
}

/** A channel over a linked telephone, where everything is typed and only those are written to who wrote. */
export function createTypedChannel(parts: Parts): Channel {
  const { core, session, link } = parts
  return {
    name: session.channel,
    title: 'WhatsApp',
    limits: phoneLimits,
    away: () => link.linked && link.carrier() === null,
    show: async (view, target, reader) => {
      try {
        return await show(parts, view, target, reader)
      } catch (error) {
        if (!(error instanceof Unsent)) throw error
        if (error.alert !== null) await alarm(core, session, error.alert)
        return error.delivered
      }
    },
    // Nobody but its writer takes a message away here; the words say so where that matters.
    remove: async (_address, ref) => ({ outcome: 'sent', ref }),
    fetch: async (file, bytes_max) =>
      (await link.carrier()?.fetch(file, bytes_max)) ?? { outcome: 'later' as const },
    acknowledge: async () => undefined,
  }
}

const alarm = (core: Core, session: SessionKey, detail: string): Promise<void> =>
  inTransaction(core.db, (trx) => tell(trx, core, session, { code: 'phones.restricted', detail }))

async function show(parts: Parts, view: View, target: Target, reader: Reader): Promise<Delivered> {
  const { core, session, link } = parts
  const { db } = core
  const { channel } = session
  if (!link.linked) return { outcome: 'shut', why: 'no telephone is linked' }
  if (target.is_blocked === true && target.about !== undefined)
    return { outcome: 'gone', why: 'they asked for silence' }
  // Accounts are lost for it. Who is written to goes by the same rule; this is for what was handed out before.
  if (target.about === 'broadcast.news' || target.about === 'broadcast.service')
    return { outcome: 'shut', why: 'a linked telephone takes no broadcasts' }
  const carrier = link.carrier()
  if (carrier === null) throw lineDown()
  const names = await readNames(db, channel, target.address)
  const chat = chatOf(target.address, names)
  if (chat === null) return { outcome: 'shut', why: 'they never wrote to us there' }
  const id = nameMessage(target.message ?? newId())
  const begun = await beginSent(db, { channel, id, address: target.address })
  if (begun?.channel_ref != null) return { outcome: 'sent', ref: begun.channel_ref }
  if (begun === null && !(await isWelcome(parts, target, names)))
    return { outcome: 'shut', why: 'enough was said there today that nobody asked for' }
  if (view.picture !== undefined || view.document !== undefined)
    void carrier.typing(chat).catch(() => undefined)
  const parcels = await packParcels(view, reader, parts.makeFile)
  const quoted = await findQuoted(parts, target, names)
  let ref = ''
  for (const [place, parcel] of parcels.entries()) {
    const part = place === 0 ? id : nameMessage(`${id}/${place}`)
    const sent = await bring(carrier, chat, parcel, { id: part, quoted }, begun?.begun_at ?? null)
    ref = sent.ref
    if (place === parcels.length - 1)
      await keepSent(core, { channel, id, channel_ref: ref, content: sent.content })
  }
  return { outcome: 'sent', ref }
}

/** By their hidden id where there is one: that is how the network calls people now. Groups have one name. */
function chatOf(address: string, names: readonly KnownChat[]): string | null {
  if (address.endsWith('@g.us')) return address
  const newest = names.toSorted((one, other) => other.heard_at.getTime() - one.heard_at.getTime())
  return (newest.find(({ jid }) => jid.endsWith('@lid')) ?? newest[0])?.jid ?? null
}

async function isWelcome(
  { core, session }: Parts,
  target: Target,
  names: readonly KnownChat[],
): Promise<boolean> {
  const { address, about } = target
  if (about === undefined || address.endsWith('@g.us')) return true
  const heard_at = new Date(Math.max(...names.map((name) => name.heard_at.getTime())))
  const { TIME_ZONE: time_zone, WHATSAPP_UNASKED_PER_DAY_MAX: per_day_max } = core.config
  return admitUnasked(core.db, { channel: session.channel, address, heard_at, time_zone, per_day_max })
}

/** `begun_at`: an earlier try may have brought it, though nobody wrote that down. */
async function bring(
  carrier: Carrier,
  chat: string,
  parcel: Parcel,
  how: { id: string; quoted: Quoted | null },
  begun_at: Date | null,
) {
  const words = parcel.kind === 'text' ? parcel.text : parcel.caption
  const there = begun_at === null ? null : await carrier.findSent?.(chat, words, begun_at)
  return there == null ? carrier.send(chat, parcel, how) : { ref: there, content: null }
}

async function findQuoted(
  { core, session, eventKeys }: Parts,
  { reply_to: ref, address }: Target,
  names: readonly KnownChat[],
): Promise<Quoted | null> {
  if (ref === null) return null
  const { channel } = session
  const content = await readSent(core, { channel, channel_ref: ref })
  if (content !== null) return { ref, from_us: true, sender: '', text: '', content }
  const jids = [address, ...names.map(({ jid }) => jid)]
  const heard = await readHeard(core.db, channel, eventKeys(ref, jids))
  return heard === null ? null : { ref, from_us: false, ...heard, content: null }
}
