import { expect, test } from 'vitest'
import { Bug } from '../../../core/kernel/assert.ts'
import { newToken } from '../../../core/kernel/ids.ts'
import { Vault } from '../../../core/platform/seal.ts'
import { Secret } from '../../../core/platform/secret.ts'
import { drawKeypad, isKey, keysOfDigits, revealEntry } from './keypad.ts'

const vault = new Vault(new Secret(Buffer.alloc(32, 1).toString('base64')))
const other = new Vault(new Secret(Buffer.alloc(32, 2).toString('base64')))
const prompt_id = newToken()

test('the pad looks like a phone and fits into a button', () => {
  const pad = drawKeypad(vault, prompt_id)
  expect(pad.map(({ label }) => label).join('')).toBe('123456789⌫0✓')
  for (const { token } of pad) expect(Buffer.byteLength(token)).toBeLessThanOrEqual(64)
  expect(new Set(pad.map(({ token }) => token)).size).toBe(12)
})

test('an entry gives its digits back to who has the key, and to nobody else', () => {
  const keys = keysOfDigits(vault, prompt_id, '739164')
  expect(revealEntry(vault, { prompt_id, keys })).toBe('739164')
  expect(() => revealEntry(other, { prompt_id, keys })).toThrow(Bug)
  expect(() => revealEntry(vault, { prompt_id: newToken(), keys })).toThrow(Bug)
})

test('keys of the same digit differ from pad to pad, so that watching one teaches nothing about the next', () => {
  const next = keysOfDigits(vault, newToken(), '0123456789')
  for (const key of keysOfDigits(vault, prompt_id, '0123456789')) expect(next).not.toContain(key)
})

test('only keys of this pad are keys', () => {
  const [key = ''] = keysOfDigits(vault, prompt_id, '5')
  expect(isKey(vault, prompt_id, key)).toBe(true)
  expect(isKey(vault, prompt_id, 'ok')).toBe(true)
  for (const forged of ['5', '', 'OK', `${key}x`, keysOfDigits(other, prompt_id, '5')[0] ?? ''])
    expect(isKey(vault, prompt_id, forged)).toBe(false)
})
