import type { NetworkId } from '../../../../core/catalog/index.ts'
import type { JsonObject } from '../../../../core/kernel/json.ts'
import type { ProviderStanding, readPauses } from '../../../../core/purchase/index.ts'
import type { Next } from '../../engine/dialog.ts'

/** What is paused or resumed: a network at a provider, all of a provider, or a network everywhere. */
export type Target = { provider: string | null; network: NetworkId | null }

export type Place =
  | { screen: 'all' }
  | { screen: 'provider'; provider: string }
  | { screen: 'network'; network: NetworkId }
  | { screen: 'pause'; target: Target; pauses: boolean }

export const goTo = (place: Place): Next => ({
  start: 'admin-providers',
  args: { place: place as unknown as JsonObject },
})

export type Read = { standings: ProviderStanding[]; pauses: Awaited<ReturnType<typeof readPauses>> }
