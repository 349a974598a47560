import type { Uuid } from '../kernel/ids.ts'
import { inTransaction } from '../platform/transaction.ts'
import type { Begun } from './begin-sending.ts'
import { concludeTurnedAway } from './conclude-sending.ts'
import { groupCommitsOf } from './group-commits.ts'
import type { PurchaseCore } from './provider.ts'
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
  let begun = await groupCommitsOf(core).begin(purchase_id)
  while (begun !== null) {
    const sent: Begun = begun
    const heard = await sendUntilHeard(core, sent, retry_waits_ms)
    if (heard === null) return
    begun = await conclude(core, sent, heard)
  }
}

/** Ends the purchase, or leaves it to the questions; answers the next attempt when there is to be one. */
async function conclude(core: PurchaseCore, sent: Begun, { verdict, event }: Heard): Promise<Begun | null> {
  const commits = groupCommitsOf(core)
  switch (verdict.outcome) {
    case 'delivered':
      await commits.deliver({ ...sent, verdict, event })
      return null
    case 'failed':
      if (verdict.another_may === true)
        return await inTransaction(core.db, (trx) =>
          concludeTurnedAway(trx, core, { ...sent, verdict, event }),
        )
      await commits.fail({ ...sent, verdict, event })
      return null
    default:
      await commits.leaveInDoubt({ ...sent, verdict, event })
      return null
  }
}
