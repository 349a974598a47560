import {
  type ChangeRefusal,
  type PlanChanges,
  readShopPlan,
  type ShopPlan,
} from '../../../../core/catalog/index.ts'
import { isUuid } from '../../../../core/kernel/ids.ts'
import { dropPlannedPrice, editPlan } from '../../../../core/shelves/index.ts'
import { text } from '../../../texts/text.ts'
import { dialog, type Io, type Next } from '../../engine/dialog.ts'
import { toPlan } from './links.ts'
import { askField } from './plan-fields.ts'
import { planPriceLater } from './plan-price.ts'
import { shelfRefusalText } from './refusal-words.ts'

/** Changes one thing about a plan, after showing what it was and will be. Whoever bought it keeps what they bought. */
export const adminPlanEdit = dialog<{ argument?: string; wish?: string }>({
  name: 'admin-plan-edit',
  version: 1,
  session: false,
  admin: 'plans.manage',
  async run(io, { argument = '', wish = 'edit' }) {
    if (!isUuid(argument)) return { start: 'admin-catalog' }
    const plan = await io.step('plan', (trx) => readShopPlan(trx, argument))
    if (plan === null) return io.say(text('shelf-no-plan'))
    switch (wish) {
      case 'hide':
        return change(io, plan, { hidden: true })
      case 'show':
        return change(io, plan, { hidden: false })
      case 'follow':
        return change(io, plan, { price_kept: false })
      case 'later':
        return planPriceLater(io, plan)
      case 'drop':
        return drop(io, plan)
      default:
        return editField(io, plan)
    }
  },
})

async function editField(io: Io, plan: ShopPlan): Promise<Next> {
  const asked = await askField(io, plan)
  if (asked === null) return { start: 'admin-catalog', args: { argument: plan.id } }
  const { name } = plan
  const { changes, field, before, after } = asked
  if (before === after) return io.say(text('shelf-as-it-was', { name }), { shortcuts: [[toPlan(plan.id)]] })
  const facts = { name, field, before: before === '' ? '–' : before, after: after === '' ? '–' : after }
  const sure = await io.confirm(
    text('shelf-edit-sure', facts),
    text('shelf-yes-button'),
    text('shelf-no-button'),
  )
  if (!sure) return io.say(text('shelf-as-it-was', { name }), { shortcuts: [[toPlan(plan.id)]] })
  return change(io, plan, changes)
}

type Changed = { ok: true; state: string } | { ok: false; refusal: ChangeRefusal }

/** Asks once more where the plan would then be sold below its cost. */
async function change(io: Io, plan: ShopPlan, changes: PlanChanges): Promise<Next> {
  let done = await apply(io, plan, changes, false)
  if (!done.ok && done.refusal.code === 'catalog.below-cost') {
    const yes = await io.confirm(
      shelfRefusalText(done.refusal),
      text('shelf-loss-button'),
      text('shelf-no-button'),
    )
    if (!yes) return io.say(text('shelf-as-it-was', { name: plan.name }), { shortcuts: [[toPlan(plan.id)]] })
    done = await apply(io, plan, changes, true)
  }
  if (!done.ok) return io.say(shelfRefusalText(done.refusal), { shortcuts: [[toPlan(plan.id)]] })
  return io.say(text('shelf-plan-changed', { name: changes.name ?? plan.name, state: done.state }), {
    shortcuts: [[toPlan(plan.id)]],
  })
}

const apply = (io: Io, plan: ShopPlan, changes: PlanChanges, accepts_loss: boolean): Promise<Changed> =>
  io.step('change', async (trx) => {
    const wish = { admin_id: io.admin.id, plan_id: plan.id, changes, seen_at: plan.updated_at, accepts_loss }
    const changed = await editPlan(trx, io.core, wish)
    if (!changed.ok) return changed
    return { ok: true as const, state: changed.value.after.active ? 'shown' : 'hidden' }
  })

async function drop(io: Io, { id: plan_id, name, next_price }: ShopPlan): Promise<Next> {
  const dropped = await io.step('drop', (trx) => dropPlannedPrice(trx, { admin_id: io.admin.id, plan_id }))
  const said =
    dropped && next_price !== null
      ? text('shelf-price-dropped', { name, price: next_price.price })
      : text('shelf-as-it-was', { name })
  return io.say(said, { shortcuts: [[toPlan(plan_id)]] })
}
