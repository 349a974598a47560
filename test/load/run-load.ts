import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { money } from '../../core/kernel/money.ts'
import { addBuyer } from '../chaos/buyers.ts'
import { alertCodes, type House, openHouse } from '../chaos/house.ts'
import { buy, makeShopper, type Shopper } from '../chaos/shopper.ts'
import { becomeQuiet } from '../chaos/storm.ts'
import { Witness } from '../chaos/witness.ts'
import { hasRedis } from '../support/redis.ts'
import { judgeLoad, type Seen } from './judge-load.ts'
import { type Restart, Roller } from './roller.ts'
import { Stopwatch, splitWaits } from './stopwatch.ts'

export type LoadOptions = {
  people: number
  seconds: number
  /** What a person does between two purchases, on average. */
  think_seconds: number
  /** Between two restarts. */
  calm_seconds: number
  /** How many of the bots, and of the workers. */
  each?: number
  /** See `fast-clock.ts`. */
  pace?: number
  seed?: number
  progress?(line: string): void
  /** A last look, after the judgement and before the house is closed. */
  afterwards?(house: House, seen: Seen): Promise<void>
}

export type LoadReport = {
  broken: string[]
  purchases: number
  seconds: number
  answers_ms: { inside: number[]; outside: number[] }
  /** From the tap that pays, and before it the words, to the end in the chat. */
  purchases_ms: number[]
  restarts: readonly Restart[]
  counts: ReadonlyMap<string, number>
  alerts: readonly string[]
  turned_away: number
  /** How late the process of the people and stand-ins was itself, p99: their figures are no better than that. */
  own_delay_ms: number
  queue: 'redis' | 'postgres'
  said: string
}

/** One wallet is never empty, however long it goes on, and no limit of a careful shop is in the way. */
const FUNDS = money(500_000_000)
const UNHURRIED = {
  VELOCITY_PER_HOUR_MAX: '1000000',
  SPEND_PER_DAY_MAX: '5000000,5000000,5000000',
  VEND_CONCURRENCY: '32',
}
/** Nothing that the stand-in of the provider takes for a wish. */
const ENDING = '1111'
/** Each purchase of a person is for another amount, so that it has a name; from a thousand on they are written otherwise. */
const NAIRA_FIRST = 100
const NAIRA_LAST = 999
const PROGRESS_SECONDS = 30
const QUIET_SECONDS_MAX = 120

/** People buy on and on while bots and workers are restarted one after the other and Redis is killed once. */
export async function runLoad(options: LoadOptions): Promise<LoadReport> {
  const { people, seconds, calm_seconds, each = 2, pace = 1, seed = 1 } = options
  const queue = hasRedis() ? 'redis' : 'postgres'
  const house = await openHouse({ pace, settings: UNHURRIED, queue, each })
  try {
    const watched = await watch(house, people, seed)
    const began_ms = performance.now()
    const over_ms = began_ms + seconds * 1_000
    const redis_at_ms = began_ms + seconds * 500
    const delay = monitorEventLoopDelay({ resolution: 10 })
    delay.enable()
    const roller = new Roller(house, {
      calm_ms: calm_seconds * 1_000,
      with_redis: queue === 'redis',
      redis_at_ms,
    })
    const isOver = () => performance.now() > over_ms && roller.wentRound()
    const report = setInterval(
      () => options.progress?.(describe(watched, began_ms)),
      PROGRESS_SECONDS * 1_000,
    )
    const shopped = await Promise.all(
      watched.shoppers.map((shopper) => shopOnAndOn(house, shopper, watched, { ...options, isOver })),
    )
    clearInterval(report)
    delay.disable()
    const lasted_ms = performance.now() - began_ms
    await roller.stop()
    const broken = [...shopped.flat(), ...(await becomeQuiet(house, QUIET_SECONDS_MAX))]
    const judged = await judgeLoad(house, watched)
    broken.push(...judged.broken)
    await options.afterwards?.(house, watched)
    return {
      ...{ broken, purchases: judged.purchases, seconds: lasted_ms / 1_000, queue },
      answers_ms: splitWaits(watched.stopwatch.waits, roller.restarts),
      purchases_ms: watched.purchases_ms,
      restarts: roller.restarts,
      counts: watched.counts,
      alerts: await alertCodes(house),
      turned_away: house.balancer?.turnedAway() ?? 0,
      own_delay_ms: delay.percentile(99) / 1e6,
      said: broken.length > 0 ? house.said() : '',
    }
  } catch (error) {
    console.error(house.said())
    throw error
  } finally {
    await house.stop()
  }
}

type Customer = Omit<Shopper, 'amounts'> & { amounts: number[] }
type Watched = Omit<Seen, 'shoppers' | 'counts'> & {
  shoppers: Customer[]
  counts: Map<string, number>
  purchases_ms: number[]
}

async function watch(house: House, people: number, seed: number): Promise<Watched> {
  const [witness, stopwatch] = [new Witness(), new Stopwatch()]
  house.sandbox.state.bystander = (passing) => {
    witness.note(passing)
    stopwatch.note(passing)
    return Promise.resolve('go on')
  }
  const shoppers: Customer[] = []
  while (shoppers.length < people) {
    const buyer = await addBuyer(house, ENDING, FUNDS)
    shoppers.push({ ...makeShopper(buyer, 0, seed), amounts: [] })
  }
  return { witness, stopwatch, shoppers, counts: new Map(), purchases_ms: [] }
}

/** Answers what went wrong, if anything did. */
async function shopOnAndOn(
  house: House,
  shopper: Customer,
  { stopwatch, counts, purchases_ms }: Watched,
  { think_seconds, isOver }: { think_seconds: number; isOver(): boolean },
): Promise<string[]> {
  const count = (what: string): void => {
    counts.set(what, (counts.get(what) ?? 0) + 1)
    // A second tap is answered on the button alone, and the first word after it would be about the first.
    if (what === 'wishes' || what === 'taps') stopwatch.asked(shopper.chat.person_id)
  }
  const { dice, amounts } = shopper
  await pause(dice.between(0, think_seconds * 1_000))
  while (!isOver()) {
    const naira = NAIRA_FIRST + amounts.length
    if (naira > NAIRA_LAST)
      return [`${shopper.phone} has bought for every amount: fewer minutes, or more thought`]
    amounts.push(naira)
    const began_ms = performance.now()
    try {
      await buy(house, shopper, naira, count)
    } catch (error) {
      return [String(error)]
    }
    purchases_ms.push(performance.now() - began_ms)
    await pause(dice.between(think_seconds * 500, think_seconds * 1_500))
  }
  return []
}

const describe = ({ purchases_ms, stopwatch }: Watched, began_ms: number): string =>
  `${((performance.now() - began_ms) / 1_000).toFixed(0)} s: ${purchases_ms.length} purchases, ${stopwatch.waits.length} answers`
