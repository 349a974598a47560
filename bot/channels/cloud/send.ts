import { z } from 'zod'
import { now, secondsBetween } from '../../../core/kernel/clock.ts'
import { Fault } from '../../../core/kernel/fault.ts'
import type { Db } from '../../../core/platform/db.ts'
import type { MakeFile } from '../../documents/make-file.ts'
import type { Reader } from '../../texts/format.ts'
import type { Channel, Delivered, Target, View } from '../channel.ts'
import { fetchFile } from './fetch-file.ts'
import { type CloudSettings, callGraph, type Refused } from './graph.ts'
import { type Alarm, isDoubtful, judge } from './judge.ts'
import { cloudLimits } from './limits.ts'
import { makeMedia } from './make-media.ts'
import { dropMedia, keepMedia } from './media.ts'
import { carriesMedia, type Media, type Rendered, renderView } from './render.ts'
import { renderTemplate } from './templates.ts'

export type Ways = {
  db: Db
  settings: CloudSettings
  makeFile: MakeFile
  /** `money.en`, `budget.hi`: the templates that Meta approved. */
  approved: ReadonlySet<string>
  per_second: number
  alarm(code: Alarm, why: string): void
}

/** A message to one person at a time; somewhat less than Meta says, for several bots may speak to the same one. */
const PAIR_PACE = { burst: 40, every_seconds: 6 }
/** Meta's clock is not ours. */
const WINDOW_MARGIN_SECONDS = 120
const WINDOW_SECONDS = (cloudLimits.window_hours ?? 24) * 3_600 - WINDOW_MARGIN_SECONDS
const WINDOW_CLOSED = 131047
/**
 * Nobody knows whether Meta took it. If it did, it says so to the webhook within seconds; only when nothing was heard
 * by then is it sent again. See decision 0043.
 */
const DOUBT: Delivered = { outcome: 'later', wait_seconds: 20, everyone: false }

/** Speaks as one number of WhatsApp through Meta's Cloud API. */
export function createCloudChannel(ways: Ways): Channel {
  const { settings, per_second } = ways
  return {
    name: 'cloud',
    title: 'WhatsApp',
    limits: cloudLimits,
    ...(per_second > 0 ? { pace_per_second: per_second, chat_pace: { each: PAIR_PACE } } : {}),
    show: (view, target, reader) => attempt(() => show(ways, view, target, reader)),
    // Only a person can take a message of their own away.
    remove: async (_address, ref) => ({ outcome: 'sent', ref }),
    fetch: (file, bytes_max) => fetchFile(settings, file, bytes_max),
    acknowledge: async () => undefined,
  }
}

async function show(ways: Ways, view: View, target: Target, reader: Reader): Promise<Delivered> {
  if (target.is_blocked === true && target.about !== undefined)
    return { outcome: 'gone', why: 'they asked for silence' }
  if (isWindowShut(target)) return showTemplate(ways, view, target, reader)
  const around = { is_hidden: isHidden(target.address), media: null }
  const media = await uploadMedia(ways, view, reader, around.is_hidden)
  if ('outcome' in media) return media
  const sent = await send(ways, target, renderView(view, reader, { ...around, ...media }))
  if ('delivered' in sent) return sent.delivered
  if (sent.refused.code === WINDOW_CLOSED) return showTemplate(ways, view, target, reader)
  const verdict = refuse(ways, sent.refused)
  if (media.media === null || verdict.outcome !== 'bad') return verdict
  // Meta may have forgotten it before its time. The words are sent alone, and the next one is brought anew.
  await dropMedia(ways.db, media.media.id)
  throw new Error(`whatsapp took no ${media.media.kind}: ${verdict.why}`)
}

/** Who never spoke there, as far as we know, is tried: Meta knows better. */
const isWindowShut = ({ heard_at }: Target): boolean =>
  heard_at != null && secondsBetween(heard_at, now()) > WINDOW_SECONDS

async function showTemplate(ways: Ways, view: View, target: Target, reader: Reader): Promise<Delivered> {
  const message =
    target.about === undefined ? null : renderTemplate(view, target.about, reader, ways.approved)
  if (message === null)
    return { outcome: 'shut', why: 'they were silent for a day, and no template says this' }
  const sent = await send(ways, target, message)
  return 'delivered' in sent ? sent.delivered : refuse(ways, sent.refused)
}

/** What a view shows besides words, brought to Meta, where the message will carry it. */
async function uploadMedia(
  ways: Ways,
  view: View,
  reader: Reader,
  is_hidden: boolean,
): Promise<{ media: Media | null } | Delivered> {
  const { picture, document } = view
  const kind = document !== undefined ? 'document' : picture !== undefined ? 'image' : null
  if (kind === null) return { media: null }
  const named = { kind, ...(document === undefined ? {} : { name: document.name }) } as const
  if (!carriesMedia(renderView(view, reader, { is_hidden, media: { ...named, id: 'later' } })))
    return { media: null }
  const content = await makeMedia(ways.makeFile, view, reader)
  if (content === null) return { media: null }
  const kept = await keepMedia(ways, content)
  if ('id' in kept) return { media: { ...named, id: kept.id } }
  const verdict = refuse(ways, kept.refused)
  // Then words are sent alone.
  if (verdict.outcome === 'bad') throw new Error(`whatsapp took no ${kind}: ${verdict.why}`)
  return verdict
}

const accepted = z.object({ messages: z.array(z.object({ id: z.string().min(1) })).min(1) })

async function send(
  { settings }: Ways,
  { address, message, reply_to }: Target,
  rendered: Rendered,
): Promise<{ delivered: Delivered } | { refused: Refused }> {
  const answered = await callGraph(settings, {
    path: `${settings.WHATSAPP_PHONE_NUMBER_ID}/messages`,
    body: {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      // Under a user's id in `to` a message is taken, and never seen again.
      ...(isHidden(address) ? { recipient: address } : { to: address }),
      ...(message === undefined ? {} : { biz_opaque_callback_data: message }),
      ...(reply_to === null ? {} : { context: { message_id: reply_to } }),
      ...rendered,
    },
  })
  if ('refused' in answered)
    return isDoubtful(answered.refused) ? { delivered: DOUBT } : { refused: answered.refused }
  const { data } = accepted.safeParse(answered.body)
  const ref = data?.messages[0]?.id
  return { delivered: ref === undefined ? DOUBT : { outcome: 'sent', ref } }
}

function refuse({ alarm }: Ways, refused: Refused) {
  const verdict = judge(refused)
  if (verdict.alarm !== undefined) alarm(verdict.alarm, refused.words)
  return verdict.delivered
}

/** Somebody without a number is known by an id such as `NG.1349…`. */
const isHidden = (address: string): boolean => !/^\d+$/.test(address)

async function attempt(deliver: () => Promise<Delivered>): Promise<Delivered> {
  try {
    return await deliver()
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return error.happened === 'no' ? { outcome: 'later', wait_seconds: 1, everyone: true } : DOUBT
  }
}
