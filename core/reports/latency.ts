/**
 * How long answers take is kept as counts by steps, for counts of several days can be added and medians cannot. Each
 * step is a fifth longer than the one before, from a twentieth of a second to more than a day.
 */
const FIRST_SECONDS = 0.05
const GROWTH = 1.2
const STEPS = 80

export const STEP_BOUNDS: readonly number[] = Array.from(
  { length: STEPS },
  (_, place) => FIRST_SECONDS * GROWTH ** place,
)

export type StepCount = { step: number; requests: number }

/**
 * The time within which that part of the requests was answered, exact to a tenth either way; null when none was.
 * Within a step requests are taken to be spread evenly.
 */
export function percentileSeconds(steps: readonly StepCount[], part: number): number | null {
  const total = steps.reduce((sum, { requests }) => sum + requests, 0)
  if (total === 0) return null
  let before = 0
  for (const { step, requests } of [...steps].sort((left, right) => left.step - right.step)) {
    if (before + requests >= part * total) {
      const inside = Math.max(0, Math.min(1, (part * total - before) / requests))
      const upper = STEP_BOUNDS[Math.min(step, STEPS - 1)] ?? 0
      const lower = step === 0 ? 0 : upper / GROWTH
      return lower + (upper - lower) * inside
    }
    before += requests
  }
  return null
}
