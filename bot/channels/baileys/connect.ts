import type {
  AnyMessageContent,
  BinaryNode,
  SignalKeyStoreWithTransaction,
  WAMessage,
  WASocket,
} from 'baileys'
import type { Logger } from '../../../core/platform/log.ts'
import { lineDown, type Parcel, type Quoted, type Unsent } from '../phone/carrier.ts'
import { type Baileys, bridgeAuth } from './bridge-auth.ts'
import { fetchFile } from './fetch-file.ts'
import { EarlyEar } from './hear-early.ts'
import { refusalOf } from './judge-ack.ts'
import { judgeError } from './judge-error.ts'
import type { BaileysSocket, BaileysWish } from './socket.ts'

/** So long WhatsApp may take to say that it has a message; then it is sent again, under the same name. */
const ANSWER_MS = 15_000

/** The real library, read only when a session is opened: nobody pays for it who has none. `url` is for tests. */
export const connectBaileys =
  (url?: string) =>
  async (wish: BaileysWish): Promise<BaileysSocket> => {
    const lib: Baileys = await import('baileys')
    const auth = await bridgeAuth(lib, wish.auth)
    const log = withoutContents(wish.log)
    const own = () => {
      const me = auth.creds.me
      return me === undefined ? null : { id: me.id, lid: me.lid ?? '' }
    }
    const ear = new EarlyEar(lib, own, wish.hear)
    const { makeSignalRepository } = lib.DEFAULT_CONNECTION_CONFIG
    const sock = lib.makeWASocket({
      auth: { creds: auth.creds, keys: lib.makeCacheableSignalKeyStore(auth.keys, log) },
      logger: log,
      // The owner's telephone goes on ringing, and what is older than the link is nobody's business here.
      markOnlineOnConnect: false,
      syncFullHistory: false,
      shouldSyncHistoryMessage: () => false,
      getMessage: async ({ id }) => {
        const content = id == null ? null : await wish.recall(id)
        return content === null ? undefined : openContent(lib, content)
      },
      makeSignalRepository: (state, logger, pnToLid) =>
        ear.wrap(makeSignalRepository(state, logger, pnToLid), state.keys as SignalKeyStoreWithTransaction),
      ...(url === undefined ? {} : { waWebSocketUrl: url }),
    })
    sock.ws.on('CB:message', (envelope: BinaryNode) => ear.notice(envelope))
    let saving: Promise<void> = Promise.resolve()
    sock.ev.on('creds.update', () => {
      saving = saving
        .then(auth.saveCreds)
        .catch((error: unknown) => wish.log.warn({ err: error }, 'the keys of a session were not kept'))
    })
    return {
      on: (event, listener) => sock.ev.on(event, listener),
      user: own,
      phoneOf: (lid) => sock.signalRepository.lidMapping.getPNForLID(lid),
      isNew: !auth.creds.registered && auth.creds.me === undefined,
      requestPairingCode: (digits) => sock.requestPairingCode(digits),
      send: (chat, parcel, { id, quoted }) => send(lib, sock, { chat, parcel, id, quoted }),
      typing: (chat) => sock.sendPresenceUpdate('composing', chat),
      fetch: (file, bytes_max) => fetchFile(lib, sock, log, file, bytes_max),
      logout: () => sock.logout(),
      end: async () => {
        await sock.end(undefined)
        await saving
      },
    }
  }

type Sending = { chat: string; parcel: Parcel; id: string; quoted: Quoted | null }

/** Sent once WhatsApp says that it has it: the library itself is content when it is on the line. */
async function send(lib: Baileys, sock: WASocket, { chat, parcel, id, quoted }: Sending) {
  const answered = sock.waitForMessage(id, ANSWER_MS) as Promise<BinaryNode | undefined>
  // It is looked at below; meanwhile nobody waits for it.
  answered.catch(() => undefined)
  try {
    const original = quoted === null ? {} : { quoted: asQuoted(lib, chat, quoted) }
    const sent = await sock.sendMessage(chat, contentOf(parcel), { messageId: id, ...original })
    const answer = await answered
    if (answer === undefined) throw lineDown()
    const code = answer.tag === 'ack' ? answer.attrs.error : undefined
    if (code !== undefined) throw await explain(sock, chat, code)
    return { ref: id, content: sent?.message == null ? null : closeContent(lib, sent.message) }
  } catch (error) {
    throw judgeError(error)
  }
}

/** A number that was refused may not be on WhatsApp at all; the library can ask that of numbers only. */
async function explain(sock: WASocket, chat: string, code: string): Promise<Unsent> {
  const refusal = refusalOf(code)
  if (refusal.delivered.outcome !== 'bad' || !chat.endsWith('@s.whatsapp.net')) return refusal
  const [known] = (await sock.onWhatsApp(chat).catch(() => undefined)) ?? []
  return known?.exists === false ? refusalOf('404') : refusal
}

const contentOf = (parcel: Parcel): AnyMessageContent => {
  // Links are shown as they are: no page of a stranger is fetched for a picture of it.
  if (parcel.kind === 'text') return { text: parcel.text, linkPreview: null }
  const { caption } = parcel
  if (parcel.kind === 'image')
    return { image: parcel.image, caption, mimetype: 'image/png', ...sizeOf(parcel.image) }
  return { document: parcel.document, fileName: parcel.name, mimetype: parcel.mimetype, caption }
}

/** A PNG says how large it is at its beginning; without that, clients show it as a square until it is loaded. */
const sizeOf = (image: Buffer): { width?: number; height?: number } =>
  image.length < 24 ? {} : { width: image.readUInt32BE(16), height: image.readUInt32BE(20) }

/** The library shows a piece of what is answered, so it wants the whole message. */
const asQuoted = (
  lib: Baileys,
  chat: string,
  { ref, from_us, sender, text, content }: Quoted,
): WAMessage => ({
  key: {
    remoteJid: chat,
    id: ref,
    fromMe: from_us,
    ...(from_us || sender === chat ? {} : { participant: sender }),
  },
  message: content === null ? { conversation: text } : openContent(lib, content),
})

const closeContent = ({ proto }: Baileys, message: NonNullable<WAMessage['message']>): string =>
  Buffer.from(proto.Message.encode(message).finish()).toString('base64')

const openContent = ({ proto }: Baileys, content: string) =>
  proto.Message.decode(Buffer.from(content, 'base64'))

/**
 * What the library says of itself, without what it speaks of: names and numbers of people are in there. Its words go
 * into our log as they are.
 */
function withoutContents(log: Logger) {
  const say = (level: 'debug' | 'warn') => (about: unknown, words?: string) =>
    log[level]({ library: 'baileys' }, words ?? (typeof about === 'string' ? about : 'something happened'))
  const mute = { level: 'warn', trace: () => undefined, debug: () => undefined, info: () => undefined }
  const quiet = { ...mute, warn: say('debug'), error: say('warn'), child: () => quiet }
  return quiet
}
