import { networkName } from '../../../../core/catalog/index.ts'
import type { ProviderStanding, RoadStanding } from '../../../../core/purchase/index.ts'
import { type Text, text } from '../../../texts/text.ts'
import { percentOf } from '../stats/lines.ts'

type Counts = Pick<RoadStanding, 'good' | 'bad' | 'pending'>

const total = (roads: readonly Counts[]): Counts => {
  const sums = { good: 0, bad: 0, pending: 0 }
  for (const { good, bad, pending } of roads) {
    sums.good += good
    sums.bad += bad
    sums.pending += pending
  }
  return sums
}

const answered = ({ good, bad }: Counts): number => good + bad

/** How a network at a provider is now, in a word that a text chooses by. What a person did goes before what happened. */
export const conditionOf = ({ paused, state }: Pick<RoadStanding, 'paused' | 'state'>): string =>
  paused === null ? state : 'paused'

/** A provider in one line: its money, and how it did in a day. */
export function providerLine(
  { provider, float, roads }: ProviderStanding,
  all: readonly ProviderStanding[],
): Text {
  const counts = total(roads)
  const requests = answered(counts)
  const of_all = answered(total(all.flatMap((each) => each.roads)))
  const worst = ['open', 'paused', 'half_open'].find((condition) =>
    roads.some((road) => conditionOf(road) === condition),
  )
  const figures = {
    ...{ provider, requests, condition: worst ?? 'closed' },
    percent: requests === 0 ? 'none' : percentOf(counts.good / requests),
    share: of_all === 0 ? 'none' : percentOf(requests / of_all),
  }
  return float === null
    ? text('providers-line-unread', figures)
    : text('providers-line', { ...figures, float })
}

/** A network at a provider: how it stands and why. */
export function roadLines(road: RoadStanding): Text[] {
  const { network, paused, changed_at, last_bad_at } = road
  const requests = answered(road)
  const condition = conditionOf(road)
  return [
    text('providers-road-line', {
      ...{ network: networkName(network), condition, requests },
      percent: requests === 0 ? 'none' : percentOf(road.good / requests),
    }),
    ...(paused === null
      ? []
      : [text('providers-paused-line', { since: paused.paused_at, reason: paused.reason })]),
    ...(condition === 'open' && changed_at !== null
      ? [text('providers-open-line', { since: changed_at })]
      : []),
    ...(last_bad_at === null ? [] : [text('providers-trouble-line', { at: last_bad_at })]),
  ]
}

/** A button that pauses or resumes, by the signs of every player. */
export const pauseLabel = (name: string, pauses: boolean): { plain: string } => ({
  plain: `${pauses ? '⏸' : '▶️'} ${name}`,
})
