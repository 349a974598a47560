import { networkName, readPlans } from '../../../core/catalog/index.ts'
import { readWallet } from '../../../core/ledger/index.ts'
import { cancelPlan, type SubscriptionView } from '../../../core/subscription/index.ts'
import { text } from '../../texts/text.ts'
import { chooseAmong } from '../buying/choose-plan.ts'
import { Lead } from '../buying/lead.ts'
import type { Io, Next, Option } from '../engine/dialog.ts'
import { refusalText } from '../refusal-text.ts'
import { shortcuts } from '../shortcuts.ts'
import { planLine } from './plan-lines.ts'

type Wish = 'cancel' | 'addon' | 'again' | 'back'

const ADDONS_SHOWN = 10

/** One plan, and what can be done with it. */
export async function showPlan(io: Io, plan: SubscriptionView): Promise<Next> {
  const wish = await io.choose(planLine(plan), optionsOf(plan), { columns: 2 })
  if (wish === 'back') return { start: 'subscriptions' }
  if (wish === 'again') return { start: 'buy', args: { argument: plan.reference } }
  return wish === 'cancel' ? cancel(io, plan) : addData(io, plan)
}

function optionsOf({ state, kind, is_gift }: SubscriptionView): Option<Wish>[] {
  const options: Option<Wish>[] = []
  if (state === 'active' && kind === 'base')
    options.push({ value: 'addon', label: text('subscription-addon-button') })
  if (state === 'queued' && !is_gift)
    options.push({ value: 'cancel', label: text('subscription-cancel-button') })
  if (kind === 'base' && !is_gift) options.push({ value: 'again', label: text('buy-again-button') })
  return [...options, { value: 'back', label: text('plans-back-button') }]
}

async function cancel(io: Io, { id, plan_name: plan, phone, price }: SubscriptionView): Promise<Next> {
  const sure = await io.confirm(
    text('subscription-cancel-sure', { plan, phone, price }),
    text('subscription-cancel-button'),
    text('subscription-keep-button'),
  )
  if (!sure) return { start: 'subscriptions' }
  const customer_id = io.customer.id
  const done = await io.step('cancel', async (trx) => {
    const cancelled = await cancelPlan(trx, io.core, { id, customer_id })
    if (!cancelled.ok) return cancelled
    return { ok: true as const, balance: (await readWallet(trx, customer_id)).available }
  })
  const next = { shortcuts: shortcuts(['subscriptions', 'menu']) }
  if (!done.ok) return io.say(refusalText(done.refusal), next)
  return io.say(text('subscription-cancelled', { plan, phone, price, balance: done.balance }), next)
}

/** On top of a plan that runs. What is chosen is shown with its price, and confirmed, as everything is. */
async function addData(io: Io, plan: SubscriptionView): Promise<Next> {
  const { network, phone } = plan
  const wish = { network, addons: true, per_page: ADDONS_SHOWN }
  const { plans } = await io.step('addons', (trx) => readPlans(trx, wish))
  const named = networkName(network)
  if (plans.length === 0)
    return io.say(text('subscription-no-addons', { network: named }), {
      shortcuts: shortcuts(['subscriptions', 'menu']),
    })
  const title = text('subscription-which-addon', { plan: plan.plan_name, network: named, phone })
  const chosen = await chooseAmong(io, title, plans, new Lead(undefined))
  return { start: 'buy', args: { plan_id: chosen.id, recipient: phone } }
}
