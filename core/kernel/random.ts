import { randomBytes as systemBytes } from 'node:crypto'

/** Where chance comes from: the operating system's CSPRNG, unless the simulator brings its own seed. */
type Source = (count: number) => Buffer
let source: Source = systemBytes

export const randomBytes = (count: number): Buffer => source(count)

export function useRandom(bytes: Source): () => void {
  source = bytes
  return () => {
    source = systemBytes
  }
}

/**
 * A uniform whole number from 0 to `below - 1`. Values past the last full multiple are thrown
 * away: taking the remainder of everything would make small digits likelier than large ones.
 */
export function randomBelow(below: number): number {
  const span = 2 ** 32
  const limit = span - (span % below)
  for (;;) {
    const value = randomBytes(4).readUInt32BE(0)
    if (value < limit) return value % below
  }
}
