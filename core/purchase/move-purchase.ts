import { assert } from '../kernel/assert.ts'
import type { Uuid } from '../kernel/ids.ts'
import { encodeMoney, type Money } from '../kernel/money.ts'
import type { ReturnReason } from '../notices/index.ts'
import type { Trx } from '../platform/transaction.ts'
import type { Purchase } from './purchase.ts'
import type { PurchaseState, StateBefore } from './states.ts'

/** What a move writes beside the state. What is not named stays, but `next_check_at`, which every move decides anew. */
export type Change = {
  id: Uuid
  next_check_at: Date | null
  sent_at?: Date
  ended_at?: Date
  provider?: string
  provider_request_id?: string
  provider_reference?: string | null
  cost?: Money
  reason?: ReturnReason
}

/**
 * The same for purchases that are locked and read: what they are now is known here, and is not read a second time.
 */
export async function moveLocked<To extends PurchaseState>(
  trx: Trx,
  {
    from,
    to,
    changes,
  }: {
    from: readonly StateBefore<To>[]
    to: To
    changes: readonly (Omit<Change, 'id'> & { purchase: Purchase })[]
  },
): Promise<Purchase[]> {
  const moving = changes.filter(({ purchase: { state } }) =>
    (from as readonly PurchaseState[]).includes(state),
  )
  const rows = moving.map(({ purchase: { id }, ...change }): Change => ({ id, ...change }))
  const moved = await update<{ id: Uuid }>(trx, { from, to, changes: rows }, 'purchase.id')
  assert(moved.length === moving.length, 'a locked purchase that may move does move')
  return moving.map(({ purchase, ...change }) => ({
    ...purchase,
    ...change,
    state: to,
    checks: 0,
    misses: 0,
  }))
}

/**
 * Moves purchases that stand in one of the states `from`; the others are left as they are, and only
 * the moved ones are returned. Whoever comes second finds nothing to move: that is what makes a job
 * that runs twice harmless. The counts of checks and misses begin again in the new state.
 *
 * The changes travel as arrays: the planner knows how long an array is, and from JSON it would guess a
 * hundred and read the whole table for one purchase.
 */
export async function movePurchases<To extends PurchaseState>(
  trx: Trx,
  move: { from: readonly StateBefore<To>[]; to: To; changes: readonly Change[] },
): Promise<Purchase[]> {
  return await update<Purchase>(trx, move, 'purchase.*')
}

async function update<Row>(
  trx: Trx,
  move: { from: readonly PurchaseState[]; to: PurchaseState; changes: readonly Change[] },
  returning: 'purchase.*' | 'purchase.id',
): Promise<Row[]> {
  if (move.changes.length === 0) return []
  const rows = move.changes.map(toRow)
  const column = (name: keyof (typeof rows)[number]) => rows.map((row) => row[name])
  const moved = await trx.raw<{ rows: Row[] }>(
    `update purchase set
       state = :to,
       checks = 0,
       misses = 0,
       next_check_at = change.next_check_at,
       sent_at = coalesce(change.sent_at, purchase.sent_at),
       ended_at = coalesce(change.ended_at, purchase.ended_at),
       provider = coalesce(change.provider, purchase.provider),
       provider_request_id = coalesce(change.provider_request_id, purchase.provider_request_id),
       provider_reference = coalesce(change.provider_reference, purchase.provider_reference),
       cost = coalesce(change.cost, purchase.cost),
       reason = coalesce(change.reason, purchase.reason)
     from unnest(:ids::uuid[], :next_check_at::timestamptz[], :sent_at::timestamptz[], :ended_at::timestamptz[],
         :provider::text[], :provider_request_id::text[], :provider_reference::text[], :cost::bigint[], :reason::text[])
       as change (id, next_check_at, sent_at, ended_at,
         provider, provider_request_id, provider_reference, cost, reason)
     where purchase.id = change.id and purchase.state = any(:from::text[])
     returning ${returning}`,
    {
      to: move.to,
      from: [...move.from],
      ids: column('id'),
      next_check_at: column('next_check_at'),
      sent_at: column('sent_at'),
      ended_at: column('ended_at'),
      provider: column('provider'),
      provider_request_id: column('provider_request_id'),
      provider_reference: column('provider_reference'),
      cost: column('cost'),
      reason: column('reason'),
    },
  )
  return moved.rows
}

/** The single case: the moved purchase, or null when it stood elsewhere. */
export async function movePurchase<To extends PurchaseState>(
  trx: Trx,
  { from, to, ...change }: { from: readonly StateBefore<To>[]; to: To } & Change,
): Promise<Purchase | null> {
  const [moved] = await movePurchases(trx, { from, to, changes: [change] })
  return moved ?? null
}

const toRow = (change: Change) => ({
  id: change.id,
  next_check_at: change.next_check_at?.toISOString() ?? null,
  sent_at: change.sent_at?.toISOString() ?? null,
  ended_at: change.ended_at?.toISOString() ?? null,
  provider: change.provider ?? null,
  provider_request_id: change.provider_request_id ?? null,
  provider_reference: change.provider_reference ?? null,
  cost: change.cost === undefined ? null : encodeMoney(change.cost),
  reason: change.reason ?? null,
})
