import { describe, expect, it } from 'vitest'
import { addSeconds } from '../kernel/clock.ts'
import { judgePace, type SentCode } from './code-pace.ts'

const time = new Date('2026-11-21T12:00:00Z')
const sent = (seconds_ago: number, more: Partial<SentCode> = {}): SentCode => ({
  sent_at: addSeconds(time, -seconds_ago),
  used_at: null,
  of_phone: true,
  of_conversation: true,
  ...more,
})
const MINUTE = 60
const HOUR = 3600

describe('judgePace', () => {
  it('sends the first code at once', () => {
    expect(judgePace([], time)).toBeNull()
  })

  it('sends the next one after 60 seconds, not one earlier', () => {
    expect(judgePace([sent(60)], time)).toBeNull()
    expect(judgePace([sent(59.999)], time)).toEqual({ code: 'auth.too-soon', wait_seconds: 1 })
    expect(judgePace([sent(0)], time)).toEqual({ code: 'auth.too-soon', wait_seconds: 60 })
    expect(judgePace([sent(10, { of_phone: false })], time)).toEqual({
      code: 'auth.too-soon',
      wait_seconds: 50,
    })
  })

  it('makes nobody wait for a resend after a code that was used', () => {
    expect(judgePace([sent(5, { used_at: time })], time)).toBeNull()
    expect(judgePace([sent(5, { used_at: time }), sent(30)], time)).toMatchObject({ code: 'auth.too-soon' })
  })

  it('sends five in any 60 minutes', () => {
    const four = [2, 3, 4, 5].map((minutes) => sent(minutes * MINUTE))
    expect(judgePace(four, time)).toBeNull()
    expect(judgePace([...four, sent(HOUR)], time)).toBeNull()
    expect(judgePace([...four, sent(HOUR - 1)], time)).toEqual({
      code: 'auth.too-many-codes',
      wait_minutes: 1,
    })
    expect(judgePace([...four, sent(30 * MINUTE)], time)).toMatchObject({ wait_minutes: 30 })
  })

  it('sends ten in any 24 hours', () => {
    const nine = Array.from({ length: 9 }, (_, place) => sent((place + 1) * 2 * HOUR))
    expect(judgePace(nine, time)).toBeNull()
    expect(judgePace([...nine, sent(24 * HOUR)], time)).toBeNull()
    expect(judgePace([...nine, sent(24 * HOUR - 60)], time)).toEqual({
      code: 'auth.too-many-codes',
      wait_minutes: 1,
    })
    expect(judgePace([...nine, sent(22 * HOUR)], time)).toMatchObject({ wait_minutes: 120 })
  })

  it('counts phone and chat each for itself', () => {
    const mixed = [2, 3, 4, 5].map((minutes) => sent(minutes * MINUTE, { of_phone: minutes % 2 === 0 }))
    const others = [6, 7].map((minutes) => sent(minutes * MINUTE, { of_conversation: false }))
    expect(judgePace([...mixed, ...others], time)).toBeNull()
    const fifth = sent(8 * MINUTE, { of_phone: false })
    expect(judgePace([...mixed, ...others, fifth], time)).toMatchObject({ code: 'auth.too-many-codes' })
  })

  it('tells of the longer wait first, and counts used codes too', () => {
    const five = [10, 200, 300, 400, 500].map((seconds) => sent(seconds, { used_at: time }))
    expect(judgePace(five, time)).toMatchObject({ code: 'auth.too-many-codes' })
    expect(judgePace([sent(10), ...five.slice(1)], time)).toMatchObject({ code: 'auth.too-many-codes' })
  })
})
