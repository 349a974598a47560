import { newId, type Uuid } from '../kernel/ids.ts'
import type { JsonObject } from '../kernel/json.ts'
import { encodeMoney, type Money } from '../kernel/money.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Trx } from '../platform/transaction.ts'
import { walletAccount } from './account.ts'
import { Books } from './books.ts'
import { assertFreeKey, assertPositive, hashContents } from './contents.ts'
import { type Known, readKnown } from './read-known.ts'
import { type LedgerRefusal, refuseFunds } from './refusals.ts'
import { available, lockWallets } from './wallet.ts'

/** `content` is whatever else must be equal for a second request under the key to be a repeat. */
export type HoldRequest = { key: string; customer_id: Uuid; amount: Money; content: JsonObject }

/** `replayed`: it had been placed before. `available` is what is left after it. */
export type Held = { hold_id: Uuid; replayed: boolean; available: Money }

/**
 * Reserves money. Each request is judged alone and in the order asked, over what those before it
 * left; a refused one changes nothing. Three statements, however many are asked for.
 *
 * Refusals: 'ledger.key-reused', 'ledger.no-wallet', 'ledger.insufficient-funds'.
 */
export async function placeHolds(
  trx: Trx,
  requests: readonly HoldRequest[],
): Promise<Result<Held, LedgerRefusal>[]> {
  if (requests.length === 0) return []
  for (const { key, amount } of requests) {
    assertFreeKey(key)
    assertPositive(amount)
  }
  const accounts = requests.map(({ customer_id }) => walletAccount(customer_id))
  const books = new Books(await lockWallets(trx, { accounts }))
  const known = await readKnown(
    trx,
    'hold',
    requests.map(({ key }) => key),
  )
  const answers = requests.map((request) => judge(books, known, request))
  await books.write(trx)
  return answers
}

function judge(
  books: Books,
  known: Map<string, Known>,
  { key, customer_id, amount, content }: HoldRequest,
): Result<Held, LedgerRefusal> {
  const content_hash = hashContents({ customer_id, amount: encodeMoney(amount), content })
  const earlier = known.get(key)
  if (earlier !== undefined && earlier.content_hash !== content_hash)
    return refuse({ code: 'ledger.key-reused', key })
  const wallet = books.find(walletAccount(customer_id))
  if (wallet === undefined) return refuse({ code: 'ledger.no-wallet', customer_id })
  if (earlier !== undefined) return ok({ hold_id: earlier.id, replayed: true, available: available(wallet) })
  if (available(wallet) < amount) return refuseFunds(available(wallet), amount)

  const id = newId()
  books.place({ id, key, content_hash, account_id: wallet.id, amount })
  known.set(key, { id, content_hash })
  return ok({ hold_id: id, replayed: false, available: available(wallet) })
}
