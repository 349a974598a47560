import { assert, present } from '../kernel/assert.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { WalletBalance } from '../ledger/index.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import type { EndingEnv } from './fact.ts'
import { type ClaimKind, openClaim } from './open-claim.ts'
import { lockPurchases, type Purchase } from './purchase.ts'
import { isEnded, mayMove, type PurchaseState } from './states.ts'
import { type Outcome, tellOutcomes } from './tell-outcome.ts'
import { writeFacts } from './write-facts.ts'

/** 'before': it had already ended this way. 'contradiction': it had ended the other way, or was never sent. */
export type Ended = 'now' | 'before' | 'contradiction'

type Each<How> = { purchase: Purchase; how: How }

/** One way for purchases to end. The order of the steps is the same for all: purchases, wallets, facts, notices. */
export type Ending<How> = {
  readonly to: 'delivered' | 'returned'
  /** What operators are told when a purchase had ended the other way. */
  readonly contradiction: { kind: ClaimKind; code: string; detail: string }
  /** Ends the holds. Balances come in the order of the endings. */
  moveMoney(trx: Trx, endings: readonly Each<How>[]): Promise<WalletBalance[]>
  move(trx: Trx, endings: readonly Each<How>[]): Promise<Purchase[]>
  outcomeOf(how: How): Outcome['outcome']
}

/**
 * Ends several purchases in one way, in a fixed number of statements for money, states, facts and messages.
 * The rows are locked first, so of two that end the same purchase one sees that the other was there.
 */
export async function endPurchases<How extends { purchase_id: Uuid }>(
  trx: Trx,
  env: EndingEnv,
  asked: readonly How[],
  ending: Ending<How>,
): Promise<Ended[]> {
  const locked = await lockPurchases(
    trx,
    asked.map(({ purchase_id }) => purchase_id),
  )
  const endings: Each<How>[] = []
  const seen = new Map<Uuid, PurchaseState>([...locked].map(([id, { state }]) => [id, state]))
  const answers = asked.map((how): Ended => {
    const purchase = present(locked.get(how.purchase_id), 'a purchase that ends exists')
    const state = present(seen.get(purchase.id), 'a locked purchase has a state')
    if (!mayMove(state, ending.to)) return state === ending.to ? 'before' : 'contradiction'
    seen.set(purchase.id, ending.to)
    endings.push({ purchase, how })
    return 'now'
  })
  await endAll(trx, env, endings, ending)
  for (const [index, answer] of answers.entries()) {
    const purchase = locked.get(present(asked[index], 'each answer has its question').purchase_id)
    if (answer === 'contradiction' && purchase !== undefined) await alert(trx, env, purchase, ending)
  }
  return answers
}

async function endAll<How>(
  trx: Trx,
  env: EndingEnv,
  endings: readonly Each<How>[],
  ending: Ending<How>,
): Promise<void> {
  if (endings.length === 0) return
  const balances = await ending.moveMoney(trx, endings)
  const moved = await ending.move(trx, endings)
  assert(moved.length === endings.length, 'what ends has moved')
  await writeFacts(trx, env, moved)
  const byId = new Map(moved.map((purchase) => [purchase.id, purchase]))
  const outcomes = endings.map(
    ({ purchase, how }, index): Outcome => ({
      purchase: present(byId.get(purchase.id), 'every ended purchase was moved'),
      outcome: ending.outcomeOf(how),
      balance: present(balances[index], 'every ended hold has a balance').available,
    }),
  )
  await tellOutcomes(trx, outcomes)
}

async function alert(
  trx: Trx,
  env: Pick<Environment, 'config' | 'log'>,
  purchase: Purchase,
  { contradiction }: Pick<Ending<never>, 'contradiction'>,
): Promise<void> {
  assert(isEnded(purchase.state), `a purchase in ${purchase.state} was never sent`)
  const { kind, ...words } = contradiction
  await openClaim(trx, env, { purchase, kind, ...words, ...requestOf(purchase) })
}

const requestOf = ({ id, provider, provider_request_id }: Purchase) => ({
  provider,
  // What was never sent has no request; then the purchase itself names the claim.
  request_id: provider_request_id ?? id,
})
