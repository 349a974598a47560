import { present } from '../../kernel/assert.ts'
import { now } from '../../kernel/clock.ts'
import { newId, type Uuid } from '../../kernel/ids.ts'
import { encodeMoney } from '../../kernel/money.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Environment } from '../../platform/environment.ts'
import type { Trx } from '../../platform/transaction.ts'
import type { ChangeRefusal, PlanRefusal } from '../refusals.ts'
import { judgeDraft, lacksCode, nameKey, type PlanDraft } from './plan-draft.ts'
import { draftOf, readShopPlan, type ShopPlan } from './shop-plan.ts'
import { writePlans } from './write-plans.ts'

type Env = Pick<Environment, 'config'>

/** What can be changed of a plan; what it is stays. */
export type PlanChanges = Partial<Omit<PlanDraft, 'network' | 'type' | 'kind'>> & {
  /** False lets the price move with the provider's again. A new price is kept, if nothing is said. */
  price_kept?: boolean
}

/** Puts a new plan on a shelf. Its price is the shop's. Refusals: see `PlanRefusal`. */
export async function makePlan(
  trx: Trx,
  env: Env,
  { draft, accepts_loss = false }: { draft: PlanDraft; accepts_loss?: boolean },
): Promise<Result<ShopPlan, PlanRefusal>> {
  const id = newId()
  const refusal = await judge(trx, env, { id, draft, accepts_loss })
  if (refusal !== null) return refuse(refusal)
  await writePlans(trx, env, { plans: [{ id, draft, price_kept: true }], time: now() })
  return ok(present(await readShopPlan(trx, id), 'the plan was just written'))
}

type Change = {
  plan_id: Uuid
  changes: PlanChanges
  /** When the plan was last changed before whoever changes it looked at it. */
  seen_at?: Date
  accepts_loss?: boolean
}

/** Changes a plan for whoever buys it from now on. Refusals: see `ChangeRefusal`. */
export async function changePlan(
  trx: Trx,
  env: Env,
  { plan_id, changes: { price_kept, ...fields }, seen_at, accepts_loss = false }: Change,
): Promise<Result<{ before: ShopPlan; after: ShopPlan }, ChangeRefusal>> {
  await trx('plan').where({ id: plan_id }).forNoKeyUpdate().first('id')
  const before = await readShopPlan(trx, plan_id)
  if (before === null) return refuse({ code: 'catalog.no-plan' })
  if (seen_at !== undefined && seen_at.getTime() !== before.updated_at.getTime())
    return refuse({ code: 'catalog.changed-meanwhile' })
  const draft = { ...draftOf(before), ...fields }
  // Nobody is asked about a loss who changes something else.
  const asks_loss = draft.price !== before.price || draft.cost !== before.cost
  const wish = { id: plan_id, draft, accepts_loss: accepts_loss || !asks_loss }
  const refusal = await judge(trx, env, wish)
  if (refusal !== null) return refuse(refusal)
  const kept = price_kept ?? (before.price_kept || draft.price !== before.price)
  await writePlans(trx, env, { plans: [{ id: plan_id, draft, price_kept: kept }], time: now() })
  return ok({ before, after: present(await readShopPlan(trx, plan_id), 'a plan is never deleted') })
}

type Wish = { id: Uuid; draft: PlanDraft; accepts_loss: boolean }

async function judge(trx: Trx, env: Env, { id, draft, accepts_loss }: Wish): Promise<PlanRefusal | null> {
  const bad = judgeDraft(env.config, draft)
  if (bad !== null) return bad
  if ((await trx('category').where({ id: draft.category_id }).first('id')) === undefined)
    return { code: 'catalog.no-category' }
  return (await findTwin(trx, id, draft)) ?? judgeSale(draft, await countGone(trx, id, draft), accepts_loss)
}

/** A plan that left with its provider holds no name. */
async function findTwin(trx: Trx, id: Uuid, draft: PlanDraft): Promise<PlanRefusal | null> {
  const { network, type, kind } = draft
  const others: Pick<ShopPlan, 'network' | 'type' | 'kind' | 'name'>[] = await trx('plan')
    .where({ network, type, kind, gone_at: null })
    .whereNot({ id })
    .select('network', 'type', 'kind', 'name')
  if (others.some((other) => nameKey(other) === nameKey(draft))) return { code: 'catalog.name-taken' }
  for (const [provider, code] of Object.entries(draft.codes)) {
    const owner = await trx('plan_offer_code')
      .join('plan', 'plan.id', 'plan_offer_code.plan_id')
      .where({ provider, 'plan_offer_code.network': network, code })
      .whereNot({ plan_id: id })
      .first<{ name: string } | undefined>('plan.name')
    if (owner !== undefined) return { code: 'catalog.code-taken', name: owner.name }
  }
  return null
}

/** Of its codes those that a provider's list does not have any more. */
async function countGone(trx: Trx, id: Uuid, { codes }: PlanDraft): Promise<number> {
  const gone: { provider: string; code: string }[] = await trx('plan_offer_code')
    .where({ plan_id: id })
    .whereNotNull('gone_at')
    .select('provider', 'code')
  return gone.filter(({ provider, code }) => codes[provider] === code).length
}

function judgeSale(draft: PlanDraft, gone: number, accepts_loss: boolean): PlanRefusal | null {
  if (lacksCode(draft, Object.keys(draft.codes).length - gone)) return { code: 'catalog.no-code' }
  const { price, cost } = draft
  if (!accepts_loss && cost !== null && price < cost)
    return { code: 'catalog.below-cost', cost: encodeMoney(cost) }
  return null
}
