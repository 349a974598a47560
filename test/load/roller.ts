import { setTimeout as pause } from 'node:timers/promises'
import { present } from '../../core/kernel/assert.ts'
import type { House } from '../chaos/house.ts'
import type { Stretch } from './stopwatch.ts'

const REDIS_DEAD_MS = 2_000

/** `by` says how it was ended: asked to leave, or killed. */
export type Restart = Stretch & { who: string }

type Plan = { calm_ms: number; with_redis: boolean; redis_at_ms: number }

/**
 * Asks bots and workers to leave, one after the other, each time with some calm before it, and starts each again; and
 * once, no sooner than `redis_at_ms`, kills Redis. Goes round until it is stopped, and once at least.
 */
export class Roller {
  readonly restarts: Restart[] = []
  readonly #stopping = new AbortController()
  readonly #running: Promise<void>
  #redis_left: boolean
  #left: number

  constructor(house: House, plan: Plan) {
    this.#redis_left = plan.with_redis
    this.#left = house.bots.length + house.workers.length
    this.#running = this.#run(house, plan)
    // The error is heard of in `stop`; until then nobody waits for a turn that will not come.
    this.#running.catch(() => {
      this.#left = 0
      this.#redis_left = false
    })
  }

  /** Everybody had a turn. */
  wentRound(): boolean {
    return this.#left <= 0 && !this.#redis_left
  }

  /** When it resolves everybody is there. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }

  async #run(house: House, { calm_ms, redis_at_ms }: Plan): Promise<void> {
    const { bots, workers } = house
    const programs = bots.flatMap((bot, place) => [bot, ...workers.slice(place, place + 1)])
    let turn = 0
    for (;;) {
      await pause(calm_ms, undefined, { signal: this.#stopping.signal }).catch(() => undefined)
      if (this.#stopping.signal.aborted) return
      if (this.#redis_left && performance.now() >= redis_at_ms) {
        this.#redis_left = false
        await this.#note('redis, killed', async () => {
          await house.kill('redis')
          await pause(REDIS_DEAD_MS)
          await house.restart('redis')
        })
        continue
      }
      const program = present(programs[turn++ % programs.length], 'somebody is there')
      await this.#note(program.name, async () => {
        await program.stop()
        await program.start()
      })
      this.#left -= 1
    }
  }

  async #note(who: string, work: () => Promise<void>): Promise<void> {
    const from_ms = performance.now()
    await work()
    this.restarts.push({ who, from_ms, to_ms: performance.now() })
  }
}
