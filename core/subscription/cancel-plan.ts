import type { Uuid } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Trx } from '../platform/transaction.ts'
import { cancelQueued } from '../purchase/index.ts'
import type { SubscriptionRefusal } from './refusals.ts'
import type { Subscription } from './subscription.ts'
import { tellMovedUp } from './tell-customers.ts'

type Env = Parameters<typeof cancelQueued>[1]

/**
 * Takes a plan out of the line and gives its whole price back. Only whoever bought it may, and only while it waits;
 * of a cancellation and its own turn at once exactly one happens. Refusal: `subscription.not-waiting`.
 */
export async function cancelPlan(
  trx: Trx,
  env: Env,
  { id, customer_id }: { id: Uuid; customer_id: Uuid },
): Promise<Result<Subscription, SubscriptionRefusal>> {
  const found = await trx('subscription').where({ id, customer_id }).first<Subscription | undefined>()
  const { purchase_id } = found ?? {}
  const done = purchase_id !== undefined && (await cancelQueued(trx, env, { purchase_id, customer_id }))
  if (!done || found === undefined) return refuse({ code: 'subscription.not-waiting' })
  await tellMovedUp(trx, [{ phone: found.phone, after: found.place }])
  return ok(found)
}
