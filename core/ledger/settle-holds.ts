import { assert } from '../kernel/assert.ts'
import type { Uuid } from '../kernel/ids.ts'
import { sum } from '../kernel/money.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Trx } from '../platform/transaction.ts'
import { type Leg, walletAccount } from './account.ts'
import { Books, linesOf, paymentLine } from './books.ts'
import { describeLegs, hashContents, settlementKey, withoutZeros } from './contents.ts'
import { type Ended, type Hold, readHolds } from './hold.ts'
import { type LedgerRefusal, refuseFunds } from './refusals.ts'
import { balanceOf, lockWallets } from './wallet.ts'

/** `legs` say where the money goes: they sum to the held amount, which the wallet pays. */
export type Settlement = { hold_id: Uuid; kind: string; legs: readonly Leg[] }

/**
 * Pays what was held: the hold ends, and its money moves by a transfer with the key `hold:<hold_id>`.
 * Each is judged alone and in the order asked. Three statements, however many are asked for.
 *
 * Refusals: 'ledger.key-reused' (settled before, by other legs), 'ledger.no-hold', 'ledger.hold-ended'
 * (released before), and for legs that name further wallets 'ledger.no-wallet', 'ledger.insufficient-funds'.
 */
export async function settleHolds(
  trx: Trx,
  settlements: readonly Settlement[],
): Promise<Result<Ended, LedgerRefusal>[]> {
  if (settlements.length === 0) return []
  const hold_ids = settlements.map(({ hold_id }) => hold_id)
  const accounts = settlements.flatMap(({ legs }) =>
    legs.flatMap(({ account }) => ('wallet' in account ? [walletAccount(account.wallet)] : [])),
  )
  const books = new Books(await lockWallets(trx, { accounts, of_holds: hold_ids }))
  const holds = await readHolds(trx, hold_ids)
  const answers = settlements.map((settlement) => judge(books, holds, settlement))
  await books.write(trx)
  return answers
}

function judge(
  books: Books,
  holds: Map<Uuid, Hold>,
  { hold_id, kind, legs }: Settlement,
): Result<Ended, LedgerRefusal> {
  const hold = holds.get(hold_id)
  if (hold === undefined) return refuse({ code: 'ledger.no-hold', hold_id })
  if (hold.state === 'released') return refuse({ code: 'ledger.hold-ended', hold_id, state: 'released' })
  const wallet = books.wallet(hold.account_id)
  const given = withoutZeros(legs)
  const key = settlementKey(hold_id)
  const content_hash = hashContents({ kind, legs: describeLegs(given) })
  if (hold.state === 'settled') {
    if (hold.settled_hash !== content_hash) return refuse({ code: 'ledger.key-reused', key })
    return ok({ ended: 'before', balance: balanceOf(wallet) })
  }
  assert(sum(given.map((leg) => leg.amount)) === hold.amount, 'the legs of a settlement sum to what was held')
  const stranger = books.findStranger(given)
  if (stranger !== null) return refuse({ code: 'ledger.no-wallet', customer_id: stranger })
  const lines = [paymentLine(hold), ...linesOf(given, books.currencyOf(given, wallet.currency))]
  const short = books.findShortfall(lines, hold)
  if (short !== null) return refuseFunds(short.available, short.needed)

  books.end(hold, books.post({ key, content_hash, kind, lines }))
  holds.set(hold_id, { ...hold, state: 'settled', settled_hash: content_hash })
  return ok({ ended: 'now', balance: balanceOf(wallet) })
}
