import { describe, expect, test } from 'vitest'
import type { Phone } from '../kernel/phone.ts'
import { parsePhone } from '../kernel/phone.ts'
import { guessNetwork } from './guess-network.ts'
import { isNetwork, networkIds, networks } from './network.ts'

const at = (national: string): Phone => `+234${national.slice(1)}` as Phone

describe('the guess of a network by prefix', () => {
  test.each([
    ['08031234567', 'mtn'],
    ['07041234567', 'mtn'],
    ['07025123456', 'mtn'],
    ['07026123456', 'mtn'],
    ['09161234567', 'mtn'],
    ['08021234567', 'airtel'],
    ['09111234567', 'airtel'],
    ['08051234567', 'glo'],
    ['09151234567', 'glo'],
    ['08091234567', '9mobile'],
    ['09091234567', '9mobile'],
  ])('%s was given to %s', (national, network) => {
    expect(guessNetwork(at(national))).toBe(network)
  })

  test.each(['07071234567', '07021234567', '07027123456', '08041234567', '08011234567', '08191234567'])(
    '%s is not guessed',
    (national) => {
      expect(guessNetwork(at(national))).toBeNull()
    },
  )

  test('a number of another country is not guessed, though its digits look the same', () => {
    const indian = parsePhone('+919048123456')
    expect(indian).not.toBeNull()
    expect(guessNetwork(indian as Phone)).toBeNull()
  })
})

test('only own names are networks', () => {
  expect(networkIds.every(isNetwork)).toBe(true)
  expect(['toString', '__proto__', 'MTN', ''].some(isNetwork)).toBe(false)
  expect(networks.map(({ id }) => id)).toEqual(['mtn', 'airtel', 'glo', '9mobile'])
})
