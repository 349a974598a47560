import { now } from '../kernel/clock.ts'
import { Fault } from '../kernel/fault.ts'
import { formatMoney, ZERO } from '../kernel/money.ts'
import { notifyAdmins } from '../notices/index.ts'
import type { Environment } from '../platform/environment.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import { type Applied, applyOffers } from './apply-offers.ts'
import { type NetworkId, networkIds, networkName } from './network.ts'
import type { Offer, PlanSource } from './plan-source.ts'

export type CatalogCore = Pick<Environment, 'config' | 'db' | 'log'> & { readonly plan_source: PlanSource }

/**
 * Asks the provider what it offers on every network and makes the catalogue follow. A network whose
 * list cannot be had keeps its plans; the Fault is thrown when the others are done. Safe to run twice
 * and at the same time as itself.
 */
export async function syncPlans(core: CatalogCore): Promise<void> {
  const { plan_source, log } = core
  let trouble: unknown
  for (const network of networkIds) {
    try {
      const offers = checkOffers(plan_source, network, await plan_source.listOffers(network))
      const applied = await inTransaction(core.db, (trx) => apply(trx, core, network, offers))
      const { below, ...counted } = applied
      const said = { ...counted, below: below.map(({ name }) => name) }
      log.info({ network, provider: plan_source.name, ...said }, 'plans were synced')
    } catch (error) {
      log.warn({ network, provider: plan_source.name, err: error }, 'the plans of a network were not synced')
      trouble = error
    }
  }
  if (trouble !== undefined) throw trouble
}

/** Free plans and codes that stand there twice are left out; a list with nothing in it is no answer. */
function checkOffers({ name }: PlanSource, network: NetworkId, offers: readonly Offer[]): Offer[] {
  const byCode = new Map(offers.filter(({ price }) => price > ZERO).map((offer) => [offer.code, offer]))
  if (byCode.size === 0) throw new Fault(name, 'no', `the list of plans of ${network} is empty`)
  return [...byCode.values()]
}

async function apply(
  trx: Trx,
  core: CatalogCore,
  network: NetworkId,
  offers: readonly Offer[],
): Promise<Applied> {
  const time = now()
  const provider = core.plan_source.name
  const applied = await applyOffers(trx, core, { provider, network, offers, time })
  if (applied.kept > 0) {
    await notifyAdmins(trx, core, {
      code: 'catalog.plans-missing',
      subject: `${provider} ${networkName(network)} ${time.toISOString().slice(0, 10)}`,
      detail: `The list lacks ${applied.kept} plans that we sell, more than half. They are still sold: is the list right?`,
    })
  }
  // Named with what the provider asks, so that it is said again only when that moves again.
  const { CURRENCY } = core.config
  for (const { name, price, cost } of applied.below)
    await notifyAdmins(trx, core, {
      code: 'catalog.below-cost',
      subject: `${networkName(network)} ${name}, ${formatMoney(cost, CURRENCY)}`,
      detail: `We sell it for ${formatMoney(price, CURRENCY)}, a price that was set by hand. Set another one in /catalog, or let it follow the provider.`,
    })
  return applied
}
