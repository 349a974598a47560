import { assert } from '../../kernel/assert.ts'

const BLOCK = 512
/** Nothing that we write comes near it; more would be read into memory on the word of a broken file. */
const ENTRY_BYTES_MAX = 16 * 2 ** 20

export type Entry = { name: string; content: Buffer }

/** What is read is no archive, or not a whole one. */
export class BrokenArchive extends Error {
  override readonly name = 'BrokenArchive'
}

/** One file of a tar (POSIX ustar), padded to whole blocks. */
export function writeEntry({ name, content }: Entry, time: Date): Buffer {
  assert(Buffer.byteLength(name) < 100, 'names of entries are short')
  const header = Buffer.alloc(BLOCK)
  const octal = (value: number, at: number, length: number) =>
    header.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1')
  header.write(name, 0)
  octal(0o600, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(content.length, 124, 12)
  octal(Math.floor(time.getTime() / 1_000), 136, 12)
  header.write('0', 156)
  header.write('ustar\x0000', 257, 'latin1')
  header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return Buffer.concat([header, content, Buffer.alloc(paddingOf(content.length))])
}

/** Two empty blocks end a tar. */
export const END_OF_TAR: Buffer = Buffer.alloc(2 * BLOCK)

const paddingOf = (bytes: number): number => (BLOCK - (bytes % BLOCK)) % BLOCK

/** The sum of a header's bytes, those of the sum itself taken as spaces. */
function checksumOf(header: Buffer): number {
  let sum = 0
  for (const [place, byte] of header.entries()) sum += place >= 148 && place < 156 ? 0x20 : byte
  return sum
}

/** The files of a tar one after the other, each whole in memory. Throws BrokenArchive where it is not as we write it. */
export async function* readEntries(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Entry, void> {
  const source = new Source(bytes)
  try {
    for (;;) {
      const header = await source.take(BLOCK)
      if (header.every((byte) => byte === 0)) return await source.takeEnd()
      const { name, size } = readHeader(header)
      const content = await source.take(size)
      await source.take(paddingOf(size))
      yield { name, content }
    }
  } finally {
    await source.close()
  }
}

function readHeader(header: Buffer): { name: string; size: number } {
  const field = (at: number, length: number) =>
    (header.toString('latin1', at, at + length).split('\0')[0] ?? '').trim()
  const size = Number.parseInt(field(124, 12), 8)
  const is_sound =
    Number.parseInt(field(148, 8), 8) === checksumOf(header) && size >= 0 && size <= ENTRY_BYTES_MAX
  if (!is_sound) throw new BrokenArchive('the header of a file in it cannot be read')
  return { name: field(0, 100), size }
}

/** Gives pieces of any length out as so many bytes as are asked for. */
class Source {
  readonly #pieces: AsyncIterator<Uint8Array>
  #waiting: Buffer[] = []
  #bytes = 0

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#pieces = bytes[Symbol.asyncIterator]()
  }

  async take(count: number): Promise<Buffer> {
    while (this.#bytes < count) if (!(await this.#more())) throw new BrokenArchive('it ends in the middle')
    const all = this.#waiting.length === 1 ? this.#waiting[0] : Buffer.concat(this.#waiting)
    const whole = all ?? Buffer.alloc(0)
    const rest = whole.subarray(count)
    this.#waiting = rest.length === 0 ? [] : [rest]
    this.#bytes = rest.length
    return whole.subarray(0, count)
  }

  /** Only nothing may follow, and it is read to its end: what checks the bytes does so at the last of them. */
  async takeEnd(): Promise<void> {
    do {
      if (this.#waiting.some((piece) => piece.some((byte) => byte !== 0)))
        throw new BrokenArchive('something follows its end')
      this.#waiting = []
      this.#bytes = 0
    } while (await this.#more())
  }

  /** Whoever reads no further lets go of what was opened for it. */
  async close(): Promise<void> {
    await this.#pieces.return?.()
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#pieces.next()
    if (done === true) return false
    this.#waiting.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength))
    this.#bytes += value.byteLength
    return true
  }
}
