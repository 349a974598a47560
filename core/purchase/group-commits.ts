import type { Uuid } from '../kernel/ids.ts'
import { gather } from '../platform/gather.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import { type Begun, beginSending } from './begin-sending.ts'
import { type Concluded, concludeDelivered, concludeFailed, concludeInDoubt } from './conclude-sending.ts'
import type { PurchaseCore } from './provider.ts'

/*
 * Half of what a statement costs is not in its rows. The waits are not felt beside a call to a provider, and only those
 * wait who come while others are being written down.
 */

const ROWS_MAX = 100
const BEGIN = { wait_ms: 25, batches_max: 2 }
const CONCLUDE = { rows_max: ROWS_MAX, wait_ms: 50, batches_max: 2 }

/** The steps of sending, each shared by all purchases that this process is sending at that moment. */
export type GroupCommits = {
  begin(purchase_id: Uuid): Promise<Begun | null>
  deliver(concluded: Concluded<'delivered'>): Promise<void>
  fail(concluded: Concluded<'failed'>): Promise<void>
  leaveInDoubt(concluded: Concluded<'pending' | 'missing'>): Promise<void>
}

const known = new WeakMap<PurchaseCore, GroupCommits>()

/** Those of one core: whoever shares it shares their commits. */
export function groupCommitsOf(core: PurchaseCore): GroupCommits {
  const found = known.get(core)
  if (found !== undefined) return found
  const made = makeGroupCommits(core)
  known.set(core, made)
  return made
}

function makeGroupCommits(core: PurchaseCore): GroupCommits {
  const conclude = <Item>(work: (trx: Trx, core: PurchaseCore, items: readonly Item[]) => Promise<void>) =>
    gather<Item, undefined>({
      ...CONCLUDE,
      commit: async (items) => {
        await inTransaction(core.db, (trx) => work(trx, core, items))
        return items.map(() => undefined)
      },
    })
  return {
    begin: gather<Uuid, Begun | null>({
      ...BEGIN,
      // Of those that go to the providers at once one half gets ready while the other is asked.
      rows_max: Math.min(ROWS_MAX, Math.ceil(core.config.VEND_CONCURRENCY / 2)),
      commit: (ids) => inTransaction(core.db, (trx) => beginSending(trx, core, ids)),
    }),
    deliver: conclude(concludeDelivered),
    fail: conclude(concludeFailed),
    leaveInDoubt: conclude(concludeInDoubt),
  }
}
