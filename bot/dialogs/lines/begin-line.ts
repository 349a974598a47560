import { networkName, type PostpaidPlan } from '../../../core/catalog/index.ts'
import type { Phone } from '../../../core/kernel/phone.ts'
import { activateLine, type CycleKind, quoteLine } from '../../../core/postpaid/index.ts'
import { text } from '../../texts/text.ts'
import { phoneReader } from '../answers.ts'
import { chooseNetwork } from '../buying/choose-recipient.ts'
import { Lead } from '../buying/lead.ts'
import type { Io, Next } from '../engine/dialog.ts'
import { proveByPin } from '../prove-by-pin.ts'
import { refusalText } from '../refusal-text.ts'
import { shortcuts } from '../shortcuts.ts'
import { choosePostpaid } from './choose-plan.ts'

/** A number, its network, a plan and when its months begin; then what it will cost, a yes and the PIN. */
export async function beginLine(io: Io): Promise<Next> {
  const own = io.customer.phone
  const phone = await io.ask<Phone>(text('postpaid-ask-number'), phoneReader(io.core.config.COUNTRY), {
    options: [{ value: own, label: text('buy-self-button', { phone: own }) }],
  })
  const network = await chooseNetwork(io, { recipient: phone, last_network: null }, new Lead(undefined))
  const question = text('postpaid-choose-plan', { network: networkName(network) })
  const plan = await choosePostpaid(io, { network, kind: 'base', question })
  const cycle_kind = await io.choose<CycleKind>(text('postpaid-choose-cycle'), [
    { value: 'calendar', label: text('postpaid-calendar-button') },
    { value: 'anniversary', label: text('postpaid-anniversary-button') },
  ])
  const last = await agree(io, { phone, plan, cycle_kind })
  if (last === null) return io.say(text('postpaid-not-begun'), { shortcuts: shortcuts(['postpaid', 'menu']) })
  await proveByPin(io)
  const { id: plan_id, price } = plan
  const wish = { customer_id: io.customer.id, phone, network, plan_id, cycle_kind, price }
  const begun = await io.step('begin', (trx) => activateLine(trx, io.core, wish))
  if (!begun.ok) return io.say(refusalText(begun.refusal), { shortcuts: shortcuts(['postpaid', 'bill']) })
  return io.say(text('postpaid-begun', { phone, plan: plan.name, last }), {
    shortcuts: shortcuts(['postpaid', 'bill'], ['menu']),
  })
}

type Wish = { phone: Phone; plan: PostpaidPlan; cycle_kind: CycleKind }

/** What it will cost and when, before anything is agreed. The last day of the first bill; null for a no. */
async function agree(io: Io, { phone, plan, cycle_kind }: Wish) {
  const { time_zone } = io.customer
  const quote = await io.step('quote', async () => quoteLine(io.core, { plan, cycle_kind, time_zone }))
  const { amount, days, of_days, last, due } = quote
  const facts = { plan: plan.name, phone, price: plan.price, amount, days, of_days, last, due }
  const yes = await io.confirm(
    text('postpaid-consent', { ...facts, grace_days: io.core.config.POSTPAID_GRACE_DAYS }),
    text('postpaid-agree-button'),
    text('postpaid-no-button'),
  )
  return yes ? last : null
}
