import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import type { InboundEvent } from '../../../bot/channels/channel.ts'
import type { OpenChannel, Opening } from '../../../bot/channels/open-channel.ts'
import { openChannels } from '../../../bot/channels/open-channels.ts'
import { stopDrawing } from '../../../bot/charts/draw.ts'
import { createDoor } from '../../../bot/door/server.ts'
import { storeEvents } from '../../../bot/door/store-events.ts'
import { composeCore } from '../../../core/compose.ts'
import { present } from '../../../core/kernel/assert.ts'
import { readConfig } from '../../../core/platform/config.ts'
import { type Sandbox, startSandbox } from '../../../sandbox/sandbox.ts'
import { type Carriers, openCarriers } from '../../support/apps/carriers.ts'
import { freshDatabase } from '../../support/database.ts'
import { type MailServer, startMailServer } from '../../support/mail-server.ts'
import { worldSettings } from '../../support/world.ts'

/** What is on the other side of every channel, and each of them as the bot opens it. */
export type Outside = {
  sandbox: Sandbox
  mail: MailServer
  folder: string
  opening: Opening
  carriers: ReadonlyMap<string, Carriers>
  opened: readonly OpenChannel[]
  /** All that was put into the inbox, repeats too. */
  heard: InboundEvent[]
  /** How often the inbox has it. */
  kept(event: InboundEvent): Promise<number>
  /** Started by a row; stopped with everything else. */
  stops: (() => Promise<unknown> | undefined)[]
  stop(): Promise<void>
}

const CHATS = ['telegram', 'cloud', 'baileys', 'wwebjs']

export async function openOutside(): Promise<Outside> {
  const [sandbox, mail, database, folder] = await Promise.all([
    startSandbox({ timing: { cloud_pair_ms: 0, cloud_status_ms: 5 } }),
    startMailServer(),
    freshDatabase(),
    mkdtemp(join(tmpdir(), 'nexa-console-')),
  ])
  const carriers = new Map<string, Carriers>()
  for (const name of CHATS) carriers.set(name, await openCarriers(name, sandbox))
  const env = {
    ...Object.assign({}, ...[...carriers.values()].map(({ settings }) => settings)),
    ...worldSettings(database.url, sandbox.url),
    ...{ SMTP_URL: mail.url, MAIL_FROM: 'nexa@shop.example', MAIL_MESSAGES_PER_SECOND: '0' },
  }
  const core = composeCore(readConfig(env))
  for (const { prepare } of carriers.values()) await prepare(core.db)
  const heard: InboundEvent[] = []
  const take: Opening['take'] = async (events, moves) => {
    await storeEvents(core.db, events, moves)
    heard.push(...events)
  }
  const makeFile: Opening['makeFile'] = async function* () {
    yield Buffer.from('a,b\n')
  }
  const opening = { core, take, makeFile }
  const { baileys } = present(carriers.get('baileys'), 'it is among the chats').connectors
  const { wwebjs } = present(carriers.get('wwebjs'), 'it is among the chats').connectors
  const opened = openChannels(opening, present(baileys && wwebjs && { baileys, wwebjs }, 'both are faked'))
  const { fetch } = createDoor({ core, channels: opened, ready: async () => true })
  const door = await new Promise<ReturnType<typeof serve>>((open) => {
    const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, () => open(server))
  })
  sandbox.state.settings.botUrl = `http://127.0.0.1:${(door.address() as AddressInfo).port}`
  const stops: Outside['stops'] = []
  return {
    ...{ sandbox, mail, folder, opening, carriers, opened, heard, stops },
    kept: async ({ channel, event_key }) =>
      (await core.db('inbound').where({ channel, event_key }).select('id')).length,
    stop: async () => {
      for (const stop of stops) await stop()
      await sandbox.stop()
      await new Promise((closed) => door.close(closed))
      await mail.stop()
      await core.close()
      await database.drop()
      await rm(folder, { recursive: true })
      await stopDrawing()
    },
  }
}
