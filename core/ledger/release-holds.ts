import type { Uuid } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Trx } from '../platform/transaction.ts'
import { Books } from './books.ts'
import { type Ended, type Hold, readHolds } from './hold.ts'
import type { LedgerRefusal } from './refusals.ts'
import { balanceOf, lockWallets } from './wallet.ts'

/**
 * Gives held money back to its wallet. Each is judged alone. Three statements, however many are asked for.
 *
 * Refusals: 'ledger.no-hold', 'ledger.hold-ended' (settled before).
 */
export async function releaseHolds(
  trx: Trx,
  hold_ids: readonly Uuid[],
): Promise<Result<Ended, LedgerRefusal>[]> {
  if (hold_ids.length === 0) return []
  const books = new Books(await lockWallets(trx, { of_holds: hold_ids }))
  const holds = await readHolds(trx, hold_ids)
  const answers = hold_ids.map((hold_id) => judge(books, holds, hold_id))
  await books.write(trx)
  return answers
}

function judge(books: Books, holds: Map<Uuid, Hold>, hold_id: Uuid): Result<Ended, LedgerRefusal> {
  const hold = holds.get(hold_id)
  if (hold === undefined) return refuse({ code: 'ledger.no-hold', hold_id })
  if (hold.state === 'settled') return refuse({ code: 'ledger.hold-ended', hold_id, state: 'settled' })
  const wallet = books.wallet(hold.account_id)
  if (hold.state === 'released') return ok({ ended: 'before', balance: balanceOf(wallet) })

  books.end(hold, null)
  holds.set(hold_id, { ...hold, state: 'released' })
  return ok({ ended: 'now', balance: balanceOf(wallet) })
}
