import type { NetworkId } from '../catalog/index.ts'
import type { Money } from '../kernel/money.ts'
import type { Phone } from '../kernel/phone.ts'
import type { ReturnReason } from '../notices/index.ts'
import type { Environment } from '../platform/environment.ts'
import type { Category } from './purchase.ts'

/** Something that the people who run the shop should mend: not the customer's fault. */
export type OpsAlert = { code: string; detail: string }

/** What a provider has said about one request. Whatever it did not clearly say is `pending`. */
export type ProviderVerdict =
  /** `cost` is what the provider charged us; null when it did not say. */
  | { outcome: 'delivered'; cost: Money | null; provider_reference: string | null }
  | { outcome: 'pending'; ops?: OpsAlert }
  /** It surely did not and will not deliver. */
  | { outcome: 'failed'; reason: ReturnReason; ops?: OpsAlert }
  /** It does not know this request. Only an answer to `query`. */
  | { outcome: 'missing' }

export type SendRequest = {
  request_id: string
  network: NetworkId
  phone: Phone
  amount: Money
  category: Category
}

/**
 * A telecom provider. `send` and `query` throw a Fault when there is no answer: 'no' when the request
 * surely never arrived, 'unknown' for everything else. Neither takes longer than `timeout_ms`.
 */
export type TelecomProvider = {
  readonly name: string
  readonly timeout_ms: number
  /** An id that the provider has never seen; it is stored before the first call and never made again. */
  makeRequestId(): string
  send(request: SendRequest): Promise<ProviderVerdict>
  query(request: { request_id: string }): Promise<ProviderVerdict>
  /** What is left of the money that we prepaid to the provider. */
  readBalance(): Promise<Money>
}

/** The provider that a purchase is meant for until it is sent. One provider now; a router chooses later. */
export const PROVIDER = 'vtpass'

/** What the purchase domain needs to talk to the world. */
export type PurchaseCore = Pick<Environment, 'config' | 'db' | 'vault' | 'log'> & {
  readonly telecom: TelecomProvider
}
