import type { BaileysEventMap, WAMessage } from 'baileys'
import type { StoredKey } from '../../../core/phones/index.ts'
import type { Logger } from '../../../core/platform/log.ts'
import type { Carrier } from '../phone/carrier.ts'

/** What the session's secrets are kept in, as texts: what is in them is the library's business. */
export type AuthStore = {
  readCreds(): Promise<string | null>
  saveCreds(creds: string): Promise<void>
  readKeys(type: string, ids: readonly string[]): Promise<Map<string, string>>
  saveKeys(keys: readonly StoredKey[]): Promise<void>
}

export type BaileysWish = {
  auth: AuthStore
  /**
   * Called before the library confirms a message. Only when it resolves is it confirmed; where it rejects, the sender's
   * telephone is asked for the message again. The event that follows later is the same message.
   */
  hear(message: WAMessage): Promise<void>
  /** What we sent under a name: a reader's telephone could not open it and asks again. */
  recall(ref: string): Promise<string | null>
  log: Logger
}

type Heard = Pick<BaileysEventMap, 'connection.update' | 'messages.upsert' | 'messages.update'>

/** What we use of a socket of Baileys, and nothing else. The real one is made in connect.ts. */
export type BaileysSocket = Carrier & {
  on<Event extends keyof Heard>(event: Event, listener: (news: Heard[Event]) => void): void
  /** The account, once it is linked. */
  user(): { id: string; lid?: string | undefined } | null
  /** The number behind a hidden id, where the library has seen both together. */
  phoneOf(lid: string): Promise<string | null>
  /** Whether the account waits to be linked. */
  isNew: boolean
  requestPairingCode(digits: string): Promise<string>
  /** Ends the link: the telephone forgets this device. */
  logout(): Promise<void>
  /** Closes the connection and keeps the link. Resolves when its keys are kept. */
  end(): Promise<void>
}

export type ConnectBaileys = (wish: BaileysWish) => Promise<BaileysSocket>
