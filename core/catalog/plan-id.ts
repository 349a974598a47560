import { idFromName, type Uuid } from '../kernel/ids.ts'
import type { NetworkId } from './network.ts'

/** The id of the plan that came to us by this code: seeded or synced, twice or at once, it is one plan. */
export const planIdOf = (provider: string, network: NetworkId, code: string): Uuid =>
  idFromName(`plan:${provider}:${network}:${code}`)
