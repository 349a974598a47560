import { setTimeout as pause } from 'node:timers/promises'
import type { Target } from '../../../bot/channels/channel.ts'
import type { OpenChannel, Opening } from '../../../bot/channels/open-channel.ts'
import { storeEvents } from '../../../bot/door/store-events.ts'
import { type Core, composeCore } from '../../../core/compose.ts'
import { readConfig } from '../../../core/platform/config.ts'
import { freshDatabase } from '../database.ts'
import { testSettings } from '../payment-world.ts'
import { linkSession } from './link-session.ts'

const SESSION = 'test'

/** Who reads what is sent in a test of a channel. */
export const READER = {
  language: 'en',
  time_zone: 'Africa/Lagos',
  currency: 'NGN',
  country: 'NG',
  theme: 'light',
} as const

export const targetAt = (address: string, more: Partial<Target> = {}): Target => ({
  address,
  ref: null,
  reply_to: null,
  ...more,
})

export type InboxRow = {
  event_key: string
  address: string
  sender: string
  kind: string
  event: Record<string, unknown>
}

/** A database with a linked session, and bots that hear and speak through it: of each only the channel. */
export type Rig = {
  core: Core
  /** What the inbox has, in the order in which it came. */
  inbox(): Promise<InboxRow[]>
  /** The same, once it has so many. */
  heard(count: number): Promise<InboxRow[]>
  /** Another bot with this channel. */
  open(wish?: { take?: Opening['take'] }): OpenChannel
  /** Alerts in the admin groups, by code. */
  alerts(): Promise<string[]>
  /** As if nobody had ever written. */
  forget(): Promise<void>
  close(): Promise<void>
}

export async function openRig(
  channel: string,
  open: (opening: Opening) => OpenChannel | null,
  settings: Record<string, string> = {},
): Promise<Rig> {
  const database = await freshDatabase()
  const env = {
    ...testSettings(database.url),
    BAILEYS_SESSION: SESSION,
    WWEBJS_SESSION: SESSION,
    ...settings,
  }
  const core = composeCore(readConfig({ ...env, LOG_LEVEL: process.env.NEXA_TEST_LOG ?? 'silent' }))
  await linkSession(core.db, { channel, name: SESSION })
  const store: Opening['take'] = async (events) => void (await storeEvents(core.db, events))
  const makeFile: Opening['makeFile'] = async function* () {
    yield Buffer.from('a,b\n')
    yield Buffer.from('1,2\n')
  }
  const inbox = () =>
    core
      .db('inbound')
      .join('conversation', 'conversation.id', 'inbound.conversation_id')
      .orderBy('inbound.id')
      .select<InboxRow[]>('event_key', 'address', 'sender', 'kind', 'event')
  return {
    core,
    open: ({ take = store } = {}) => {
      const opened = open({ core, take, makeFile })
      if (opened === null) throw new Error('the channel has no session')
      return opened
    },
    inbox,
    heard: (count) =>
      until(`${count} in the inbox`, async () => {
        const rows = await inbox()
        return rows.length >= count ? rows : undefined
      }),
    alerts: async () => {
      const { rows } = await core.db.raw<{ rows: { code: string }[] }>(
        `select body #>> '{notice,code}' as code from message where body #>> '{notice,kind}' = 'ops.alert' order by id`,
      )
      return rows.map(({ code }) => code)
    },
    forget: async () => {
      for (const table of ['phone_chat', 'phone_sent', 'phone_day', 'inbound', 'message'])
        await core.db(table).delete()
      await linkSession(core.db, { channel, name: SESSION })
    },
    close: async () => {
      await core.close()
      await database.drop()
    },
  }
}

/** Waits until it is so; a machine under load only makes it slower. */
export async function until<Found>(
  what: string,
  look: () => Promise<Found | undefined> | Found | undefined,
): Promise<Found> {
  for (let tries = 0; tries < 1_000; tries++) {
    const found = await look()
    if (found !== undefined && found !== false) return found
    await pause(10)
  }
  throw new Error(`waited in vain for ${what}`)
}
