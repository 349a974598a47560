import type { BudgetAfter } from '../../core/budget/index.ts'
import { guessNetwork, type NetworkId, networkName } from '../../core/catalog/index.ts'
import type { JsonObject } from '../../core/kernel/json.ts'
import { ok, type Result } from '../../core/kernel/result.ts'
import type { Trx } from '../../core/platform/transaction.ts'
import {
  type Category,
  isBusy,
  type Order,
  type PurchaseRefusal,
  placePurchase,
} from '../../core/purchase/index.ts'
import {
  type PlanPlaced,
  placePlan,
  type Start,
  type SubscriptionRefusal,
} from '../../core/subscription/index.ts'
import { text } from '../texts/text.ts'
import { afterLine } from './budgeting/budget-lines.ts'
import { acceptsGoingOver, lookAtBudget, overOf } from './budgeting/mind-budget.ts'
import { type BuyArgs, readBeginning } from './buying/begin.ts'
import { chooseAirtime, chooseData, type Goods, tellRefusal } from './buying/choose-goods.ts'
import { type Chosen, chooseNetwork, chooseRecipient, recallRecipient } from './buying/choose-recipient.ts'
import { chooseStart, startLines } from './buying/choose-start.ts'
import { Lead } from './buying/lead.ts'
import { passResting } from './buying/pass-resting.ts'
import { dialog, type Io } from './engine/dialog.ts'
import { proveByPin } from './prove-by-pin.ts'
import { refusalText } from './refusal-text.ts'
import { shortcuts } from './shortcuts.ts'

/**
 * Airtime or data, by hand: for whom, which network, how much or which plan, a look at it all, the PIN
 * when due. What was said with the command is filled in; the card is shown and confirmed all the same.
 */
export const buy = dialog<JsonObject & BuyArgs>({
  name: 'buy',
  version: 3,
  session: true,
  async run(io, args) {
    const begun = await readBeginning(io, args)
    const lead = new Lead(begun.lead)
    const category = begun.category ?? (await chooseCategory(io, lead))
    const chosen: Chosen =
      begun.recipient === undefined
        ? await chooseRecipient(io, category, lead)
        : await recallRecipient(io, begun.recipient)
    const network = begun.network ?? (await chooseNetwork(io, chosen, lead))
    await passResting(io, { category, network })
    const choose = category === 'data' ? chooseData : chooseAirtime
    const goods = await choose(io, { recipient: chosen.recipient, network, begun, lead })
    if (begun.network_is_new === true) warnOfOther(chosen, network, lead)
    const start = await chooseStart(io, goods, lead)
    const budget = await lookAtBudget(io, goods)
    if (!(await confirmPurchase(io, goods, { budget, start }, lead))) return tellCancelled(io)
    if (budget?.stops === true && !(await acceptsGoingOver(io, overOf(budget)))) return tellCancelled(io)
    const pin_verified = goods.preview.pin_needed || budget?.stops === true
    if (pin_verified) await proveByPin(io)
    const yes = { pin_verified, twin: goods.preview.twin !== null, over: budget?.stops === true, start }
    return place(io, goods, yes)
  },
})

const chooseCategory = (io: Io, lead: Lead): Promise<Category> =>
  io.choose<Category>(
    text('buy-what'),
    [
      { value: 'airtime', label: text('buy-airtime-button') },
      { value: 'data', label: text('buy-data-button') },
    ],
    { columns: 2, ...lead.take() },
  )

/** A network that was not asked about, because it came with the plan or the words, may be the wrong one. */
function warnOfOther({ recipient: phone, last_network }: Chosen, network: NetworkId, lead: Lead): void {
  const guess = last_network ?? guessNetwork(phone)
  if (guess !== null && guess !== network)
    lead.set(text('buy-looks-other', { phone, network: networkName(guess) }))
}

const factsOf = ({ wish, plan }: Goods) => ({
  amount: wish.face_amount,
  network: networkName(wish.network),
  plan: plan?.name ?? 'none',
  phone: wish.recipient,
})

