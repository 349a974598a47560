import { setTimeout as pause } from 'node:timers/promises'
import type { House } from './house.ts'

/** What stands still at a step, and lets go of it. */
export type Standing = { release(): void | Promise<void> }

/** A step of a road. `walk` resolves when this person's money stands exactly there. */
export type Step<Person> = {
  name: string
  /**
   * In which order the steps are gone to, so that all stand at the same time: 1 takes long to reach or can be held for
   * long, 2 is held only as long as a provider may take, 3 holds up everybody else.
   */
  turn: 1 | 2 | 3
  walk(house: House, person: Person): Promise<Standing>
}

const TURNS = [1, 2, 3] as const
const WALK_SECONDS_MAX = 25

/** A road that has changed must be seen as that, and not as a test that takes too long. */
async function inTime(name: string, walk: Promise<Standing>): Promise<Standing> {
  const timer = new AbortController()
  const late = pause(WALK_SECONDS_MAX * 1_000, undefined, { signal: timer.signal }).then(
    () => {
      throw new Error(`nobody came to stand at the step: ${name}`)
    },
    () => walk,
  )
  return Promise.race([walk, late]).finally(() => timer.abort())
}

/** Brings each person to their step. When it resolves, all of them stand there, and a kill hits every step at once. */
export async function standAll<Person>(
  house: House,
  walkers: { step: Step<Person>; person: Person }[],
): Promise<Standing> {
  const standings: Standing[] = []
  for (const turn of TURNS) {
    const these = walkers.filter(({ step }) => step.turn === turn)
    const walks = these.map(({ step, person }) => inTime(step.name, step.walk(house, person)))
    standings.push(...(await Promise.all(walks)))
  }
  return {
    release: async () => {
      await Promise.all(standings.map((standing) => standing.release()))
    },
  }
}
