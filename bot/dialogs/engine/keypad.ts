import { assert } from '../../../core/kernel/assert.ts'
import type { Vault } from '../../../core/platform/seal.ts'

/** What was tapped, in keys that mean nothing without the secret key: no PIN ever lies in the database. */
export type PinEntry = { prompt_id: string; keys: string[] }

export const PIN_DIGITS_MAX = 6
const CONTROLS = ['del', 'ok'] as const

/** The key of a digit under one prompt. */
const keyOf = (vault: Vault, prompt_id: string, digit: string): string =>
  vault.mac('keypad', `${prompt_id}:${digit}`).subarray(0, 9).toString('base64url')

export const keysOfDigits = (vault: Vault, prompt_id: string, digits: string): string[] =>
  [...digits].map((digit) => keyOf(vault, prompt_id, digit))

/** The pad as it is shown: 1 to 9, then erase, 0 and done. */
export function drawKeypad(vault: Vault, prompt_id: string): { token: string; label: string }[] {
  const digit = (label: string) => ({ token: `${prompt_id}.${keyOf(vault, prompt_id, label)}`, label })
  const control = (name: (typeof CONTROLS)[number], label: string) => ({
    token: `${prompt_id}.${name}`,
    label,
  })
  return [...[...'123456789'].map(digit), control('del', '⌫'), digit('0'), control('ok', '✓')]
}

/** The digits of an entry, in memory only. */
export function revealEntry(vault: Vault, entry: PinEntry): string {
  const digits = new Map([...'0123456789'].map((digit) => [keyOf(vault, entry.prompt_id, digit), digit]))
  return entry.keys
    .map((key) => {
      const digit = digits.get(key)
      assert(digit !== undefined, 'an entry holds keys of its own pad')
      return digit
    })
    .join('')
}

/** True for a key that the pad of this prompt shows. */
export function isKey(vault: Vault, prompt_id: string, key: string): boolean {
  return CONTROLS.some((name) => name === key) || keysOfDigits(vault, prompt_id, '0123456789').includes(key)
}
