import { readSubscriptions, type SubscriptionView } from '../../core/subscription/index.ts'
import { text } from '../texts/text.ts'
import { dialog, type Option } from './engine/dialog.ts'
import { planLine } from './running/plan-lines.ts'
import { showPlan } from './running/show-plan.ts'
import { shortcuts } from './shortcuts.ts'

/** A message holds only so many lines, and a keyboard so many buttons. */
const SHOWN_MAX = 12

/** The data plans of somebody's purchases and number: what runs, what waits, what is left of each. */
export const subscriptions = dialog({
  name: 'subscriptions',
  version: 1,
  session: true,
  async run(io) {
    const found = await io.step('read', (trx) => readSubscriptions(trx, io.customer.id))
    if (found.length === 0)
      return io.say(text('subscriptions-empty'), { shortcuts: shortcuts(['data', 'menu']) })
    const shown = found.slice(0, SHOWN_MAX)
    const options: Option<SubscriptionView | null>[] = [
      ...shown.filter(({ state }) => state !== 'starting').map(optionOf),
      { value: null, label: text('menu-button') },
    ]
    const picked = await io.choose(text('subscriptions-title'), options, { lines: shown.map(planLine) })
    return picked === null ? { start: 'menu' } : showPlan(io, picked)
  },
})

function optionOf(plan: SubscriptionView): Option<SubscriptionView | null> {
  const named = { plan: plan.plan_name, phone: plan.phone }
  const key = plan.state === 'queued' ? 'subscription-queued-tap' : 'subscription-active-tap'
  return { value: plan, label: text(key, named) }
}
