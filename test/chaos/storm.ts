import { reconcileLedger } from '../../core/ledger/index.ts'
import { Dice } from '../simulate/dice.ts'
import { addBuyer } from './buyers.ts'
import { alertCodes, type House, openHouse, type QueuePlace, VICTIMS, type Victim } from './house.ts'
import { judgeStorm } from './judge-storm.ts'
import { Killer } from './killer.ts'
import { makeShopper, type Shopper, shop } from './shopper.ts'
import { until } from './until.ts'
import { CALL_TIMEOUT_MS, Weather } from './weather.ts'
import { Witness } from './witness.ts'

/** What is left when all is over: what our processes hold, and what was seen of them outside. */
export type Scene = { house: House; witness: Witness; shoppers: readonly Shopper[] }
export type StormOptions = {
  purchases: number
  seed: number
  queue: QueuePlace
  /** The longest time between two kills. */
  calm_ms_max?: number
  progress?(ended: number): void
  /** A last look, after the judgement and before the house is closed. */
  afterwards?(scene: Scene): Promise<void>
}
export type StormReport = {
  /** What was promised and did not hold. */
  broken: string[]
  states: Map<string, number>
  kills: Map<Victim, number>
  /** What else was met, by how often. */
  counts: Map<string, number>
  seconds: number
  /** The last lines of the logs, when something broke. */
  said: string
}

/** See `fast-clock.ts`. A call ends well before the sweeps take its purchase for left behind, on a busy machine too. */
const PACE = 3
/** So many are in the shop at once; when one has all, the next comes in. */
const SEATS = 40
/** A customer may make 20 purchases an hour. Few purchases are those of as many people, all at once. */
const PURCHASES_EACH_MAX = 10
const purchasesEach = (purchases: number): number =>
  Math.min(PURCHASES_EACH_MAX, Math.max(1, Math.ceil(purchases / SEATS)))
/** How a provider behaves towards a number hangs on its ending; see `sandbox/vtpass/sentinels.ts`. */
const ENDINGS = {
  1111: 38,
  '0001': 10,
  '0002': 12,
  '0003': 8,
  '0004': 6,
  '0005': 8,
  '0006': 8,
  '0007': 5,
  '0008': 5,
}
/** Long enough for many purchases to stand somewhere on their road; starting a process takes seconds as well. */
const CALM_MS_MAX = 8_000
const QUIET_SECONDS_MAX = 300

/**
 * People buy while everything that can fail fails: the provider as `Weather` has it, and our own processes, which are
 * killed as the dice say. Then all is let come to an end, and what came of it is judged from outside and from inside.
 */
export async function runStorm(options: StormOptions): Promise<StormReport> {
  const { purchases, seed, queue, calm_ms_max = CALM_MS_MAX } = options
  const timeouts = {
    VTPASS_TIMEOUT_MS: String(CALL_TIMEOUT_MS),
    RELOADLY_TIMEOUT_MS: String(CALL_TIMEOUT_MS),
  }
  const settings = { ...timeouts, PROVIDER_SHARES: 'vtpass=70,reloadly=30' }
  const house = await openHouse({ pace: PACE, settings, queue, reloadly: true })
  const began_ms = performance.now()
  try {
    const witness = new Witness()
    const shoppers = await addShoppers(house, { purchases, seed })
    const weather = new Weather(seed, house.sandbox.state, witness)
    const victims: Victim[] = queue === 'redis' ? [...VICTIMS, 'redis'] : [...VICTIMS]
    const killer = new Killer(house, { dice: new Dice(`killer ${seed}`), victims, calm_ms_max })
    const broken = await letShop(house, shoppers, weather, options)
    await killer.stop()
    weather.clearUp()
    broken.push(...(await becomeQuiet(house)))
    const judged = await judgeStorm(house, { witness, shoppers })
    broken.push(...judged.broken, ...(await judgeHouse(house)))
    for (const code of await alertCodes(house)) weather.count(`alert ${code}`)
    const seconds = (performance.now() - began_ms) / 1_000
    const said = broken.length > 0 ? house.said() : ''
    await options.afterwards?.({ house, witness, shoppers })
    return { broken, states: judged.states, kills: killer.kills, counts: weather.counts, seconds, said }
  } finally {
    await house.stop()
  }
}

async function addShoppers(
  house: House,
  { purchases, seed }: { purchases: number; seed: number },
): Promise<Shopper[]> {
  const dice = new Dice(`endings ${seed}`)
  const shoppers: Shopper[] = []
  const each = purchasesEach(purchases)
  for (let left = purchases; left > 0; left -= each) {
    const buyer = await addBuyer(house, dice.weigh(ENDINGS))
    shoppers.push(makeShopper(buyer, Math.min(left, each), seed))
  }
  return shoppers
}

/** Everybody buys what they came for, each in their own time. */
async function letShop(
  house: House,
  shoppers: readonly Shopper[],
  weather: Weather,
  { progress }: Pick<StormOptions, 'progress'>,
): Promise<string[]> {
  const count = (what: string): void => {
    weather.count(what)
    if (what === 'purchases ended') progress?.(weather.counts.get(what) ?? 0)
  }
  const broken: string[] = []
  const outside = [...shoppers]
  const seat = async (): Promise<void> => {
    for (let next = outside.pop(); next !== undefined; next = outside.pop())
      await shop(house, next, count).catch((error: unknown) => broken.push(String(error)))
  }
  await Promise.all(Array.from({ length: SEATS }, seat))
  return broken
}

/** Callbacks and questions that are still on their way change nothing any more, and nothing is left to be said. */
export async function becomeQuiet(house: House, seconds_max = QUIET_SECONDS_MAX): Promise<string[]> {
  const { db } = house.core
  const quiet = until(
    'every purchase has ended and everything is said',
    async () => {
      const open = await db('purchase').whereNotIn('state', ['delivered', 'returned', 'review']).first('id')
      const unsaid = await db('message').whereIn('state', ['waiting', 'sending']).first('id')
      const unread = await db('inbound').where({ state: 'waiting' }).first('id')
      return open === undefined && unsaid === undefined && unread === undefined
    },
    seconds_max,
  )
  return quiet.then(
    () => [],
    (error: unknown) => [String(error)],
  )
}

export async function judgeHouse(house: House): Promise<string[]> {
  const differences = await reconcileLedger(house.core.db)
  return [...differences.map((each) => `the books: ${JSON.stringify(each)}`), ...house.accidents()]
}
