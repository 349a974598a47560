import { may } from '../../../../core/admin/index.ts'
import { networkName } from '../../../../core/catalog/index.ts'
import { text } from '../../../texts/text.ts'
import type { Io, Next, Option } from '../../engine/dialog.ts'
import { inRows } from '../../spent/rows.ts'
import { pauseLabel, providerLine, roadLines } from './lines.ts'
import { goTo, type Place, type Read } from './place.ts'

/** One provider, network by network. Who may has a button to pause each, or all of them. */
export async function showProvider(io: Io, provider: string, { standings }: Read): Promise<Next> {
  const found = standings.find((each) => each.provider === provider)
  if (found === undefined) return goTo({ screen: 'all' })
  const back: Option<Place> = { value: { screen: 'all' }, label: text('providers-back-button') }
  const roads = found.roads.map(({ network, paused }): Option<Place> => {
    const pauses = paused === null
    const label = pauseLabel(networkName(network), pauses)
    return { value: { screen: 'pause', target: { provider, network }, pauses }, label }
  })
  const runs = found.roads.some(({ paused }) => paused === null)
  const whole: Option<Place> = {
    value: { screen: 'pause', target: { provider, network: null }, pauses: runs },
    label: pauseLabel(provider, runs),
  }
  const acts = may(io.admin.role, 'providers.manage') ? [roads.slice(0, 2), roads.slice(2), [whole]] : []
  const { options, columns } = inRows(...acts, [back])
  const place = await io.choose(text('providers-provider-title', { provider }), options, {
    columns,
    lines: [
      providerLine(found, standings),
      ...(found.float_read_at === null ? [] : [text('providers-float-line', { at: found.float_read_at })]),
      ...found.roads.flatMap(roadLines),
    ],
  })
  return goTo(place)
}
