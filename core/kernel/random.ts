import { randomBytes as systemBytes } from 'node:crypto'

/** Where chance comes from: the operating system's CSPRNG, unless the simulator brings its own seed. */
type Source = (count: number) => Buffer

/** Each question to the system costs more than what it answers, so many are asked as one. No byte is given out twice. */
const POOL_BYTES = 4_096
let pool = Buffer.alloc(0)
let used = 0

function pooledBytes(count: number): Buffer {
  if (count > POOL_BYTES) return systemBytes(count)
  if (used + count > pool.length) {
    pool = systemBytes(POOL_BYTES)
    used = 0
  }
  used += count
  return pool.subarray(used - count, used)
}

let source: Source = pooledBytes

export const randomBytes = (count: number): Buffer => source(count)

export function useRandom(bytes: Source): () => void {
  source = bytes
  return () => {
    source = pooledBytes
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
