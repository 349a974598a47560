import type { Uuid } from '../kernel/ids.ts'
import { inTransaction } from '../platform/transaction.ts'
import type { Begun } from './begin-sending.ts'
import { concludeTurnedAway } from './conclude-sending.ts'
import { groupCommitsOf } from './group-commits.ts'
import type { PurchaseCore } from './provider.ts'
import { providerLanesOf } from './provider-lanes.ts'
import { type Heard, sendUntilHeard } from './send-request.ts'

/** Waits between tries of a request that surely did not arrive. */
const RETRY_WAITS_MS: readonly number[] = [250, 1000]

/**
 * Sends one purchase to the provider that the router chooses, and writes down what came of it. The request
 * id is stored, and the purchase marked as being sent, before the provider hears of it; so a second run, or
 * one after a crash, finds it no longer held and does nothing. Only when a provider surely did nothing is
 * the next one asked, under an id of its own; after anything unclear nobody is.
 *
 * What purchases that are sent at the same time have to write down goes into one commit.
 */
export async function vendPurchase(
  core: PurchaseCore,
  purchase_id: Uuid,
  retry_waits_ms: readonly number[] = RETRY_WAITS_MS,
): Promise<void> {
  const answered = await providerLanesOf(core)(() => sendUntilAnswered(core, purchase_id, retry_waits_ms))
  // What was heard is written down outside the lane: the next call need not wait for our disk.
  if (answered !== null) await conclude(core, answered)
}

type Answered = { sent: Begun; heard: Heard }

/** Null when there is nothing to conclude: it was not ours to send, is ended, or was taken from us. */
async function sendUntilAnswered(
  core: PurchaseCore,
  purchase_id: Uuid,
  retry_waits_ms: readonly number[],
): Promise<Answered | null> {
  let begun = await groupCommitsOf(core).begin(purchase_id)
  while (begun !== null) {
    const sent: Begun = begun
    const heard = await sendUntilHeard(core, sent, retry_waits_ms)
    if (heard === null) return null
    const { verdict, event } = heard
    if (verdict.outcome !== 'failed' || verdict.another_may !== true) return { sent, heard }
    begun = await inTransaction(core.db, (trx) => concludeTurnedAway(trx, core, { ...sent, verdict, event }))
  }
  return null
}

/** Ends the purchase, or leaves it to the questions. */
async function conclude(core: PurchaseCore, { sent, heard: { verdict, event } }: Answered): Promise<void> {
  const commits = groupCommitsOf(core)
  if (verdict.outcome === 'delivered') await commits.deliver({ ...sent, verdict, event })
  else if (verdict.outcome === 'failed') await commits.fail({ ...sent, verdict, event })
  else await commits.leaveInDoubt({ ...sent, verdict, event })
}
