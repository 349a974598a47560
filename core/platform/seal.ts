import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { assert } from '../kernel/assert.ts'
import { randomBytes } from '../kernel/random.ts'
import type { Secret } from './secret.ts'

/** What a derived key is for. Keys of different purposes tell nothing of one another. */
type Purpose = 'seal' | 'otp' | 'pin' | 'keypad' | 'referral' | 'closed' | 'backup'

/**
 * The keeper of the one secret key. It seals short secrets that must wait in the database, and
 * makes keyed hashes, so that a stolen database alone gives away neither codes nor PINs.
 */
export class Vault {
  readonly #keys = new Map<Purpose, Buffer>()
  readonly #root: Buffer

  constructor(key: Secret) {
    this.#root = Buffer.from(key.reveal(), 'base64')
    assert(this.#root.length >= 32, 'the secret key has at least 32 bytes')
  }

  /** The key for one purpose, by HKDF-SHA-256 (RFC 5869). */
  key(purpose: Purpose): Buffer {
    const known = this.#keys.get(purpose)
    if (known !== undefined) return known
    const made = Buffer.from(hkdfSync('sha256', this.#root, '', `nexa/${purpose}`, 32))
    this.#keys.set(purpose, made)
    return made
  }

  mac(purpose: Purpose, text: string): Buffer {
    return createHmac('sha256', this.key(purpose)).update(text).digest()
  }

  /** AES-256-GCM: what was sealed comes back whole or not at all. */
  seal(text: string): string {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', this.key('seal'), nonce)
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
  }

  unseal(sealed: string): string {
    const bytes = Buffer.from(sealed, 'base64url')
    const decipher = createDecipheriv('aes-256-gcm', this.key('seal'), bytes.subarray(0, 12))
    decipher.setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  }
}

/** Equality that takes the same time wherever the first difference is. */
export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && timingSafeEqual(left, right)
}
