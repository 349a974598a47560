import { createHash } from 'node:crypto'
import { now } from './clock.ts'
import { randomBelow, randomBytes } from './random.ts'

export type Uuid = string & { readonly __uuid: true }

const hexToUuid = (hex: string): Uuid =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Uuid

/** UUID version 7 (RFC 9562): ordered by time, so that new rows land at the end of the index. */
export function newId(): Uuid {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now().getTime(), 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return hexToUuid(bytes.toString('hex'))
}

/** Where the ids of a moment begin: all that `newId` made from then on sort at or after it, all before it below. */
export const firstIdAt = (time: Date): Uuid =>
  hexToUuid(`${time.getTime().toString(16).padStart(12, '0')}${'0'.repeat(20)}`)

/** UUID version 8 from a name: the same name gives the same id in every process, with nothing to look up. */
export function idFromName(name: string): Uuid {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return hexToUuid(bytes.toString('hex'))
}

/** Digits and letters that survive being read aloud: no I, L, O or U (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A short code that people can say on the phone, such as `7F3K2M9Q`. */
export function newCode(length: number): string {
  let code = ''
  while (code.length < length) code += ALPHABET[randomBelow(ALPHABET.length)]
  return code
}

/** An opaque token for buttons: unguessable, and short enough for Telegram's 64 bytes. */
export const newToken = (): string => randomBytes(9).toString('base64url')

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
export const isUuid = (text: string): text is Uuid => UUID.test(text)

/** The moment at which `newId` made an id. */
export const timeOfId = (id: Uuid): Date => new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16))
