import { Secret, TOTP } from 'otpauth'
import { randomBytes } from '../kernel/random.ts'
import { TOTP_SECRET_BYTES, TOTP_STEP_SECONDS, TOTP_STEPS_ASIDE } from './limits.ts'

/** A new shared secret, in the letters that authenticators take. */
export const newTotpSecret = (): string =>
  new Secret({ buffer: Uint8Array.from(randomBytes(TOTP_SECRET_BYTES)).buffer }).base32

/** RFC 6238 as every authenticator speaks it: SHA-1, six digits, thirty seconds. */
const totpOf = (secret: string, label: string): TOTP =>
  new TOTP({
    issuer: 'Nexa',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: TOTP_STEP_SECONDS,
    secret: Secret.fromBase32(secret),
  })

/** What an authenticator reads from a QR code. Whoever sees it can make codes for ever. */
export const totpUri = (secret: string, name: string): string => totpOf(secret, name).toString()

/** The step of time whose code this is, among ours and its neighbours; null when it is none of theirs. */
export function findTotpStep(secret: string, code: string, time: Date): number | null {
  const delta = totpOf(secret, 'admin').validate({
    token: code,
    timestamp: time.getTime(),
    window: TOTP_STEPS_ASIDE,
  })
  return delta === null ? null : Math.floor(time.getTime() / 1_000 / TOTP_STEP_SECONDS) + delta
}
