import { hash, verify } from '@node-rs/argon2'
import type { Environment } from '../platform/environment.ts'
import type { Pin } from './pin.ts'

/**
 * argon2id (the library's default kind) with the least cost that OWASP recommends: 19 MiB, two passes, one
 * lane. A PIN has so few values that cost alone protects little; the secret key outside the database does.
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** About 30 ms of work, off the main thread. */
export const hashPin = ({ vault }: Pick<Environment, 'vault'>, pin: Pin): Promise<string> =>
  hash(pin, { ...COST, secret: vault.key('pin') })

export const verifyPin = (
  { vault }: Pick<Environment, 'vault'>,
  pin_hash: string,
  pin: string,
): Promise<boolean> => verify(pin_hash, pin, { secret: vault.key('pin') })
