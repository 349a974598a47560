import {
  type NetworkId,
  networkName,
  type PostpaidPlan,
  readPostpaidPlans,
} from '../../../core/catalog/index.ts'
import { type Text, text } from '../../texts/text.ts'
import type { Io, Option } from '../engine/dialog.ts'
import { shortcuts } from '../shortcuts.ts'

type Wish = { network: NetworkId; kind: PostpaidPlan['kind']; question: Text }

/** A postpaid plan of a network, or data to add to one; with none on offer the dialog ends with a way out. */
export async function choosePostpaid(io: Io, { network, kind, question }: Wish): Promise<PostpaidPlan> {
  const plans = await io.step('plans', (trx) => readPostpaidPlans(trx, { network, kind }))
  if (plans.length === 0) {
    await io.say(text('postpaid-no-plans', { network: networkName(network) }), {
      shortcuts: shortcuts(['data', 'menu']),
    })
    return io.leave()
  }
  const options = plans.map((plan): Option<PostpaidPlan> => {
    const { name, price } = plan
    return { value: plan, label: text('postpaid-plan-line', { plan: name, price }) }
  })
  return io.choose(question, options)
}
