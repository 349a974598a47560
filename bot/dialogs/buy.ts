import type { BudgetAfter } from '../../core/budget/index.ts'
import { guessNetwork, type NetworkId, networkName } from '../../core/catalog/index.ts'
import type { JsonObject } from '../../core/kernel/json.ts'
import { type Category, placePurchase } from '../../core/purchase/index.ts'
import { text } from '../texts/text.ts'
import { afterLine } from './budgeting/budget-lines.ts'
import { acceptsGoingOver, lookAtBudget, overOf } from './budgeting/mind-budget.ts'
import { type BuyArgs, readBeginning } from './buying/begin.ts'
import { chooseAirtime, chooseData, type Goods, tellRefusal } from './buying/choose-goods.ts'
import { type Chosen, chooseNetwork, chooseRecipient, recallRecipient } from './buying/choose-recipient.ts'
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
  version: 2,
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
    const budget = await lookAtBudget(io, goods)
    if (!(await confirmPurchase(io, goods, budget, lead))) return tellCancelled(io)
    if (budget?.stops === true && !(await acceptsGoingOver(io, overOf(budget)))) return tellCancelled(io)
    const pin_verified = goods.preview.pin_needed || budget?.stops === true
    if (pin_verified) await proveByPin(io)
    const yes = { pin_verified, twin: goods.preview.twin !== null, over: budget?.stops === true }
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
  budget: BudgetAfter | null,
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
    { ...(budget === null ? {} : { lines: [afterLine(budget)] }), ...lead.take() },
  )
}

/** What the customer has said yes to. */
type Yes = { pin_verified: boolean; twin: boolean; over: boolean }

/** What the card did not know, from another chat or from while it waited, is asked about here. */
async function place(io: Io, goods: Goods, yes: Yes): Promise<undefined> {
  const placed = await tryToPlace(io, goods, yes)
  if (placed.ok)
    return io.say(text('buy-on-its-way', { ...factsOf(goods), reference: placed.reference }), {
      slot: placed.slot,
    })
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
  return tellRefusal(io, refusal)
}

const tryToPlace = (io: Io, goods: Goods, yes: Yes) =>
  io.step('place', async (trx, key) => {
    const { conversation_id } = io
    const { pin_verified, twin: twin_accepted, over: over_budget_accepted } = yes
    const { offer } = goods.preview
    const said = { offer, pin_verified, twin_accepted, over_budget_accepted }
    const purchase = await placePurchase(trx, io.core, {
      ...goods.wish,
      ...said,
      key,
      conversation_id,
      slot: key,
    })
    return purchase.ok ? { ok: true as const, reference: purchase.value.reference, slot: key } : purchase
  })
