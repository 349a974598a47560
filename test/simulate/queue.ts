import { now, secondsBetween } from '../../core/kernel/clock.ts'
import type { Db } from '../../core/platform/db.ts'
import type { Dice } from './dice.ts'

export type SimulatedJob = {
  name: string
  payload: Record<string, string | number | null>
  tries: number
  ready_at: Date
}

/** A queue that loses, doubles, delays and shuffles what it is given. */
export class SimulatedQueue {
  readonly #dice: Dice
  #jobs: SimulatedJob[] = []
  is_calm = false

  constructor(dice: Dice) {
    this.#dice = dice
  }

  get length(): number {
    return this.#jobs.length
  }

  /** Takes over what is due in the outbox; says how much and how much of it is lost. */
  async relay(db: Db): Promise<{ taken: number; lost: number }> {
    const time = now()
    const { rows } = await db.raw<{
      rows: { name: string; key: string; payload: SimulatedJob['payload'] }[]
    }>(
      `update job_outbox set relayed_at = :time where relayed_at is null and due_at <= :time
       returning name, key, payload`,
      { time },
    )
    rows.sort((left, right) => (left.key < right.key ? -1 : 1))
    let lost = 0
    for (const { name, payload } of rows) {
      const copies = this.#copies()
      if (copies === 0) lost += 1
      for (let copy = 0; copy < copies; copy++) this.#add({ name, payload, tries: 0 })
    }
    return { taken: rows.length, lost }
  }

  #copies(): number {
    const fate = this.is_calm ? 50 : this.#dice.below(100)
    if (fate < 5) return 0
    return fate >= 92 ? 2 : 1
  }

  #add(job: Omit<SimulatedJob, 'ready_at'>): void {
    const late = !this.is_calm && this.#dice.percent(15)
    const ready_at = new Date(now().getTime() + (late ? this.#dice.between(1_000, 90_000) : 0))
    this.#jobs.push({ ...job, ready_at })
  }

  /** Any of those that are ready. */
  take(): SimulatedJob | undefined {
    const ready = this.#jobs.filter(({ ready_at }) => ready_at <= now())
    const job = this.#dice.pick(ready)
    if (job !== undefined) this.#jobs.splice(this.#jobs.indexOf(job), 1)
    return job
  }

  /** Its process died, or it asked for another try. */
  giveBack(job: SimulatedJob): void {
    this.#add({ ...job, tries: job.tries + 1 })
  }

  /** A dead process: its job comes once more, mostly. */
  outlive(job: SimulatedJob): void {
    if (this.#dice.percent(60)) this.#add(job)
  }

  /** All workers end and begin anew: of what they had, some runs a second time. */
  restart(): number {
    const twice = this.#jobs.filter(() => this.#dice.percent(30))
    for (const job of twice) this.#add(job)
    return twice.length
  }

  /** It comes back empty, as a Redis that kept nothing does. Says how much it had. */
  loseAll(): number {
    const lost = this.#jobs.length
    this.#jobs = []
    return lost
  }

  secondsToNext(): number | null {
    if (this.#jobs.length === 0) return null
    return Math.max(0, Math.min(...this.#jobs.map(({ ready_at }) => secondsBetween(now(), ready_at))))
  }
}
