import { recordAct } from '../audit/index.ts'
import {
  type Category,
  type CategoryChange,
  type CategoryRefusal,
  type ChangeRefusal,
  changeCategory,
  changePlan,
  draftOf,
  dropPrice,
  makeCategory,
  makePlan,
  moveCategory,
  type PlanChanges,
  type PlanDraft,
  type PlanRefusal,
  type PricePlan,
  readShopPlan,
  type ScheduleRefusal,
  type ShopPlan,
  schedulePrice,
  takeDuePrices,
} from '../catalog/index.ts'
import type { Uuid } from '../kernel/ids.ts'
import { encodeMoney, type Money } from '../kernel/money.ts'
import type { Result } from '../kernel/result.ts'
import type { Environment } from '../platform/environment.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import { asFacts, differences } from './differences.ts'

/**
 * What admins do to plans and shelves. Each is done and written down together; a refusal is neither. Refusals are those
 * of the catalogue.
 */

type Env = Pick<Environment, 'config'>
type By = { admin_id: Uuid }

/** What the log compares: what the shop says of a plan, and whose its price is. */
const told = (plan: ShopPlan) => ({ ...draftOf(plan), price_kept: plan.price_kept })

export async function addPlan(
  trx: Trx,
  env: Env,
  { admin_id, ...wish }: By & { draft: PlanDraft; accepts_loss?: boolean },
): Promise<Result<ShopPlan, PlanRefusal>> {
  const made = await makePlan(trx, env, wish)
  if (made.ok) {
    const facts = { after: asFacts(told(made.value)) }
    await recordAct(trx, { admin_id, action: 'plan.add', subject: `plan:${made.value.id}`, facts })
  }
  return made
}

export async function editPlan(
  trx: Trx,
  env: Env,
  {
    admin_id,
    ...change
  }: By & {
    plan_id: Uuid
    changes: PlanChanges
    seen_at?: Date
    accepts_loss?: boolean
  },
): Promise<Result<{ before: ShopPlan; after: ShopPlan }, ChangeRefusal>> {
  const changed = await changePlan(trx, env, change)
  if (changed.ok) {
    const { before, after } = changed.value
    const facts = differences(told(before), told(after))
    await recordAct(trx, { admin_id, action: 'plan.edit', subject: `plan:${change.plan_id}`, facts })
  }
  return changed
}

export async function planPrice(
  trx: Trx,
  env: Env,
  { admin_id, ...wish }: By & Omit<PricePlan, 'asked_by'>,
): Promise<Result<ShopPlan, ScheduleRefusal>> {
  const planned = await schedulePrice(trx, env, { ...wish, asked_by: admin_id })
  if (planned.ok) {
    const { price, next_price } = planned.value
    const after = { price: encodeMoney(wish.price), begins_at: wish.begins_at.toISOString() }
    const facts = asFacts({ price, before: next_price, after })
    await recordAct(trx, { admin_id, action: 'plan.schedule-price', subject: `plan:${wish.plan_id}`, facts })
  }
  return planned
}

/** False when there was none to take back. */
export async function dropPlannedPrice(
  trx: Trx,
  { admin_id, plan_id }: By & { plan_id: Uuid },
): Promise<boolean> {
  const plan = await readShopPlan(trx, plan_id)
  if (!(await dropPrice(trx, plan_id))) return false
  const facts = asFacts({ before: plan?.next_price ?? null })
  await recordAct(trx, { admin_id, action: 'plan.drop-price', subject: `plan:${plan_id}`, facts })
  return true
}

/** Sets the prices that were planned, in the name of who planned them. Safe to repeat; says how many. */
export const setDuePrices = ({ db, config }: Pick<Environment, 'db' | 'config'>): Promise<number> =>
  inTransaction(db, async (trx) => {
    const taken = await takeDuePrices(trx, { config })
    for (const { plan_id, asked_by: admin_id, before, after } of taken) {
      const facts = differences(told(before), told(after))
      await recordAct(trx, { admin_id, action: 'plan.take-price', subject: `plan:${plan_id}`, facts })
    }
    return taken.length
  })

export async function addCategory(
  trx: Trx,
  { admin_id, name }: By & { name: string },
): Promise<Result<Category, CategoryRefusal>> {
  const made = await makeCategory(trx, { name })
  if (made.ok) {
    const facts = { after: asFacts(made.value) }
    await recordAct(trx, { admin_id, action: 'category.add', subject: `category:${made.value.id}`, facts })
  }
  return made
}

export type CategoryEdit = { id: string } & ({ name: string } | { shown: boolean } | { up: boolean })

export async function editCategory(
  trx: Trx,
  { admin_id, edit }: By & { edit: CategoryEdit },
): Promise<Result<CategoryChange, CategoryRefusal>> {
  const changed = 'up' in edit ? await moveCategory(trx, edit) : await changeCategory(trx, edit)
  if (changed.ok) {
    const facts = differences(changed.value.before, changed.value.after)
    await recordAct(trx, { admin_id, action: 'category.edit', subject: `category:${edit.id}`, facts })
  }
  return changed
}

/** For texts that name an amount: what a price is against its cost. */
export const marginOf = ({ price, cost }: { price: Money; cost: Money | null }): number | null =>
  cost === null ? null : Number(((price - cost) * 1000n) / price) / 10
