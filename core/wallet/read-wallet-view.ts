import type { Uuid } from '../kernel/ids.ts'
import type { Currency, Money } from '../kernel/money.ts'
import { readStatement, readWallets } from '../ledger/index.ts'
import type { Db } from '../platform/db.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import { movementOf, type WalletMovement } from './movement.ts'

const MOVEMENTS_MAX = 50

/** A wallet as its owner sees it. `available` is what can be spent now; `held` waits for purchases under way. */
export type WalletView = {
  currency: Currency
  balance: Money
  held: Money
  available: Money
}

/** The wallets of these customers, in their order. The amounts of one belong to one moment: they come from one row. */
export async function readWalletViews(
  db: Db | Trx,
  env: Pick<Environment, 'config'>,
  { customer_ids }: { customer_ids: readonly Uuid[] },
): Promise<WalletView[]> {
  const wallets = await readWallets(db, customer_ids)
  return wallets.map((wallet) => ({ currency: env.config.CURRENCY, ...wallet }))
}

export type MovementsPage = {
  movements: WalletMovement[]
  /** Give it back as `before` for the next page; null when this was the last. */
  next: bigint | null
}

/** What went in and out, newest first. */
export async function readMovements(
  db: Db | Trx,
  options: { customer_id: Uuid; before?: bigint | null; limit: number },
): Promise<MovementsPage> {
  const limit = Math.min(options.limit, MOVEMENTS_MAX)
  const page = { customer_id: options.customer_id, limit: limit + 1 }
  const { before } = options
  const lines = await readStatement(db, before == null ? page : { ...page, before_seq: before })
  const shown = lines.slice(0, limit)
  return {
    movements: shown.map(movementOf),
    next: lines.length > limit ? (shown.at(-1)?.seq ?? null) : null,
  }
}
