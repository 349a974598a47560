import type { LineView } from '../../../core/postpaid/index.ts'
import { addData, changePlan } from '../../../core/postpaid/index.ts'
import { text } from '../../texts/text.ts'
import type { Io, Next } from '../engine/dialog.ts'
import { refusalText } from '../refusal-text.ts'
import { shortcuts } from '../shortcuts.ts'
import { choosePostpaid } from './choose-plan.ts'

const next = { shortcuts: shortcuts(['postpaid', 'bill'], ['menu']) }

/** Data for what is left of the cycle; its price goes on the bill. */
export async function addMoreData(io: Io, { line, cycle }: LineView): Promise<Next> {
  if (cycle === null) return { start: 'postpaid' }
  const question = text('postpaid-choose-data')
  const plan = await choosePostpaid(io, { network: line.network, kind: 'addon', question })
  const { name, price, id: plan_id } = plan
  const sure = await io.confirm(
    text('postpaid-data-sure', { plan: name, price, last: cycle.last }),
    text('postpaid-add-button', { price }),
    text('postpaid-no-button'),
  )
  if (!sure) return io.say(text('postpaid-not-begun'), next)
  const wish = { customer_id: io.customer.id, line_id: line.id, plan_id }
  const added = await io.step('add-data', (trx) => addData(trx, io.core, wish))
  if (!added.ok) return io.say(refusalText(added.refusal), next)
  return io.say(text('postpaid-data-added', { plan: added.value.name, last: added.value.last }), next)
}

/** Another plan from tomorrow on. */
export async function changeToPlan(io: Io, { line }: LineView): Promise<Next> {
  const question = text('postpaid-choose-other')
  const plan = await choosePostpaid(io, { network: line.network, kind: 'base', question })
  const sure = await io.confirm(
    text('postpaid-change-sure', { plan: plan.name, price: plan.price }),
    text('postpaid-change-yes-button'),
    text('postpaid-no-button'),
  )
  if (!sure) return io.say(text('postpaid-not-begun'), next)
  const wish = { customer_id: io.customer.id, line_id: line.id, plan_id: plan.id }
  const changed = await io.step('change-plan', (trx) => changePlan(trx, io.core, wish))
  if (!changed.ok) return io.say(refusalText(changed.refusal), next)
  return io.say(text('postpaid-changed', { plan: changed.value.name, from: changed.value.from }), next)
}
