import type { NetworkId } from '../catalog/index.ts'
import type { Money } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'
import type { ReturnReason } from '../notices/index.ts'
import type { Environment } from '../platform/environment.ts'
import type { FactHearer } from './fact.ts'
import type { OrderGuard } from './order-guard.ts'
import type { Category } from './purchase.ts'

/** Something that the people who run the shop should mend: not the customer's fault. */
export type OpsAlert = { code: string; detail: string }

/** What a provider has said about one request. Whatever it did not clearly say is `pending`. */
export type ProviderVerdict =
  /** `cost` is what the provider charged us; null when it did not say. */
  | { outcome: 'delivered'; cost: Money | null; provider_reference: string | null }
  | { outcome: 'pending'; ops?: OpsAlert }
  /**
   * It surely did not and will not deliver. `another_may`: it turned the request away before doing anything,
   * for a reason of its own, so that another provider may be asked.
   */
  | { outcome: 'failed'; reason: ReturnReason; ops?: OpsAlert; another_may?: true }
  /** It does not know this request. Only an answer to `query`. */
  | { outcome: 'missing' }

export type SendRequest = {
  request_id: string
  network: NetworkId
  phone: Phone
  amount: Money
  category: Category
  /** What this provider calls the plan; only for data. */
  plan_code?: string
}

/**
 * A telecom provider. `send` and `query` throw a Fault when there is no answer: 'no' when the request
 * surely never arrived, 'unknown' for everything else. Neither takes longer than `timeout_ms`.
 */
export type TelecomProvider = {
  readonly name: string
  readonly timeout_ms: number
  /** Whether it can be asked for this at all. How it fares at present is the router's to know. */
  sells(what: { category: Category; network: NetworkId }): boolean
  /** Waits until it may be called, where it agreed to so many calls a second. */
  turn?(): Promise<void>
  /** An id that the provider has never seen; it is stored before the first call and never made again. */
  makeRequestId(): string
  send(request: SendRequest): Promise<ProviderVerdict>
  query(request: { request_id: string }): Promise<ProviderVerdict>
  /**
   * All that the provider says it did within a time, where it has such a list. Asking does nothing, so every
   * Fault is 'no'.
   */
  list?(asked: { from: Date; to: Date; page: number }): Promise<ListPage>
  /** What is left of the money that we prepaid to the provider. */
  readBalance(): Promise<Money>
}

/** One transaction in a provider's own list. `request_id` is null for one that bears no id of ours. */
export type ListedRequest = {
  line_id: string
  request_id: string | null
  state: 'delivered' | 'failed' | 'pending'
  cost: Money | null
  happened_at: Date | null
}

/** A page of a provider's list, from 1 on. */
export type ListPage = { lines: readonly ListedRequest[]; more: boolean }

/** What a purchase names until it is sent: the router chooses only then, by how the providers fare. */
export const UNCHOSEN = 'unchosen'

/** What the purchase domain needs to talk to the world. */
export type PurchaseCore = Pick<Environment, 'config' | 'db' | 'vault' | 'log'> & {
  /** Every provider that is set up, the preferred ones first. */
  readonly telecoms: readonly TelecomProvider[]
  /** Who hears of every fact, in this order. */
  readonly hearers: readonly FactHearer[]
  /** Who may ask for a second yes. */
  readonly guard: OrderGuard
}
