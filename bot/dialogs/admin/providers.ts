import { isNetwork } from '../../../core/catalog/index.ts'
import type { JsonObject } from '../../../core/kernel/json.ts'
import { readPauses, readStandings } from '../../../core/purchase/index.ts'
import { dialog, type Io, type Next } from '../engine/dialog.ts'
import { changePause } from './providers/change-pause.ts'
import type { Place, Read } from './providers/place.ts'
import { showAll } from './providers/show-all.ts'
import { showNetwork } from './providers/show-network.ts'
import { showProvider } from './providers/show-provider.ts'

/** How the providers do now, and pausing what should not be sold. */
export const providers = dialog<{ argument?: string; place?: JsonObject }>({
  name: 'admin-providers',
  version: 1,
  session: false,
  admin: 'providers.view',
  async run(io, { argument = '', place }) {
    const at = (place as unknown as Place | undefined) ?? placeOf(io, argument)
    if (at.screen === 'pause') return changePause(io, at)
    const read = await io.step('read', async (trx) => ({
      standings: await readStandings(trx, io.core),
      pauses: await readPauses(trx),
    }))
    return show(io, at, read)
  },
})

/** `/providers vtpass`, `/providers mtn`: what is no name of either shows them all. */
function placeOf({ core }: Io, argument: string): Place {
  const name = argument.trim().toLowerCase()
  if (isNetwork(name)) return { screen: 'network', network: name }
  const known = core.telecoms.some((telecom) => telecom.name === name)
  return known ? { screen: 'provider', provider: name } : { screen: 'all' }
}

function show(io: Io, at: Exclude<Place, { screen: 'pause' }>, read: Read): Promise<Next> {
  if (at.screen === 'provider') return showProvider(io, at.provider, read)
  return at.screen === 'network' ? showNetwork(io, at.network, read) : showAll(io, read)
}
