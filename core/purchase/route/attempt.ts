import type { NetworkId } from '../../catalog/index.ts'
import { now } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/ids.ts'
import { encodeMoney, type Money } from '../../kernel/money.ts'
import type { Trx } from '../../platform/transaction.ts'
import type { ProviderVerdict } from '../provider.ts'
import type { Purchase } from '../purchase.ts'

/**
 * What can happen to one request. Good for the provider: `delivered`, `failed` (it answered and said no).
 * Bad: `turned_away`, `unreachable` (it never arrived), `silent` (no answer at all). The rest says nothing.
 */
export type AttemptEvent =
  | 'sent'
  | 'delivered'
  | 'failed'
  | 'turned_away'
  | 'unreachable'
  | 'silent'
  | 'pending'
  | 'missing'
  | 'reversed'

export type Attempt = { purchase_id: Uuid; provider: string; request_id: string; network: NetworkId }

/** What happened to the request that a purchase names now. */
export type Noted = { purchase: Purchase; event: AttemptEvent; cost?: Money | null }

export async function noteAttempt(
  trx: Trx,
  purchase: Purchase,
  noted: Omit<Noted, 'purchase'>,
): Promise<void> {
  await noteAttempts(trx, [{ purchase, ...noted }])
}

/**
 * Writes down that requests are about to be sent. A second purchase with the request id of another is refused: the
 * provider would take the two for one.
 */
export const noteSent = (trx: Trx, purchases: readonly Purchase[]): Promise<void> =>
  insertAttempts(
    trx,
    purchases.map((purchase) => ({ purchase, event: 'sent' })),
    '',
  )

/**
 * Writes down what happened to requests; the same event twice is written once. They go in by the order of
 * their ids, so that two batches that note the same ones wait in one direction.
 */
export const noteAttempts = (trx: Trx, noted: readonly Noted[]): Promise<void> =>
  insertAttempts(trx, noted, 'on conflict (request_id, event) do nothing')

async function insertAttempts(
  trx: Trx,
  noted: readonly Noted[],
  on_conflict: '' | 'on conflict (request_id, event) do nothing',
): Promise<void> {
  if (noted.length === 0) return
  const column = <Value>(read: (each: Noted) => Value) => noted.map(read)
  await trx.raw(
    `insert into purchase_attempt (purchase_id, provider, network, request_id, event, amount, cost, happened_at)
     select purchase_id, provider, network, request_id, event, amount, cost, :time::timestamptz
     from unnest(:ids::uuid[], :providers::text[], :networks::text[], :request_ids::text[], :events::text[],
         :amounts::bigint[], :costs::bigint[])
       as asked (purchase_id, provider, network, request_id, event, amount, cost)
     order by request_id
     ${on_conflict}`,
    {
      ids: column(({ purchase }) => purchase.id),
      providers: column(({ purchase }) => purchase.provider),
      networks: column(({ purchase }) => purchase.network),
      request_ids: column(({ purchase }) => purchase.provider_request_id),
      events: column(({ event }) => event),
      amounts: column(({ purchase }) => encodeMoney(purchase.face_amount)),
      costs: column(({ cost }) => (cost === undefined || cost === null ? null : encodeMoney(cost))),
      time: now(),
    },
  )
}

/** What a verdict means for the request. An adapter that could not be reached says so by itself. */
export function eventOf(verdict: ProviderVerdict): AttemptEvent {
  if (verdict.outcome !== 'failed') return verdict.outcome
  return verdict.another_may === true ? 'turned_away' : 'failed'
}

/** The providers that this purchase was sent to already: each is asked once. */
export async function readTriedProviders(trx: Trx, purchase_id: Uuid): Promise<string[]> {
  const { rows } = await trx.raw<{ rows: { provider: string }[] }>(
    `select provider from purchase_attempt where purchase_id = :purchase_id and event = 'sent'`,
    { purchase_id },
  )
  return rows.map(({ provider }) => provider)
}

/** The attempt that a provider knows by this id. */
export async function findAttempt(
  trx: Trx,
  { provider, request_id }: { provider: string; request_id: string },
): Promise<Attempt | null> {
  const { rows } = await trx.raw<{ rows: Attempt[] }>(
    `select purchase_id, provider, request_id, network from purchase_attempt
     where request_id = :request_id and provider = :provider and event = 'sent'`,
    { request_id, provider },
  )
  return rows[0] ?? null
}
