import { describe, expect, it } from 'vitest'
import { addSeconds } from '../kernel/clock.ts'
import { isOpeningTooLong, isPastLife, nextCheckAt } from './check-times.ts'

const start = new Date('2026-03-01T10:00:00Z')
const at = (seconds: number): Date => addSeconds(start, seconds)

describe('when an unfinished payment is asked about', () => {
  it('soon at first, seldom later, and not after a day', () => {
    const plan: number[] = []
    for (let time: Date | null = start; time !== null; ) {
      time = nextCheckAt(start, time)
      if (time !== null) plan.push((time.getTime() - start.getTime()) / 60_000)
    }
    expect(plan).toEqual([1, 3, 10, 30, 120, 360, 1440])
  })

  it('does not make up for checks that were missed', () => {
    expect(nextCheckAt(start, at(3_000))).toEqual(at(7_200))
  })

  it('counts a life of exactly a day, and an opening of exactly 15 minutes, as over', () => {
    expect([isPastLife(start, at(86_399)), isPastLife(start, at(86_400))]).toEqual([false, true])
    expect([isOpeningTooLong(start, at(899)), isOpeningTooLong(start, at(900))]).toEqual([false, true])
  })
})
