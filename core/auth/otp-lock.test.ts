import { describe, expect, it } from 'vitest'
import { addHours, addMinutes, addSeconds } from '../kernel/clock.ts'
import { decay, fail, type Standing, waitMinutes } from './otp-lock.ts'

const time = new Date('2026-11-21T12:00:00Z')

function failTimes(standing: Standing | null, times: number, at: Date): Standing {
  let next = fail(standing, at)
  for (let count = 1; count < times; count++) next = fail(next, at)
  return next
}

describe('the lock after wrong codes', () => {
  it('comes with the fifth wrong code and lasts five minutes to the second', () => {
    const four = failTimes(null, 4, time)
    expect(four).toMatchObject({ level: 0, failures: 4, locked_until: null })
    const locked = fail(four, time)
    expect(locked).toMatchObject({ level: 1, failures: 0, locked_until: addMinutes(time, 5) })
    expect(waitMinutes([locked], time)).toBe(5)
    expect(waitMinutes([locked], addSeconds(time, 299))).toBe(1)
    expect(waitMinutes([locked], addSeconds(time, 300))).toBeNull()
  })

  it('grows: 5, 15, 60, 240, 1440 minutes, then stays', () => {
    let standing: Standing | null = null
    let at = time
    const minutes: (number | null)[] = []
    for (let lock = 1; lock <= 7; lock++) {
      standing = failTimes(standing, 5, at)
      minutes.push(waitMinutes([standing], at))
      at = addHours(at, 23)
      if (standing.locked_until !== null && standing.locked_until > at) at = standing.locked_until
    }
    expect(minutes).toEqual([5, 15, 60, 240, 1440, 1440, 1440])
  })

  it('loses one level per full day of quiet, counted from the end of the lock', () => {
    const locked = failTimes(failTimes(null, 5, time), 5, addMinutes(time, 5))
    expect(locked.level).toBe(2)
    const end = addMinutes(time, 20)
    expect(locked.locked_until).toEqual(end)
    expect(decay(locked, addSeconds(addHours(end, 24), -1)).level).toBe(2)
    expect(decay(locked, addHours(end, 24)).level).toBe(1)
    expect(decay(locked, addHours(end, 48)).level).toBe(0)
    expect(decay(locked, addHours(end, 480)).level).toBe(0)
    expect(waitMinutes([failTimes(locked, 5, addHours(end, 24))], addHours(end, 24))).toBe(15)
  })

  it('forgets single wrong codes after a day', () => {
    const four = failTimes(null, 4, time)
    expect(fail(four, addSeconds(addHours(time, 24), -1)).level).toBe(1)
    expect(fail(four, addHours(time, 24))).toMatchObject({ level: 0, failures: 1 })
  })

  it('tells the longest wait of several', () => {
    const [phone, chat] = [failTimes(null, 5, time), failTimes(null, 4, time)]
    expect(waitMinutes([chat, phone], time)).toBe(5)
    expect(waitMinutes([chat], time)).toBeNull()
    expect(waitMinutes([], time)).toBeNull()
  })
})
