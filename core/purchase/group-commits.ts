import type { Uuid } from '../kernel/ids.ts'
import { gather } from '../platform/gather.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import { type Begun, beginSending } from './begin-sending.ts'
import { type Concluded, concludeDelivered, concludeFailed, concludeInDoubt } from './conclude-sending.ts'
import type { PurchaseCore } from './provider.ts'

/** More in one commit gains little and makes every one of them wait for the slowest. */
const ROWS_MAX = 50
/** Not felt beside a call to a provider, and long enough for jobs that a queue hands out one after the other. */
const WAIT_MS = 10

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
  const limits = { rows_max: ROWS_MAX, wait_ms: WAIT_MS, batches_max: 2 }
  const conclude = <Item>(work: (trx: Trx, core: PurchaseCore, items: readonly Item[]) => Promise<void>) =>
    gather<Item, undefined>({
      ...limits,
      commit: async (items) => {
        await inTransaction(core.db, (trx) => work(trx, core, items))
        return items.map(() => undefined)
      },
    })
  return {
    begin: gather<Uuid, Begun | null>({
      ...limits,
      commit: (ids) => inTransaction(core.db, (trx) => beginSending(trx, core, ids)),
    }),
    deliver: conclude(concludeDelivered),
    fail: conclude(concludeFailed),
    leaveInDoubt: conclude(concludeInDoubt),
  }
}