const tellCancelled = (io: Io): Promise<undefined> =>
  io.say(text('cancelled'), { shortcuts: shortcuts(['menu']) })

async function confirmPurchase(
  io: Io,
  goods: Goods,
  { budget, start }: { budget: BudgetAfter | null; start: Start },
  lead: Lead,
): Promise<boolean> {
  const { price, discount, offer, balance_after: after } = goods.preview
  const facts = { ...factsOf(goods), price, after }
  const { twin } = goods.preview
  if (twin !== null) lead.set(text('buy-twin', { seconds: twin.seconds_ago }))
  const card =
    offer === null
      ? text('buy-confirm', facts)
      : text('buy-confirm-discount', { ...facts, discount, offer: offer.name })
  return io.choose(
    card,
    [
      { value: true, label: twin === null ? text('buy-pay-button', { price }) : text('buy-twin-button') },
      { value: false, label: text('cancel-button') },
    ],
    {
      lines: [...startLines(goods, start), ...(budget === null ? [] : [afterLine(budget)])],
      ...lead.take(),
    },
  )
}

type Ordered = { goods: Goods; order: Order; start: Start }

/** A plan has a life on its number, airtime has none. */
async function placeOrder(
  trx: Trx,
  { core }: Io,
  { goods, order, start }: Ordered,
): Promise<Result<PlanPlaced, PurchaseRefusal | SubscriptionRefusal>> {
  if (goods.plan !== null) return placePlan(trx, core, { order, start })
  const placed = await placePurchase(trx, core, order)
  return placed.ok ? ok({ ...placed.value, line_place: null }) : placed
}

/** What the customer has said yes to. */
type Yes = { pin_verified: boolean; twin: boolean; over: boolean; start: Start }

/** What the card did not know, from another chat or from while it waited, is asked about here. */
async function place(io: Io, goods: Goods, yes: Yes): Promise<undefined> {
  const placed = await tryToPlace(io, goods, yes)
  if (placed.ok) {
    const { reference, slot, line_place, busy } = placed
    const facts = { ...factsOf(goods), reference }
    if (line_place === null)
      return io.say(busy ? text('buy-on-its-way-busy', facts) : text('buy-on-its-way', facts), { slot })
    const next = { slot, shortcuts: shortcuts(['subscriptions', 'menu']) }
    return io.say(text('buy-in-line', { ...facts, line_place }), next)
  }
  const { refusal } = placed
  if (refusal.code === 'purchase.twin' && !yes.twin) {
    const again = await io.confirm(refusalText(refusal), text('buy-twin-button'), text('cancel-button'))
    return again ? place(io, goods, { ...yes, twin: true }) : tellCancelled(io)
  }
  if (refusal.code === 'purchase.over-budget' && !yes.over) {
    if (!(await acceptsGoingOver(io, refusal))) return tellCancelled(io)
    if (!yes.pin_verified) await proveByPin(io)
    return place(io, goods, { ...yes, over: true, pin_verified: true })
  }
  if (refusal.code === 'subscription.plan-running' || refusal.code === 'subscription.plan-starting')
    return place(io, goods, { ...yes, start: await chooseStart(io, goods, new Lead(undefined)) })
  return tellRefusal(io, refusal)
}

const tryToPlace = (io: Io, goods: Goods, yes: Yes) =>
  io.step('place', async (trx, key) => {
    const { conversation_id } = io
    const { pin_verified, twin: twin_accepted, over: over_budget_accepted } = yes
    const { offer } = goods.preview
    const said = { offer, pin_verified, twin_accepted, over_budget_accepted }
    const order = { ...goods.wish, ...said, key, conversation_id, slot: key }
    const placed = await placeOrder(trx, io, { goods, order, start: yes.start })
    if (!placed.ok) return placed
    const { reference, line_place } = placed.value
    const busy = await isBusy(trx, io.core)
    return { ok: true as const, reference, slot: key, line_place, busy }
  })
