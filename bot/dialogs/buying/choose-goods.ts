import { type NetworkId, type Plan, readPlans } from '../../../core/catalog/index.ts'
import { present } from '../../../core/kernel/assert.ts'
import { fromMajor, type Money } from '../../../core/kernel/money.ts'
import type { Phone } from '../../../core/kernel/phone.ts'
import {
  type Preview,
  type PurchaseRefusal,
  previewPurchase,
  type Wish,
} from '../../../core/purchase/index.ts'
import type { SubscriptionRefusal } from '../../../core/subscription/index.ts'
import { text } from '../../texts/text.ts'
import { amountReader } from '../answers.ts'
import type { Io, Option } from '../engine/dialog.ts'
import { refusalText } from '../refusal-text.ts'
import { shortcuts } from '../shortcuts.ts'
import type { Beginning } from './begin.ts'
import { chooseAmong, choosePlan } from './choose-plan.ts'
import type { Lead } from './lead.ts'

/** What is bought for whom, with the price that will be shown. */
export type Goods = {
  wish: Wish & { network: NetworkId }
  plan: Plan | null
  preview: Preview
}
type For = { recipient: Phone; network: NetworkId; begun: Beginning; lead: Lead }

/** Offered to tap, in major units. */
const QUICK_AMOUNTS = [100, 200, 500, 1_000, 2_000, 5_000]

/** Refusals that another amount or plan would mend; the rest end the dialog. */
const MENDABLE = new Set<PurchaseRefusal['code']>([
  'purchase.amount-not-whole',
  'purchase.amount-too-small',
  'purchase.amount-too-large',
  'purchase.daily-limit',
  'purchase.plan-gone',
  'purchase.price-changed',
])

export async function chooseAirtime(io: Io, { recipient, network, begun, lead }: For): Promise<Goods> {
  let amount = begun.amount
  for (;;) {
    const face_amount = amount ?? (await chooseAmount(io, lead))
    const wish = {
      customer_id: io.customer.id,
      category: 'airtime' as const,
      network,
      recipient,
      face_amount,
    }
    const preview = await look(io, wish, lead)
    if (preview !== null) return { wish, plan: null, preview }
    amount = undefined
  }
}

export async function chooseData(io: Io, { recipient, network, begun, lead }: For): Promise<Goods> {
  let plan = begun.plan ?? (await findSpoken(io, network, begun, lead))
  for (;;) {
    const chosen = plan ?? (await pickPlan(io, network, lead))
    const wish = {
      customer_id: io.customer.id,
      category: 'data' as const,
      network,
      recipient,
      plan_id: chosen.id,
      face_amount: chosen.price,
      // Whether a plan runs there is asked when it is placed.
      on_top: chosen.kind === 'addon',
    }
    const preview = await look(io, wish, lead)
    if (preview !== null) return { wish, plan: chosen, preview }
    plan = undefined
  }
}

/** What it would cost. Null when something else must be chosen; the next question says why. */
async function look(io: Io, wish: Wish, lead: Lead): Promise<Preview | null> {
  const seen = await io.step('preview', (trx) => previewPurchase(trx, io.core, wish))
  if (seen.ok) return seen.value
  if (!MENDABLE.has(seen.refusal.code)) {
    await tellRefusal(io, seen.refusal)
    return io.leave()
  }
  lead.set(refusalText(seen.refusal))
  return null
}

async function chooseAmount(io: Io, lead: Lead): Promise<Money> {
  const { config } = io.core
  const major = (units: number): Money =>
    present(fromMajor(units, config.CURRENCY), 'settings are whole amounts')
  const [least, most] = [major(config.AIRTIME_MIN), major(config.AIRTIME_MAX)]
  const options = QUICK_AMOUNTS.map(major)
    .filter((amount) => amount >= least && amount <= most)
    .map((amount): Option<Money> => ({ value: amount, label: text('amount-button', { amount }) }))
  const layout = { options, columns: 3, ...lead.take() }
  return io.ask(text('buy-how-much', { least, most }), amountReader(config.CURRENCY), layout)
}

async function pickPlan(io: Io, network: NetworkId, lead: Lead): Promise<Plan> {
  const picked = await choosePlan(io, network, { lead, searches: false })
  if (picked !== null && 'plan' in picked) return picked.plan
  await io.say(text('buy-no-plans'), { shortcuts: shortcuts(['airtime', 'menu']) })
  return io.leave()
}

const SPOKEN_SHOWN = 10
/** A network sells fewer plans than this; it only keeps one look bounded. */
const PLANS_READ_MAX = 200

/** The plan that the words meant: the only one that fits, or one of those that do, or none when nothing was said. */
async function findSpoken(
  io: Io,
  network: NetworkId,
  begun: Beginning,
  lead: Lead,
): Promise<Plan | undefined> {
  const { data_mb, lasts, amount } = begun
  if (data_mb === undefined && lasts === undefined && amount === undefined) return undefined
  const fitting = await io.step('spoken', async (trx) => {
    const { plans } = await readPlans(trx, { network, per_page: PLANS_READ_MAX })
    return plans
      .filter((plan) => data_mb === undefined || isSize(plan.data_mb, data_mb))
      .filter((plan) => lasts === undefined || plan.category_id === lasts)
      .filter((plan) => amount === undefined || plan.price === amount)
      .slice(0, SPOKEN_SHOWN)
  })
  if (fitting.length > 1) return chooseAmong(io, text('buy-which-plan'), fitting, lead)
  if (fitting.length === 0) lead.set(text('buy-no-such-size'))
  return fitting[0]
}

/** Some count 1000 MB to the GB, some 1024: both mean the same plan. */
const isSize = (plan_mb: number, asked_mb: number): boolean => Math.abs(plan_mb - asked_mb) <= asked_mb * 0.03

export function tellRefusal(io: Io, refusal: PurchaseRefusal | SubscriptionRefusal): Promise<undefined> {
  const short = refusal.code === 'purchase.insufficient-funds'
  return io.say(refusalText(refusal), { shortcuts: shortcuts(short ? ['fund'] : ['buy'], ['menu']) })
}
