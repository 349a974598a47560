import { setTimeout as pause } from 'node:timers/promises'
import type { Dice } from '../simulate/dice.ts'
import type { House, Victim } from './house.ts'

const DEAD_MS_MAX = 1_500
const TWO_AT_ONCE_PERCENT = 25

type Plan = { dice: Dice; victims: readonly Victim[]; calm_ms_max: number }

/** Kills whom the dice name, with -9, sometimes two at once, and brings them back, until it is stopped. */
export class Killer {
  readonly kills = new Map<Victim, number>()
  readonly #stopping = new AbortController()
  readonly #running: Promise<void>

  constructor(house: House, plan: Plan) {
    this.#running = this.#run(house, plan)
  }

  /** When it resolves everybody is alive. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }

  async #run(house: House, { dice, victims, calm_ms_max }: Plan): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      await this.#sleep(dice.between(1, calm_ms_max))
      const first = dice.one(victims)
      const second = dice.percent(TWO_AT_ONCE_PERCENT) ? dice.pick(victims) : undefined
      const dead_ms = dice.between(0, DEAD_MS_MAX)
      const these = [...new Set([first, second ?? first])]
      await Promise.all(these.map((victim) => house.kill(victim)))
      for (const victim of these) this.kills.set(victim, (this.kills.get(victim) ?? 0) + 1)
      await pause(dead_ms)
      await Promise.all(these.map((victim) => house.restart(victim)))
    }
  }

  async #sleep(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.#stopping.signal }).catch(() => undefined)
  }
}
