import { addSeconds, now } from '../../core/kernel/clock.ts'
import { Fault } from '../../core/kernel/fault.ts'
import { type Money, money, subtract } from '../../core/kernel/money.ts'
import { insideTransaction } from '../../core/platform/transaction.ts'
import type { ProviderVerdict, SendRequest, TelecomProvider } from '../../core/purchase/index.ts'
import type { Dice } from './dice.ts'

/** What the provider really did. `reversed`: it delivered, and took it back. */
export type Truth = 'delivered' | 'refused' | 'undecided' | 'reversed'
export type Entry = {
  request: SendRequest
  truth: Truth
  cost: Money
  /** Asked before, the provider does not know the request yet. */
  known_from: Date
  /** It was written down later than we wait, so that the money may be back by then. */
  is_late: boolean
  /** A job that was told of the reversal has ended well, so that we must know of it. */
  is_heard: boolean
  /** The same of the delivery. */
  is_known: boolean
}
export type Callback = { source: string; request_id: string; says: 'delivered' | 'failed'; body: string }

/** What happens to a request, and how often, by the mood of the provider. */
const FATES = {
  well: { delivers: 62, refuses: 8, undecided: 3, 'is lost': 4, 'never arrives': 8, 'turns away': 15 },
  down: { delivers: 8, refuses: 2, undecided: 0, 'is lost': 15, 'never arrives': 55, 'turns away': 20 },
} as const
const ANSWERS = { 'says so': 66, 'says pending': 12, silence: 18, 'breaks our code': 4 } as const
export type Mood = keyof typeof FATES

/** What a simulated provider leans on; `breach` reports a broken law, since our code would swallow what is thrown. */
export type TelecomWorld = {
  dice: Dice
  breach(law: string, detail: string): void
  /** Lets others do something while a call is under way, at most so many seconds of it. */
  meanwhile(seconds_max: number): Promise<void>
}

const TIMEOUT_SECONDS = 30
/** Books may lag behind by less than the grace that we give them. */
const LAG_SECONDS_MAX = 60
/** Now and then they lag by more; a quarter of an hour after the money went back we look once more. */
const LATE_PERCENT = 4
const LATE_SECONDS = { least: 300, most: 800 }

/** A provider with books of its own, which are the truth. */
export class SimulatedTelecom implements TelecomProvider {
  readonly name: string
  readonly timeout_ms = TIMEOUT_SECONDS * 1_000
  readonly books = new Map<string, Entry>()
  readonly callbacks: Callback[] = []
  mood: Mood = 'well'
  /** It answers each question, truly and at once. */
  is_calm = false
  balance = money(50_000_000_00n)
  readonly #world: TelecomWorld
  readonly #asked = new Set<string>()
  readonly #told = new Map<Entry, Truth>()
  #last = 0
  #events = 0

  constructor(name: string, world: TelecomWorld) {
    this.name = name
    this.#world = world
  }

  sells(): boolean {
    return true
  }

  makeRequestId(): string {
    this.#last += 1
    return `${this.name}-${this.#last}`
  }

