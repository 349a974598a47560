import type { Logger } from '../../../core/platform/log.ts'
import type { Carrier } from '../phone/carrier.ts'

/** A message as whatsapp-web.js gives it: of its `Message` what we read. */
export type WebMessage = {
  id: { fromMe: boolean; remote: string; id: string; _serialized: string }
  from: string
  to: string
  author?: string | undefined
  fromMe: boolean
  body: string
  type: string
  timestamp: number
  hasMedia: boolean
  hasQuotedMsg: boolean
  isStatus: boolean
  broadcast: boolean
  vCards: string[]
  /** What the page knows of a file. */
  _data?: { filename?: string | undefined; size?: number | undefined }
  getQuotedMessage(): Promise<WebMessage>
}

/** Keeps the browser's folder elsewhere than on this machine. */
export type ProfileStore = {
  /** The folder as one file in base64, or null. */
  read(): Promise<string | null>
  save(file: string): Promise<void>
  drop(): Promise<void>
}

export type WwebjsWish = {
  session: string
  /** Where browsers keep their folder; with a store only while they run. */
  dir: string
  store: ProfileStore | null
  /** Which browser is started. */
  chromium: string
  /** The telephone's number in digits, to link by a code instead of a picture. */
  pair_with: string | null
  log: Logger
}

type Told = {
  qr: [qr: string]
  code: [code: string]
  authenticated: []
  auth_failure: [why: string]
  ready: []
  message: [message: WebMessage]
  message_ack: [message: WebMessage, ack: number]
  disconnected: [reason: string]
  remote_session_saved: []
}

/** What we use of a client of whatsapp-web.js, and nothing else. The real one is made in connect.ts. */
export type WwebjsClient = Carrier & {
  on<Event extends keyof Told>(event: Event, listener: (...news: Told[Event]) => void): void
  /** Starts the browser. It resolves before the account is there: `ready` tells. */
  initialize(): Promise<void>
  user(): { id: string } | null
  /** Other names of somebody: the hidden id, and the number. */
  namesOf(id: string): Promise<{ lid?: string | undefined; pn?: string | undefined }>
  /** What others wrote since then, oldest first, whoever was listening. */
  recent(since: Date): Promise<WebMessage[]>
  logout(): Promise<void>
  /** Ends the browser and keeps the link. */
  destroy(): Promise<void>
}

export type ConnectWwebjs = (wish: WwebjsWish) => Promise<WwebjsClient>
