import type { NetworkId } from '../../catalog/index.ts'
import { now } from '../../kernel/clock.ts'
import type { Trx } from '../../platform/transaction.ts'
import type { PurchaseCore } from '../provider.ts'
import { watchOutages } from './watch-outages.ts'

/** A network at one provider, or everywhere. */
export type Pausable = { provider: string | null; network: NetworkId }

/**
 * Nothing is sent this way from now on, until somebody resumes it. Where no other way is left, the network is not sold
 * any more, as in an outage. False when it is paused already.
 */
export async function pauseRoad(
  trx: Trx,
  core: PurchaseCore,
  { provider, network, reason }: Pausable & { reason: string },
): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `insert into network_pause (provider, network, reason, paused_at) values (:provider, :network, :reason, :time)
     on conflict do nothing returning id`,
    { provider, network, reason, time: now() },
  )
  if (rows.length === 0) return false
  await watchOutages(trx, core)
  return true
}

/** Opens it again; who waits for the network is told if it can be sold now. False when it is not paused. */
export async function resumeRoad(
  trx: Trx,
  core: PurchaseCore,
  { provider, network }: Pausable,
): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `update network_pause set resumed_at = :time
     where network = :network and provider is not distinct from :provider::text and resumed_at is null returning id`,
    { provider, network, time: now() },
  )
  if (rows.length === 0) return false
  await watchOutages(trx, core)
  return true
}
