import type { Trx } from '../../platform/transaction.ts'
import type { PurchaseCore, TelecomProvider } from '../provider.ts'
import type { Purchase } from '../purchase.ts'
import { findTelecom } from './find-telecom.ts'
import { rankRoads } from './rank-roads.ts'
import { readRoads } from './read-roads.ts'

/** The provider to send this purchase to, none of those tried before; null when nobody can sell it now. */
export async function chooseProvider(
  trx: Trx,
  core: Pick<PurchaseCore, 'config' | 'telecoms'>,
  { purchase, tried }: { purchase: Purchase; tried: readonly string[] },
): Promise<TelecomProvider | null> {
  const { network, face_amount: amount } = purchase
  const sellers = core.telecoms.filter((telecom) => telecom.sells(purchase) && !tried.includes(telecom.name))
  if (sellers.length === 0) return null
  const roads = await readRoads(trx, { network, providers: sellers.map(({ name }) => name) })
  const [best] = rankRoads(roads, { amount, shares: core.config.PROVIDER_SHARES })
  return best === undefined ? null : (findTelecom(core, best) ?? null)
}
