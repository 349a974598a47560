import { describe, expect, it } from 'vitest'
import { readPin } from './pin.ts'

const why = (text: string) => {
  const read = readPin(text)
  return read.ok ? 'taken' : read.refusal.why
}

describe('readPin', () => {
  it.each(['8305', '47192', '903174', '1830', '2119', '320745'])('takes %s', (pin) => {
    expect(readPin(` ${pin} `)).toEqual({ ok: true, value: pin })
  })

  it.each([
    ['length', ['', '830', '8305172', '83a5', '83 05', '８３０５', '-830', '83.5']],
    ['repeated', ['0000', '1111', '99999', '777777', '1212', '6969', '121212', '123123']],
    ['run', ['1234', '0123', '123456', '4321', '98765', '7890', '890123', '0987', '210987']],
    ['date', ['1900', '1987', '1999', '2000', '2026', '2099', '010190', '311299']],
    ['common', ['2580', '0852', '1357', '2468', '1221', '112233', '159753', '789456']],
  ])('refuses as %s', (reason, pins) => {
    for (const pin of pins) expect([pin, why(pin)]).toEqual([pin, reason])
  })

  it('leaves most PINs to choose from', () => {
    // Every PIN of four digits, and of six every 101st: a step that hits every ending.
    const shareTaken = (digits: number, step: number) => {
      const pins = Array.from({ length: Math.floor(10 ** digits / step) }, (_, place) =>
        String(place * step).padStart(digits, '0'),
      )
      return pins.filter((pin) => readPin(pin).ok).length / pins.length
    }
    expect(shareTaken(4, 1)).toBeGreaterThan(0.95)
    expect(shareTaken(6, 101)).toBeGreaterThan(0.95)
  })
})
