import type {
  BinaryNode,
  SignalKeyStoreWithTransaction,
  SignalRepositoryWithLIDStore,
  WAMessage,
} from 'baileys'
import type { Baileys } from './bridge-auth.ts'

/**
 * The library confirms a message before it tells of it: who dies in between has lost it. So what was opened is given
 * to `hear` inside of the transaction in which the keys move on. When that rejects, the keys stay, nothing is
 * confirmed, and the sender's telephone is asked to send again.
 */
export class EarlyEar {
  readonly #lib: Pick<Baileys, 'decodeMessageNode' | 'unpadRandomMax16' | 'proto'>
  readonly #own: () => { id: string; lid: string } | null
  readonly #hear: (message: WAMessage) => Promise<void>
  /** The envelope of each sealed content, for as long as the library has it in hand. */
  readonly #envelopes = new WeakMap<Uint8Array, BinaryNode>()

  constructor(
    lib: Pick<Baileys, 'decodeMessageNode' | 'unpadRandomMax16' | 'proto'>,
    own: () => { id: string; lid: string } | null,
    hear: (message: WAMessage) => Promise<void>,
  ) {
    this.#lib = lib
    this.#own = own
    this.#hear = hear
  }

  /** A message on its way in, still sealed. */
  notice(envelope: BinaryNode): void {
    if (!Array.isArray(envelope.content)) return
    for (const { tag, content } of envelope.content)
      if (tag === 'enc' && content instanceof Uint8Array) this.#envelopes.set(content, envelope)
  }

  /** The library's own opener of messages, with an ear at it. */
  wrap(
    opener: SignalRepositoryWithLIDStore,
    keys: SignalKeyStoreWithTransaction,
  ): SignalRepositoryWithLIDStore {
    return {
      ...opener,
      decryptMessage: (sealed) =>
        keys.transaction(async () => {
          const bytes = await opener.decryptMessage(sealed)
          await this.#listen(sealed.ciphertext, bytes)
          return bytes
        }, sealed.jid),
      decryptGroupMessage: (sealed) =>
        keys.transaction(async () => {
          const bytes = await opener.decryptGroupMessage(sealed)
          await this.#listen(sealed.msg, bytes)
          return bytes
        }, sealed.group),
    }
  }

  async #listen(sealed: Uint8Array, bytes: Uint8Array): Promise<void> {
    const envelope = this.#envelopes.get(sealed)
    const own = this.#own()
    if (envelope === undefined || own === null) return
    const { fullMessage } = this.#lib.decodeMessageNode(envelope, own.id, own.lid)
    if (fullMessage.key.fromMe === true) return
    const message = this.#lib.proto.Message.decode(this.#lib.unpadRandomMax16(bytes))
    await this.#hear({ ...(fullMessage as WAMessage), message })
  }
}
