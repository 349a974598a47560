import { createHash } from 'node:crypto'

/** Adds up what passes by, and changes nothing of it. */
export class Counted {
  readonly #hash = createHash('sha256')
  #bytes = 0

  async *count(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
    for await (const piece of pieces) {
      this.#hash.update(piece)
      this.#bytes += piece.byteLength
      yield piece
    }
  }

  /** Once, when all has passed. */
  sum(): { bytes: number; sha256: string } {
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') }
  }
}
