import { pipeline, Readable } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import { Decrypter, Encrypter } from 'age-encryption'
import type { Secret } from '../../platform/secret.ts'
import { BrokenArchive } from './tar.ts'

/** Most of what can be gained is gained here; the next levels cost twice the time for a twentieth of the size. */
const GZIP_LEVEL = 4

type Bytes = AsyncIterable<Uint8Array>

/** Compressed and then encrypted for whoever has the private key of `recipient`, as `age` and `gzip` do it. */
export async function* sealArchive(plain: Bytes, recipient: string): AsyncGenerator<Uint8Array, void> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const squeezed = through(plain, createGzip({ level: GZIP_LEVEL }))
  yield* asBytes(await encrypter.encrypt(asWeb(squeezed)))
}

/** No file for this key, or no key at all. */
export class WrongKey extends Error {
  override readonly name = 'WrongKey'
}

/** The way back. Every piece is authenticated before it is given out; the end too, so nothing can be cut off. */
export async function* openArchive(sealed: Bytes, key: Secret): AsyncGenerator<Uint8Array, void> {
  const decrypter = new Decrypter()
  try {
    decrypter.addIdentity(key.reveal().trim())
  } catch (error) {
    throw new WrongKey('this is no private key', { cause: error })
  }
  // What goes wrong while the file itself is read says nothing about its contents.
  const reading = new Reading(sealed)
  try {
    const plain = asBytes(await decrypter.decrypt(asWeb(reading.pieces())))
    yield* through(plain, createGunzip())
  } catch (error) {
    if (reading.trouble !== null) throw reading.trouble.error
    const message = error instanceof Error ? error.message : String(error)
    if (/no identity matched/.test(message)) throw new WrongKey(message, { cause: error })
    throw new BrokenArchive(message, { cause: error })
  }
}

class Reading {
  trouble: { error: unknown } | null = null
  readonly #source: Bytes
  constructor(source: Bytes) {
    this.#source = source
  }
  async *pieces(): AsyncGenerator<Uint8Array, void> {
    try {
      yield* this.#source
    } catch (error) {
      this.trouble = { error }
      throw error
    }
  }
}

/** Trouble on either side ends both: whoever reads the result gets the first error. */
function through(source: Bytes, change: ReturnType<typeof createGzip>): Bytes {
  pipeline(Readable.from(source, { objectMode: false }), change, () => undefined)
  return change
}

/** As the encryption wants it: read only when it is asked for, and let go of when nobody asks any more. */
function asWeb(bytes: Bytes): ReadableStream<Uint8Array> {
  const pieces = bytes[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async (controller) => {
      const { value, done } = await pieces.next()
      if (done === true) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => {
      await pieces.return?.()
    },
  })
}
const asBytes = (stream: ReadableStream<Uint8Array>): Bytes => stream as unknown as Bytes
