import { type NetworkId, networkName, networks } from '../../../../core/catalog/index.ts'
import { text } from '../../../texts/text.ts'
import type { Io, Next, Option } from '../../engine/dialog.ts'
import { inRows } from '../../spent/rows.ts'
import { providerLine } from './lines.ts'
import { goTo, type Place, type Read } from './place.ts'

/** All providers in a line each, and what is paused everywhere. */
export async function showAll(io: Io, { standings, pauses }: Read): Promise<Next> {
  const { PROVIDER_SHARES } = io.core.config
  const shares = Object.entries(PROVIDER_SHARES ?? {}).map(([name, share]) => `${name} ${share}`)
  const providers = standings.map(
    ({ provider }): Option<Place> => ({
      value: { screen: 'provider', provider },
      label: { plain: `📡 ${provider}` },
    }),
  )
  const ways = networks.map(
    ({ id, name }): Option<Place> => ({
      value: { screen: 'network', network: id },
      label: { plain: isPaused(id) ? `⏸ ${name}` : name },
    }),
  )
  const { options, columns } = inRows(providers.slice(0, 3), providers.slice(3), ways)
  const place = await io.choose(text('providers-title'), options, {
    columns,
    lines: [
      ...standings.map((standing) => providerLine(standing, standings)),
      shares.length === 0
        ? text('providers-by-cost-line')
        : text('providers-shares-line', { shares: shares.join(', ') }),
      ...pauses.map(({ network, reason, paused_at }) =>
        text('providers-network-paused-line', { network: networkName(network), reason, since: paused_at }),
      ),
    ],
  })
  return goTo(place)

  function isPaused(id: NetworkId): boolean {
    return pauses.some(({ network }) => network === id)
  }
}
