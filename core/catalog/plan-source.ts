import type { Money } from '../kernel/money.ts'
import type { NetworkId } from './network.ts'

/** A plan as a provider offers it: its own code and name, and what it asks before any commission. */
export type Offer = { code: string; name: string; price: Money }

/**
 * A provider's list of plans. Looking changes nothing, so every Fault of it says that nothing happened
 * and the question may be asked again. An empty list is an answer that nobody should believe.
 */
export type PlanSource = {
  readonly name: string
  listOffers(network: NetworkId): Promise<Offer[]>
}
