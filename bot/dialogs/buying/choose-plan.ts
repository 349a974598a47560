import {
  type CategoryId,
  type NetworkId,
  networkName,
  type Plan,
  readPlanCategories,
  readPlans,
} from '../../../core/catalog/index.ts'
import { type Text, text } from '../../texts/text.ts'
import type { Io, Option, Reader } from '../engine/dialog.ts'
import type { Lead } from './lead.ts'

/** A plan, words to look for, or nothing because there is nothing to choose from. */
export type PlanChoice = { plan: Plan } | { words: string } | null

const PLANS_PER_PAGE = 8

const planOption = (plan: Plan): Option<{ plan: Plan }> => {
  const { name, price } = plan
  const label = plan.featured
    ? text('plan-line-featured', { name, price })
    : text('plan-line', { name, price })
  return { value: { plan }, label }
}

/** Outside of a purchase anything that is typed is looked for. */
const wordsReader: Reader<{ words: string }> = (answer) =>
  answer.kind === 'text' ? { value: { words: answer.text } } : { problem: text('please-choose') }
const buttonsOnly: Reader<never> = () => ({ problem: text('please-choose') })

type Tap = { plan: Plan } | { words: string } | { go: 'more' | 'back' }

/** Leafs through the plans of a network, by how long they last. `searches`: typed words are given back. */
export async function choosePlan(
  io: Io,
  network: NetworkId,
  { lead, searches }: { lead: Lead; searches: boolean },
): Promise<PlanChoice> {
  const categories = await io.step('categories', (trx) => readPlanCategories(trx, network))
  const reader: Reader<{ words: string }> = searches ? wordsReader : buttonsOnly
  const title = searches
    ? text('plans-which-category', { network: networkName(network) })
    : text('buy-which-category')
  if (categories.length === 0) return null
  for (;;) {
    const options = categories.map(({ id, name, plans }) => ({
      value: { id, name },
      label: text('plan-category-line', { name, plans }),
    }))
    const only = categories.length === 1 ? options[0]?.value : undefined
    const category =
      only ??
      (await io.ask<{ id: CategoryId; name: string } | { words: string }>(title, reader, {
        options,
        columns: 2,
        ...lead.take(),
      }))
    if ('words' in category) return category
    const chosen = await leaf(io, { network, category, lead, reader, has_back: only === undefined })
    if (chosen !== null) return chosen
  }
}

type Shelf = {
  network: NetworkId
  category: { id: CategoryId; name: string }
  lead: Lead
  reader: Reader<{ words: string }>
  has_back: boolean
}

/** The plans of one category, page by page. Null when the person goes back to the categories. */
async function leaf(io: Io, { network, category, lead, reader, has_back }: Shelf): Promise<PlanChoice> {
  const title = text('plans-of-category', { network: networkName(network), category: category.name })
  for (let page = 0; ; page++) {
    const wish = { network, category_id: category.id, page, per_page: PLANS_PER_PAGE }
    const { plans, more } = await io.step('plans', (trx) => readPlans(trx, wish))
    const options: Option<Tap>[] = plans.map(planOption)
    if (more) options.push({ value: { go: 'more' }, label: text('plans-more-button') })
    if (has_back || page > 0) options.push({ value: { go: 'back' }, label: text('plans-back-button') })
    const tap = await io.ask<Tap>(title, reader, { options, ...lead.take() })
    if (!('go' in tap)) return tap
    if (tap.go === 'more') continue
    if (page === 0) return null
    page -= 2
  }
}

/** Several plans that fit what was said; the person picks one. */
export const chooseAmong = async (io: Io, title: Text, plans: readonly Plan[], lead: Lead): Promise<Plan> =>
  (await io.choose(title, plans.map(planOption), lead.take())).plan
