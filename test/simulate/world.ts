import { createHash } from 'node:crypto'
import { GUARD, hearersOf } from '../../core/compose.ts'
import { MovableClock, now, useClock } from '../../core/kernel/clock.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import { money } from '../../core/kernel/money.ts'
import { useRandom } from '../../core/kernel/random.ts'
import type { PaymentCore } from '../../core/payments/index.ts'
import { readConfig } from '../../core/platform/config.ts'
import { type Db, openDatabase } from '../../core/platform/db.ts'
import { createLog } from '../../core/platform/log.ts'
import { Vault } from '../../core/platform/seal.ts'
import type { Order, PurchaseCore } from '../../core/purchase/index.ts'
import { type BenchCustomer, fillShop } from '../bench/fill-shop.ts'
import { testSettings } from '../support/payment-world.ts'
import { Dice } from './dice.ts'
import { SimulatedGateway } from './gateway.ts'
import { SimulatedQueue } from './queue.ts'
import { SimulatedTelecom } from './telecom.ts'

export type Options = { seed: number; steps: number; customers: number }
export type Breach = { law: string; detail: string; purchase_id?: Uuid }
export type SimulatedCore = PurchaseCore & PaymentCore

const START = new Date('2026-11-21T09:00:00Z')
/** What each customer begins with: enough for some purchases, and not for all. */
export const FUNDS = money(4_000_00n)

/** One simulated shop: the real core on a real database, and everything around it made of dice. */
export class World {
  readonly db: Db
  readonly core: SimulatedCore
  readonly dice: Dice
  readonly clock = new MovableClock(START)
  readonly telecoms: SimulatedTelecom[]
  readonly gateway: SimulatedGateway
  readonly queue: SimulatedQueue
  customers: BenchCustomer[] = []
  readonly orders: Order[] = []
  /** Orders whose customer said that the same once more is meant. */
  readonly accepted_twins = new Set<string>()
  /** How each road stood when it was last looked at. */
  readonly roads = new Map<string, string>()
  readonly trails = new Map<Uuid, string[]>()
  /** Purchases that something happened to since the laws were last looked at. */
  readonly touched = new Set<Uuid>()
  /** How often what happened. */
  readonly counts = new Map<string, number>()
  breach: Breach | null = null
  step = 0
  /** What may happen while a provider is being called; set by who drives the world. */
  interrupt: (() => Promise<void>) | null = null
  #depth = 0
  #deadline_ms = Number.POSITIVE_INFINITY
  readonly #history = createHash('sha256')
  readonly #restore: (() => void)[]

  private constructor(url: string, seed: number) {
    this.dice = new Dice(`world ${seed}`)
    const ids = new Dice(`ids ${seed}`)
    this.#restore = [useClock(this.clock), useRandom((count) => ids.bytes(count))]
    const outside = {
      dice: this.dice,
      breach: (law: string, detail: string) => this.report({ law, detail }),
      meanwhile: (seconds_max: number) => this.#meanwhile(seconds_max),
    }
    this.telecoms = [new SimulatedTelecom('vtpass', outside), new SimulatedTelecom('reloadly', outside)]
    this.gateway = new SimulatedGateway(outside)
    this.queue = new SimulatedQueue(this.dice)
    const config = readConfig({
      ...testSettings(url),
      // Limits have tests of their own; here few are to be stopped by them.
      SPEND_PER_DAY_MAX: '10000000,10000000,10000000',
      BALANCE_MAX: '10000000,10000000,10000000',
      VELOCITY_PER_HOUR_MAX: '1000000',
    })
    this.db = openDatabase(url, { pool_max: 4 })
    const log = createLog('simulate', 'silent')
    const vault = new Vault(config.NEXA_SECRET_KEY)
    this.core = {
      ...{ db: this.db, config, vault, log, telecoms: this.telecoms, gateways: [this.gateway] },
      hearers: hearersOf(config),
      guard: GUARD,
    }
  }

  static async open(url: string, { seed, customers }: Pick<Options, 'seed' | 'customers'>): Promise<World> {
    const world = new World(url, seed)
    world.customers = await fillShop(world.db, customers, FUNDS)
    return world
  }

  async close(): Promise<void> {
    for (const restore of this.#restore) restore()
    await this.db.destroy()
  }

  /** Writes down what happened; the digest at the end is of all of it. */
  note(what: string, purchase_id?: Uuid): void {
    const line = `${this.step} ${now().toISOString()} ${'· '.repeat(this.#depth)}${what}`
    this.#history.update(`${line} ${purchase_id ?? ''}\n`)
    if (purchase_id === undefined) return
    this.touched.add(purchase_id)
    const trail = this.trails.get(purchase_id)
    if (trail === undefined) this.trails.set(purchase_id, [line])
    else trail.push(line)
  }

  count(what: string, times = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + times)
  }

  /** The first broken law is the one to look at. */
  report(breach: Breach): void {
    this.breach ??= breach
  }

  digest(end: string): string {
    return this.#history.update(end).copy().digest('hex')
  }

  /** Moves the clock, yet not past the end of a call that is under way. */
  wait(seconds: number): void {
    const most = (this.#deadline_ms - now().getTime()) / 1_000
    this.clock.move(Math.max(0, Math.min(seconds, most)))
  }

  async #meanwhile(seconds_max: number): Promise<void> {
    if (this.interrupt === null || this.#depth >= 2 || !this.dice.percent(25)) return
    const before = this.#deadline_ms
    this.#deadline_ms = Math.min(before, now().getTime() + seconds_max * 1_000)
    this.#depth += 1
    try {
      for (let times = this.dice.between(1, 4); times > 0; times--) await this.interrupt()
    } finally {
      this.#depth -= 1
      this.#deadline_ms = before
    }
  }
}
