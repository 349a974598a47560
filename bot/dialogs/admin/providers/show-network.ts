import { may } from '../../../../core/admin/index.ts'
import { type NetworkId, networkName } from '../../../../core/catalog/index.ts'
import { text } from '../../../texts/text.ts'
import type { Io, Next, Option } from '../../engine/dialog.ts'
import { inRows } from '../../spent/rows.ts'
import { percentOf } from '../stats/lines.ts'
import { conditionOf, pauseLabel } from './lines.ts'
import { goTo, type Place, type Read } from './place.ts'

/** One network at every provider; it can be paused everywhere. */
export async function showNetwork(io: Io, network: NetworkId, { standings, pauses }: Read): Promise<Next> {
  const pause = pauses.find((each) => each.network === network)
  const label = networkName(network)
  const runs = pause === undefined
  const act: Option<Place> = {
    value: { screen: 'pause', target: { provider: null, network }, pauses: runs },
    label: pauseLabel(label, runs),
  }
  const back: Option<Place> = { value: { screen: 'all' }, label: text('providers-back-button') }
  const { options, columns } = inRows(may(io.admin.role, 'providers.manage') ? [act] : [], [back])
  const lines = standings.flatMap(({ provider, roads }) =>
    roads
      .filter((road) => road.network === network)
      .map((road) => {
        const requests = road.good + road.bad
        return text('providers-road-line', {
          ...{ network: provider, condition: conditionOf(road), requests },
          percent: requests === 0 ? 'none' : percentOf(road.good / requests),
        })
      }),
  )
  const place = await io.choose(text('providers-network-title', { network: label }), options, {
    columns,
    lines: [
      ...(pause === undefined
        ? []
        : [
            text('providers-network-paused-line', {
              ...{ network: label, reason: pause.reason, since: pause.paused_at },
            }),
          ]),
      ...lines,
    ],
  })
  return goTo(place)
}
