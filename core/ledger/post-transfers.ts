import { assert } from '../kernel/assert.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { JsonObject } from '../kernel/json.ts'
import { type Currency, sum } from '../kernel/money.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Trx } from '../platform/transaction.ts'
import { type Leg, walletAccount } from './account.ts'
import { Books, linesOf } from './books.ts'
import { assertFreeKey, describeLegs, hashContents, withoutZeros } from './contents.ts'
import { type Known, readKnown } from './read-known.ts'
import { type LedgerRefusal, refuseFunds } from './refusals.ts'
import { lockWallets } from './wallet.ts'

export type TransferRequest = {
  key: string
  kind: string
  legs: readonly Leg[]
  /** Whatever else must be equal for a second request under the key to be a repeat. */
  content: JsonObject
  /** Only needed when no leg names a wallet; a wallet's leg of zero is enough. */
  currency?: Currency
}
export type Posted = { transfer_id: Uuid; replayed: boolean }

/**
 * Moves money at once, without a hold. Each is judged alone and in the order asked, over what those
 * before it left; a refused one changes nothing. Three statements, however many are asked for.
 *
 * Refusals: 'ledger.key-reused', 'ledger.no-wallet', 'ledger.insufficient-funds' (what is held cannot be moved).
 */
export async function postTransfers(
  trx: Trx,
  requests: readonly TransferRequest[],
): Promise<Result<Posted, LedgerRefusal>[]> {
  if (requests.length === 0) return []
  for (const { key, legs } of requests) {
    assertFreeKey(key)
    assert(sum(legs.map((leg) => leg.amount)) === 0n, 'the legs of a transfer balance')
  }
  const accounts = requests.flatMap(({ legs }) =>
    legs.flatMap(({ account }) => ('wallet' in account ? [walletAccount(account.wallet)] : [])),
  )
  const books = new Books(await lockWallets(trx, { accounts }))
  const known = await readKnown(
    trx,
    'transfer',
    requests.map(({ key }) => key),
  )
  const answers = requests.map((request) => judge(books, known, request))
  await books.write(trx)
  return answers
}

function judge(
  books: Books,
  known: Map<string, Known>,
  { key, kind, legs, content, currency }: TransferRequest,
): Result<Posted, LedgerRefusal> {
  const given = withoutZeros(legs)
  const content_hash = hashContents({ kind, legs: describeLegs(given), content })
  const earlier = known.get(key)
  if (earlier !== undefined) {
    if (earlier.content_hash !== content_hash) return refuse({ code: 'ledger.key-reused', key })
    return ok({ transfer_id: earlier.id, replayed: true })
  }
  const stranger = books.findStranger(legs)
  if (stranger !== null) return refuse({ code: 'ledger.no-wallet', customer_id: stranger })
  const lines = linesOf(given, books.currencyOf(legs, currency))
  const short = books.findShortfall(lines)
  if (short !== null) return refuseFunds(short.available, short.needed)

  const id = books.post({ key, content_hash, kind, lines })
  known.set(key, { id, content_hash })
  return ok({ transfer_id: id, replayed: false })
}