  /** A process may stand still for long before it calls. */
  async turn(): Promise<void> {
    if (!this.is_calm && this.#world.dice.percent(5)) await this.#world.meanwhile(600)
  }

  async send(request: SendRequest): Promise<ProviderVerdict> {
    const { dice, breach, meanwhile } = this.#world
    const { request_id } = request
    if (insideTransaction()) breach('nothing is sent inside a transaction', request_id)
    if (this.books.has(request_id)) breach('no request id is sent twice', request_id)
    if (this.#asked.has(request_id)) breach('what was asked about is not sent any more', request_id)
    const fate = dice.weigh(FATES[this.mood])
    if (fate === 'never arrives') throw new Fault(this.name, 'no', 'connection refused')
    await meanwhile(TIMEOUT_SECONDS / 2)
    if (fate === 'is lost') throw new Fault(this.name, 'unknown', 'timeout')
    if (fate === 'turns away') {
      this.#write(request, 'refused')
      return { outcome: 'failed', reason: 'network_down', another_may: true }
    }
    this.#write(request, fate === 'delivers' ? 'delivered' : fate === 'refuses' ? 'refused' : 'undecided')
    await meanwhile(TIMEOUT_SECONDS / 2)
    return this.#answer(request_id)
  }

  #answer(request_id: string): ProviderVerdict {
    const answer = this.#world.dice.weigh(ANSWERS)
    // Who has not written it down cannot say anything about it.
    if (this.books.get(request_id)?.is_late === true) throw new Fault(this.name, 'unknown', 'connection cut')
    if (answer === 'silence') throw new Fault(this.name, 'unknown', 'connection cut')
    if (answer === 'breaks our code') throw new TypeError('cannot read properties of undefined')
    const verdict = this.#verdict(request_id)
    return answer === 'says pending' || verdict.outcome === 'missing' ? { outcome: 'pending' } : verdict
  }

  async query({ request_id }: { request_id: string }): Promise<ProviderVerdict> {
    const { dice, breach } = this.#world
    if (insideTransaction()) breach('nothing is asked inside a transaction', request_id)
    this.#asked.add(request_id)
    if (!this.is_calm && dice.percent(this.mood === 'down' ? 60 : 8))
      throw new Fault(this.name, 'unknown', 'timeout')
    if (!this.is_calm && dice.percent(5)) return { outcome: 'pending' }
    return this.#verdict(request_id)
  }

  #write(request: SendRequest, truth: Truth): void {
    const { dice } = this.#world
    const is_late = dice.percent(LATE_PERCENT)
    const lag_seconds = dice.percent(10) ? dice.between(5, LAG_SECONDS_MAX) : 0
    const late_seconds = is_late ? dice.between(LATE_SECONDS.least, LATE_SECONDS.most) : 0
    const known_from = addSeconds(now(), Math.max(lag_seconds, late_seconds))
    const cost = money((request.amount * BigInt(dice.between(940, 1_010))) / 1_000n)
    this.books.set(request.request_id, {
      ...{ request, truth, cost, known_from },
      ...{ is_late, is_heard: false, is_known: false },
    })
    if (truth === 'delivered') this.balance = subtract(this.balance, cost)
    if (dice.percent(60)) this.#callBack(request.request_id, truth === 'delivered')
    // Callbacks are not signed: some of them are not true.
    if (dice.percent(6)) this.#callBack(request.request_id, truth !== 'delivered')
  }

  #callBack(request_id: string, delivered: boolean): void {
    const says = delivered ? 'delivered' : 'failed'
    this.#events += 1
    const body = `${request_id} ${says}, event ${this.#events}`
    this.callbacks.push({ source: this.name, request_id, says, body })
  }

  #verdict(request_id: string): ProviderVerdict {
    const entry = this.books.get(request_id)
    if (entry === undefined || now() < entry.known_from) return { outcome: 'missing' }
    if (entry.truth === 'undecided') return { outcome: 'pending' }
    this.#told.set(entry, entry.truth)
    if (entry.truth === 'delivered')
      return { outcome: 'delivered', cost: entry.cost, provider_reference: `ref-${request_id}` }
    return { outcome: 'failed', reason: 'provider_refused' }
  }

  /** The job that was answered is over. One that died does not count: nobody remembers what it was told. */
  endCall(went_well: boolean): void {
    for (const [entry, truth] of this.#told) {
      entry.is_heard ||= went_well && truth === 'reversed'
      entry.is_known ||= went_well && truth === 'delivered'
    }
    this.#told.clear()
  }

  /** Takes a delivery back. */
  reverse(): string | null {
    const delivered = [...this.books.values()].filter(({ truth }) => truth === 'delivered')
    const entry = this.#world.dice.pick(delivered)
    if (entry === undefined) return null
    entry.truth = 'reversed'
    this.#callBack(entry.request.request_id, false)
    return entry.request.request_id
  }

  /** The people there look into what hangs; some of it stays as it is. */
  decide(): void {
    for (const entry of this.books.values()) {
      if (entry.truth !== 'undecided' || this.#world.dice.percent(20)) continue
      entry.truth = this.#world.dice.percent(60) ? 'delivered' : 'refused'
      this.#callBack(entry.request.request_id, entry.truth === 'delivered')
    }
  }

  async readBalance(): Promise<Money> {
    if (!this.is_calm && this.mood === 'down') throw new Fault(this.name, 'unknown', 'timeout')
    return this.balance
  }
}
