import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AuthStrategy, Client, Message, MessageMedia } from 'whatsapp-web.js'
import { lineDown, type Parcel, Unsent, Unusable } from '../phone/carrier.ts'
import type { ProfileStore, WebMessage, WwebjsClient, WwebjsWish } from './client.ts'
import { readRecent } from './read-recent.ts'

type Library = typeof import('whatsapp-web.js')

/** How often the folder of the browser is kept, where the database has it. */
const KEEP_EVERY_MS = 300_000
/** Where a message that may have gone out is looked for. */
const LOOK_BACK_MESSAGES = 20

/** It is an optional package: whoever leaves it out is told so in the admin group, not by a crash. */
async function loadLibrary(): Promise<Library> {
  try {
    const { default: library } = await import('whatsapp-web.js')
    return library
  } catch (error) {
    const detail = `whatsapp-web.js is not installed: npm install --include=optional (${String(error)})`
    throw new Unusable({ code: 'phones.library-missing', detail })
  }
}

/** The real library with a real browser. */
export async function connectWwebjs(wish: WwebjsWish): Promise<WwebjsClient> {
  const library = await loadLibrary()
  // The library's own browser is not downloaded: which one runs is up to whoever runs the machine.
  if (!existsSync(wish.chromium)) {
    const detail = `There is no browser at ${wish.chromium}. Install Chromium, or name yours in WWEBJS_CHROMIUM.`
    throw new Unusable({ code: 'phones.browser-missing', detail })
  }
  await mkdir(wish.dir, { recursive: true, mode: 0o700 })
  const client = new library.Client({
    authStrategy: authOf(library, wish),
    puppeteer: { headless: true, executablePath: wish.chromium, args: ['--disable-dev-shm-usage'] },
    webVersionCache: { type: 'local', path: join(wish.dir, 'cache') },
    qrMaxRetries: 8,
    ...(wish.pair_with === null ? {} : { pairWithPhoneNumber: { phoneNumber: wish.pair_with } }),
  })
  return asClient(library, client)
}

function authOf({ LocalAuth, RemoteAuth }: Library, { store, session, dir, log }: WwebjsWish): AuthStrategy {
  if (store === null) return new LocalAuth({ clientId: session, dataPath: dir })
  return new RemoteAuth({
    clientId: session,
    dataPath: dir,
    backupSyncIntervalMs: KEEP_EVERY_MS,
    store: storeOf(store, dir, (error) => log.warn({ err: error }, 'the folder of a browser was not kept')),
  })
}

/** The library hands its folder over as a file that lies there under the session's name. */
const storeOf = (store: ProfileStore, dir: string, failed: (error: unknown) => void) => ({
  sessionExists: async () => ((await store.read()) ?? '') !== '',
  save: async ({ session }: { session: string }) => {
    try {
      await store.save((await readFile(join(dir, `${session}.zip`))).toString('base64'))
    } catch (error) {
      // Nobody waits for this: it is made again in a few minutes.
      failed(error)
    }
  },
  extract: async ({ path }: { path: string }) =>
    writeFile(path, Buffer.from((await store.read()) ?? '', 'base64'), { mode: 0o600 }),
  delete: () => store.drop(),
})

function asClient(library: Library, client: Client): WwebjsClient {
  const say = client.on.bind(client) as (event: string, listener: (...news: never[]) => void) => void
  return {
    on: (event, listener) => say(event, listener as (...news: never[]) => void),
    initialize: () => client.initialize(),
    user: () => (client.info === undefined ? null : { id: client.info.wid._serialized }),
    namesOf: async (id) => (await client.getContactLidAndPhone([id]))[0] ?? {},
    recent: (since) => readRecent(client, since),
    send: (chat, parcel, { quoted }) => send(library, client, chat, parcel, quoted?.ref ?? null),
    findSent: (chat, words, since) => findSent(client, chat, words, since),
    typing: async (chat) => (await client.getChatById(chat)).sendStateTyping(),
    fetch: async (file, bytes_max) => {
      const message: Message | undefined = await client.getMessageById(file).catch(() => undefined)
      const media: MessageMedia | undefined = await message?.downloadMedia().catch(() => undefined)
      if (media === undefined) return { outcome: message === undefined ? 'later' : 'gone' }
      const bytes = Buffer.from(media.data, 'base64')
      return bytes.length > bytes_max ? { outcome: 'too-long' } : { outcome: 'here', bytes }
    },
    logout: () => client.logout(),
    destroy: () => client.destroy(),
  }
}

async function send(
  { MessageMedia: Media }: Library,
  client: Client,
  chat: string,
  parcel: Parcel,
  quoted: string | null,
) {
  const options = {
    waitUntilMsgSent: true,
    linkPreview: false,
    ...(quoted === null ? {} : { quotedMessageId: quoted }),
    ...(parcel.kind === 'text'
      ? {}
      : { caption: parcel.caption, sendMediaAsDocument: parcel.kind === 'document' }),
  }
  const content =
    parcel.kind === 'text'
      ? parcel.text
      : parcel.kind === 'image'
        ? new Media('image/png', parcel.image.toString('base64'), 'nexa.png')
        : new Media(parcel.mimetype, parcel.document.toString('base64'), parcel.name)
  const sent = await client.sendMessage(chat, content, options).catch((error: unknown) => {
    throw judgeError(error)
  })
  // It answers with nothing where it does not find the chat.
  const ref = (sent as WebMessage | undefined)?.id._serialized
  if (ref === undefined) throw new Unsent({ outcome: 'gone', why: 'WhatsApp does not find the chat' })
  return { ref, content: null }
}

/** What the page throws is mostly the page itself, which is gone or was loaded anew. */
function judgeError(error: unknown): unknown {
  const words = error instanceof Error ? `${error.name} ${error.message}` : String(error)
  if (
    /target closed|session closed|detached|destroyed|protocol error|timeout|not connected|reading '?evaluate/i.test(
      words,
    )
  )
    return lineDown()
  if (/no lid for user|wid error|invalid wid/i.test(words))
    return new Unsent({ outcome: 'gone', why: words.slice(0, 200) })
  return error
}

/** The library names messages itself, so whether one went out is known by its words alone. */
async function findSent(client: Client, chat: string, words: string, since: Date): Promise<string | null> {
  if (words === '') return null
  const found = await (await client.getChatById(chat)).fetchMessages({
    limit: LOOK_BACK_MESSAGES,
    fromMe: true,
  })
  const from_seconds = Math.floor(since.getTime() / 1_000)
  const there = found.find(({ body, timestamp }) => body === words && timestamp >= from_seconds)
  return there?.id._serialized ?? null
}
