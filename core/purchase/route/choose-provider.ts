import type { NetworkId } from '../../catalog/index.ts'
import type { Trx } from '../../platform/transaction.ts'
import type { PurchaseCore, TelecomProvider } from '../provider.ts'
import type { Purchase } from '../purchase.ts'
import { findTelecom } from './find-telecom.ts'
import { rankRoads } from './rank-roads.ts'
import { type Road, readRoads } from './read-roads.ts'

/** The provider to send this purchase to, none of those tried before; null when nobody can sell it now. */
export async function chooseProvider(
  trx: Trx,
  core: Pick<PurchaseCore, 'config' | 'telecoms'>,
  { purchase, tried }: { purchase: Purchase; tried: readonly string[] },
): Promise<TelecomProvider | null> {
  const sellers = core.telecoms.filter((telecom) => telecom.sells(purchase) && !tried.includes(telecom.name))
  if (sellers.length === 0) return null
  const { network } = purchase
  const roads = await readRoads(trx, { network, providers: sellers.map(({ name }) => name) })
  return pickBest(core, purchase, roads)
}

/** The same for many that were sent to nobody yet: the roads are read once for each network, each purchase draws for itself. */
export async function chooseProviders(
  trx: Trx,
  core: Pick<PurchaseCore, 'config' | 'telecoms'>,
  purchases: readonly Purchase[],
): Promise<(TelecomProvider | null)[]> {
  const providers = core.telecoms.map(({ name }) => name)
  const roads = new Map<NetworkId, Road[]>()
  for (const network of new Set(purchases.map((purchase) => purchase.network)))
    roads.set(network, await readRoads(trx, { network, providers }))
  return purchases.map((purchase) => {
    const sellers = new Set(
      core.telecoms.filter((telecom) => telecom.sells(purchase)).map(({ name }) => name),
    )
    const open = (roads.get(purchase.network) ?? []).filter(({ provider }) => sellers.has(provider))
    return pickBest(core, purchase, open)
  })
}

function pickBest(
  core: Pick<PurchaseCore, 'config' | 'telecoms'>,
  { face_amount: amount }: Purchase,
  roads: readonly Road[],
): TelecomProvider | null {
  const [best] = rankRoads(roads, { amount, shares: core.config.PROVIDER_SHARES })
  return best === undefined ? null : (findTelecom(core, best) ?? null)
}
