import type { Money } from '../../kernel/money.ts'
import { randomBelow } from '../../kernel/random.ts'
import { isOpenToSell, type Road } from './read-roads.ts'
import { orderByShare, type Shares } from './shares.ts'

/** What is not known counts as the full price. */
const FULL_PRICE_PERMILLE = 1_000

/** One in so many purchases tries a provider that comes back from trouble, while another one works. */
const PROBE_ONE_IN = 10

/**
 * The providers that may be asked for this amount, the best first. What is paused or shut is left out.
 * Those known to have too little of our money come last, for the figure may be minutes old; before them those
 * that come back from trouble. The rest goes by configured share, or without shares by what it lately cost us.
 */
export function rankRoads(
  roads: readonly Road[],
  {
    amount,
    shares,
    draw = randomBelow,
  }: { amount: Money; shares: Shares | null; draw?: (below: number) => number },
): string[] {
  const usable = roads.filter(isOpenToSell)
  const isShort = ({ float }: Road): boolean => float !== null && float < amount
  const order = (some: readonly Road[]): string[] =>
    shares === null
      ? byCost(some)
      : orderByShare(
          some.map(({ provider }) => provider),
          shares,
          draw,
        )
  const sound = order(usable.filter((road) => road.state === 'closed' && !isShort(road)))
  const returning = order(usable.filter((road) => road.state === 'half_open' && !isShort(road)))
  const short = order(usable.filter(isShort))
  const tries_first = sound.length > 0 && returning.length > 0 && draw(PROBE_ONE_IN) === 0
  return [...(tries_first ? [...returning, ...sound] : [...sound, ...returning]), ...short]
}

const byCost = (roads: readonly Road[]): string[] =>
  [...roads].sort((left, right) => costOf(left) - costOf(right)).map(({ provider }) => provider)

const costOf = ({ cost_permille }: Road): number => cost_permille ?? FULL_PRICE_PERMILLE
