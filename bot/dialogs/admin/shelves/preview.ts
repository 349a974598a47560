import { networkName, planQuery, readPlan, searchPlans } from '../../../../core/catalog/index.ts'
import type { Uuid } from '../../../../core/kernel/ids.ts'
import { subtract } from '../../../../core/kernel/money.ts'
import { type OfferDraft, previewGoods } from '../../../../core/shelves/index.ts'
import { text } from '../../../texts/text.ts'
import { dialog, type Io, type Next, type Option } from '../../engine/dialog.ts'
import { toOffers } from './links.ts'
import { draftLines } from './offer-card.ts'
import { wordsReader } from './readers.ts'

const FOUND_MAX = 8

/** What somebody new would pay for a plan now, with everything that runs. */
export const adminOfferPreview = dialog({
  name: 'admin-offer-preview',
  version: 1,
  session: false,
  admin: 'plans.view',
  async run(io): Promise<Next> {
    const plan_id = await choosePlan(io)
    if (plan_id === null) return io.say(text('offers-no-such-plan'), { shortcuts: [[toOffers]] })
    await sayPrice(io, plan_id, null)
    return undefined
  },
})

/** Shows a draft, and what a plan would cost with it, if the person wants to see that. */
export async function sayPreview(io: Io, draft: OfferDraft): Promise<void> {
  const tries = await io.choose<boolean>(
    text('offers-draft', { name: draft.name }),
    [
      { value: true, label: text('offers-try-button') },
      { value: false, label: text('offers-go-on-button') },
    ],
    { lines: draftLines(draft), columns: 2 },
  )
  if (!tries) return
  const plan_id = await choosePlan(io)
  if (plan_id === null) await io.say(text('offers-no-such-plan'))
  else await sayPrice(io, plan_id, draft)
}

async function choosePlan(io: Io): Promise<Uuid | null> {
  const words = await io.ask(text('offers-ask-plan'), wordsReader)
  const found = await io.step('search', async (trx) =>
    planQuery(words) === null ? [] : searchPlans(trx, words, { limit: FOUND_MAX }),
  )
  const [only] = found
  if (only === undefined || found.length === 1) return only?.id ?? null
  const options = found.map((plan): Option<Uuid> => {
    const { id, name, price, network } = plan
    return { value: id, label: text('plan-found-line', { network: networkName(network), name, price }) }
  })
  return io.choose(text('offers-which-plan'), options)
}

async function sayPrice(io: Io, plan_id: Uuid, draft: OfferDraft | null): Promise<void> {
  const seen = await io.step('preview', async (trx) => {
    const plan = await readPlan(trx, plan_id)
    if (plan === null) return null
    const { network, category_id: plan_category, price: face_amount } = plan
    const goods = { category: 'data', network, plan_id, plan_category, face_amount }
    return { plan, ...(await previewGoods(trx, goods, draft)) }
  })
  if (seen === null) return
  const { plan, offers } = seen
  const named = { network: networkName(plan.network), name: plan.name, price: plan.price }
  const [best] = offers
  const said =
    best === undefined
      ? text('offers-preview-none', named)
      : text('offers-preview', {
          ...named,
          offer: best.name,
          off: best.amount,
          pays: subtract(plan.price, best.amount),
        })
  const lines = offers.slice(1).map(({ name, amount }) => text('offers-preview-other', { name, off: amount }))
  await io.say(said, { lines, ...(draft === null ? { shortcuts: [[toOffers]] } : {}) })
}
