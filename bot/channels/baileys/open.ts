import type { WAMessage } from 'baileys'
import type { Core } from '../../../core/compose.ts'
import { now } from '../../../core/kernel/clock.ts'
import {
  readCreds,
  readKeys,
  readSent,
  type SessionKey,
  saveCreds,
  saveKeys,
} from '../../../core/phones/index.ts'
import type { OpenChannel, Opening, Take } from '../open-channel.ts'
import { examineSession } from '../phone/examine.ts'
import { type Heard, hear } from '../phone/hear.ts'
import { type OpenLine, SessionKeeper } from '../phone/keep-session.ts'
import { inOrder, isHidden, phoneAmong, plainJid } from '../phone/plain-jid.ts'
import { createTypedChannel } from '../phone/typed-channel.ts'
import { judgeClose } from './judge-close.ts'
import { receiveMessage } from './receive.ts'
import type { AuthStore, BaileysSocket, ConnectBaileys } from './socket.ts'

const BAILEYS = 'baileys'

/** WhatsApp through Baileys, an unofficial library; null where no session is named. */
export function openBaileys({ core, take, makeFile }: Opening, connect: ConnectBaileys): OpenChannel | null {
  const name = core.config.BAILEYS_SESSION
  if (name === undefined) return null
  const session: SessionKey = { channel: BAILEYS, name }
  const keeper = new SessionKeeper(core, session, createLine(core, take, connect))
  const eventKeys = (ref: string, jids: readonly string[]) => jids.map((jid) => `${jid}/${ref}`)
  return {
    channel: createTypedChannel({ core, session, link: keeper, makeFile, eventKeys }),
    start: () => keeper.start(),
    examine: () => examineSession(core, session, () => readCreds(core, session)),
    stop: () => keeper.stop(),
  }
}

/** The secrets of a session, in the database. */
export const storeAuth = (core: Core, held: SessionKey & { holder: string }): AuthStore => ({
  readCreds: () => readCreds(core, held),
  saveCreds: (creds) => saveCreds(core, held, creds),
  readKeys: (type, ids) => readKeys(core, held, type, ids),
  saveKeys: (keys) => saveKeys(core, held, keys),
})

/** A connection that listens. What comes is put into the inbox one after another, in the order in which it was heard. */
const createLine =
  (core: Core, take: Take, connect: ConnectBaileys): OpenLine =>
  async (held, told) => {
    const ears: { socket: BaileysSocket | null } = { socket: null }
    let hearing: Promise<void> = Promise.resolve()
    const listen = (messages: readonly WAMessage[]): Promise<void> => {
      const heard = hearing.then(() => listenTo(core, take, ears.socket, messages))
      hearing = heard.catch((error: unknown) => core.log.warn({ err: error }, 'messages could not be stored'))
      return heard
    }
    const socket = await connect({
      auth: storeAuth(core, held),
      hear: (message) => listen([message]),
      recall: (ref) => readSent(core, { channel: held.channel, channel_ref: ref }),
      log: core.log,
    })
    ears.socket = socket
    // 'append' is what came while we were away: to leave it out is to lose it. It is heard once, by its name.
    socket.on('messages.upsert', ({ messages }) => void listen(messages).catch(() => undefined))
    socket.on('messages.update', (updates) => {
      const opened = updates.flatMap(({ key, update }) =>
        update.message == null
          ? []
          : [{ ...update, key, messageTimestamp: update.messageTimestamp ?? seconds() }],
      )
      if (opened.length > 0) void listen(opened.map(asOpened)).catch(() => undefined)
    })
    socket.on('connection.update', ({ connection, lastDisconnect }) => {
      if (connection === 'open') told.opened(socket)
      if (connection === 'close') told.closed((tries) => judgeClose(codeOf(lastDisconnect?.error), tries))
    })
    return {
      end: async () => {
        await socket.end()
        await hearing
      },
    }
  }

const seconds = (): number => Math.floor(now().getTime() / 1_000)

/** It can be read now, whatever it was before. */
const asOpened = (message: WAMessage): WAMessage => ({ ...message, messageStubType: null })

async function listenTo(
  core: Core,
  take: Take,
  socket: BaileysSocket | null,
  messages: readonly WAMessage[],
): Promise<void> {
  const heard: Heard[] = []
  for (const message of messages) {
    const received = receiveMessage(message, socket?.user() ?? null)
    if (received !== null) heard.push(await withAnswered(socket, await withNumber(socket, received)))
  }
  await hear(core, BAILEYS, take, heard)
  for (const { chat, member } of heard)
    if (member === null && chat[0] !== undefined) void socket?.typing(chat[0]).catch(() => undefined)
}

/** Where only a hidden id was given, the library may have seen the number earlier. */
async function withNumber(socket: BaileysSocket | null, heard: Heard): Promise<Heard> {
  const names = heard.member ?? heard.chat
  const [hidden] = names
  if (socket === null || hidden === undefined || !isHidden(hidden) || heard.from_phone !== null) return heard
  const number = await socket.phoneOf(hidden).catch(() => null)
  if (number === null) return heard
  const known = inOrder([...names, number])
  const from_phone = phoneAmong(known)
  return heard.member === null
    ? { ...heard, chat: known, from_phone }
    : { ...heard, member: known, from_phone }
}

/** Whoever is answered may be called by a hidden id, whose number the library knows. */
async function withAnswered(socket: BaileysSocket | null, heard: Heard): Promise<Heard> {
  const reply = 'reply' in heard.body ? heard.body.reply : undefined
  if (socket === null || reply === undefined || reply.is_ours || !isHidden(reply.sender)) return heard
  const number = await socket.phoneOf(reply.sender).catch(() => null)
  return number === null ? heard : { ...heard, answered: [plainJid(number)] }
}

/** What Boom errors carry, without knowing Boom. */
function codeOf(error: unknown): number | null {
  const code = (error as { output?: { statusCode?: unknown } } | undefined)?.output?.statusCode
  return typeof code === 'number' ? code : null
}
