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

/** Brings each person to their step. When it resolves, all of them stand there, and a kill hits every step at once. */
export async function standAll<Person>(
  house: House,
  walkers: { step: Step<Person>; person: Person }[],
): Promise<Standing> {
  const standings: Standing[] = []
  for (const turn of TURNS) {
    const these = walkers.filter(({ step }) => step.turn === turn)
    standings.push(...(await Promise.all(these.map(({ step, person }) => step.walk(house, person)))))
  }
  return {
    release: async () => {
      await Promise.all(standings.map((standing) => standing.release()))
    },
  }
}
