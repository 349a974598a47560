/** Where time comes from. Tests and the simulator put their own clock here and move it. */
export type Clock = { now(): Date }

const systemClock: Clock = { now: () => new Date() }
let current: Clock = systemClock

export const now = (): Date => current.now()

export function useClock(clock: Clock): () => void {
  current = clock
  return () => {
    current = systemClock
  }
}

/** A clock that stands still until it is moved. */
export class MovableClock implements Clock {
  #time_ms: number
  constructor(start: Date) {
    this.#time_ms = start.getTime()
  }
  now(): Date {
    return new Date(this.#time_ms)
  }
  move(seconds: number): void {
    this.#time_ms += seconds * 1000
  }
}

export const addSeconds = (time: Date, seconds: number): Date => new Date(time.getTime() + seconds * 1000)
export const addMinutes = (time: Date, minutes: number): Date => addSeconds(time, minutes * 60)
export const addHours = (time: Date, hours: number): Date => addSeconds(time, hours * 3600)
export const secondsBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 1000
