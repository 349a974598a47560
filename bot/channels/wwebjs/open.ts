import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Core } from '../../../core/compose.ts'
import { addMinutes, now } from '../../../core/kernel/clock.ts'
import { lastHeardAt, readProfile, type SessionKey, saveProfile } from '../../../core/phones/index.ts'
import type { OpenChannel, Opening, Take } from '../open-channel.ts'
import { type Heard, hear } from '../phone/hear.ts'
import { type OpenLine, SessionKeeper } from '../phone/keep-session.ts'
import { createTypedChannel } from '../phone/typed-channel.ts'
import type { ConnectWwebjs, WebMessage, WwebjsClient, WwebjsWish } from './client.ts'
import { examineWwebjs } from './examine.ts'
import { judgeAsked, judgeEnd, judgeSilence } from './judge-end.ts'
import { receiveMessage } from './receive.ts'

const WWEBJS = 'wwebjs'

/** A page that is not up by then hangs. */
const READY_MS = 180_000
/** What was written a little before we were last heard of may not have reached us. */
const OVERLAP_MINUTES = 10

/** WhatsApp through whatsapp-web.js, which runs a browser; null where no session is named. */
export function openWwebjs({ core, take, makeFile }: Opening, connect: ConnectWwebjs): OpenChannel | null {
  const name = core.config.WWEBJS_SESSION
  if (name === undefined) return null
  const session: SessionKey = { channel: WWEBJS, name }
  const keeper = new SessionKeeper(core, session, createLine(core, take, connect))
  return {
    channel: createTypedChannel({ core, session, link: keeper, makeFile, eventKeys: (ref) => [ref] }),
    start: () => keeper.start(),
    examine: () => examineWwebjs(core, session),
    stop: () => keeper.stop(),
  }
}

/** How the browser of a session is started: with its folder on this machine, or in the database. */
export function wishFor(core: Core, held: SessionKey & { holder: string }): WwebjsWish {
  const { WWEBJS_DIR: dir, WWEBJS_CHROMIUM: chromium } = core.config
  const store = {
    read: () => readProfile(core, held),
    save: (file: string) => saveProfile(core, held, file),
    drop: () => saveProfile(core, held, ''),
  }
  return {
    session: held.name,
    dir: dir ?? join(tmpdir(), 'nexa-wwebjs'),
    store: dir === undefined ? store : null,
    chromium,
    pair_with: null,
    log: core.log,
  }
}

const createLine =
  (core: Core, take: Take, connect: ConnectWwebjs): OpenLine =>
  async (held, told) => {
    const client = await connect(wishFor(core, held))
    let hearing: Promise<void> = Promise.resolve()
    const listen = (messages: readonly WebMessage[]): void => {
      hearing = hearing
        .then(() => listenTo(core, take, client, messages))
        .catch((error: unknown) => core.log.warn({ err: error }, 'messages could not be stored'))
    }
    const hung = setTimeout(() => end(judgeSilence), READY_MS)
    const end = (judge: Parameters<typeof told.closed>[0]): void => {
      clearTimeout(hung)
      told.closed(judge)
      void client.destroy().catch(() => undefined)
    }
    client.on('message', (message) => listen([message]))
    client.on('ready', () => {
      clearTimeout(hung)
      void catchUp(core, client, listen).then(() => told.opened(client))
    })
    client.on('qr', () => end(judgeAsked))
    client.on('auth_failure', () => end(judgeSilence))
    client.on('disconnected', (reason) => end(() => judgeEnd(reason)))
    client.on('message_ack', ({ id }, ack) => {
      if (ack < 0) core.log.warn({ ref: id._serialized }, 'WhatsApp says that a message did not go out')
    })
    void client.initialize().catch((error: unknown) => {
      core.log.warn({ err: error }, 'the page of WhatsApp could not be opened')
      end(judgeSilence)
    })
    return {
      end: async () => {
        clearTimeout(hung)
        await client.destroy()
        await hearing
      },
    }
  }

/** The page tells only of what comes while it is open: what came before is looked up. */
async function catchUp(
  core: Core,
  client: WwebjsClient,
  listen: (messages: WebMessage[]) => void,
): Promise<void> {
  try {
    const last = await lastHeardAt(core.db, WWEBJS)
    const messages = await client.recent(addMinutes(last ?? now(), -OVERLAP_MINUTES))
    if (messages.length > 0) listen(messages)
  } catch (error) {
    core.log.warn({ err: error }, 'what was written meanwhile could not be looked up')
  }
}

async function listenTo(
  core: Core,
  take: Take,
  client: WwebjsClient,
  messages: readonly WebMessage[],
): Promise<void> {
  const namesOf = async (id: string): Promise<string[]> => {
    const { lid, pn } = await client.namesOf(id)
    return [lid, pn].filter((name) => name !== undefined)
  }
  const heard: Heard[] = []
  for (const message of messages) {
    const received = await receiveMessage(message, namesOf)
    if (received !== null) heard.push(received)
  }
  await hear(core, WWEBJS, take, heard)
  for (const { chat, member } of heard)
    if (member === null && chat[0] !== undefined) void client.typing(chat[0]).catch(() => undefined)
}
