import { categoryOf, type NetworkId, networks, type PlanDraft } from '../../../../core/catalog/index.ts'
import { addPlan } from '../../../../core/shelves/index.ts'
import { text } from '../../../texts/text.ts'
import { dialog, type Io, type Next, type Option } from '../../engine/dialog.ts'
import { sizeText } from '../../running/plan-lines.ts'
import { toCatalog, toPlan } from './links.ts'
import { askCode, chooseShelf, daysReader, sizeReader } from './plan-fields.ts'
import { priceReader, wordsReader } from './readers.ts'
import { shelfRefusalText } from './refusal-words.ts'

type What = Pick<PlanDraft, 'type' | 'kind'>

/** A plan that no list brought: everything about it is asked for, shown once more, and then it is on its shelf. */
export const adminPlanNew = dialog({
  name: 'admin-plan-new',
  version: 1,
  session: false,
  admin: 'plans.manage',
  async run(io) {
    const draft = await askDraft(io)
    const { name, price, data_mb, validity_days } = draft
    const facts = { name, price, size: sizeText(data_mb), days: validity_days ?? 0, type: draft.type }
    const network = networks.find(({ id }) => id === draft.network)?.name ?? draft.network
    const sure = await io.confirm(
      text('shelf-new-sure', { ...facts, network, shelf: draft.category_id }),
      text('shelf-add-button'),
      text('shelf-no-button'),
    )
    if (!sure) return io.say(text('shelf-not-added'), { shortcuts: [[toCatalog]] })
    return add(io, draft)
  },
})

async function add(io: Io, draft: PlanDraft): Promise<Next> {
  const wish = { admin_id: io.admin.id, draft }
  let made = await io.step('add', (trx) => addPlan(trx, io.core, wish))
  if (!made.ok && made.refusal.code === 'catalog.below-cost') {
    const said = shelfRefusalText(made.refusal)
    if (!(await io.confirm(said, text('shelf-loss-button'), text('shelf-no-button'))))
      return io.say(text('shelf-not-added'), { shortcuts: [[toCatalog]] })
    made = await io.step('add', (trx) => addPlan(trx, io.core, { ...wish, accepts_loss: true }))
  }
  if (!made.ok) return io.say(shelfRefusalText(made.refusal), { shortcuts: [[toCatalog]] })
  const { id, name } = made.value
  return io.say(text('shelf-plan-added', { name }), { shortcuts: [[toPlan(id), toCatalog]] })
}

async function askDraft(io: Io): Promise<PlanDraft> {
  const { CURRENCY } = io.core.config
  const network = await io.choose<NetworkId>(
    text('shelf-new-network'),
    networks.map(({ id, name }) => ({ value: id, label: { plain: name } })),
    { columns: 2 },
  )
  const what = await io.choose<What>(text('shelf-new-what'), KINDS, { columns: 2 })
  const name = await io.ask(text('shelf-ask-field', { field: 'name' }), wordsReader)
  const data_mb = await io.ask(text('shelf-ask-field', { field: 'size' }), sizeReader)
  const month: Option<number | null> = { value: null, label: text('shelf-month-button') }
  const validity_days = await io.ask<number | null>(text('shelf-ask-field', { field: 'days' }), daysReader, {
    options: [month],
  })
  const price = await io.ask(text('shelf-ask-field', { field: 'price' }), priceReader(CURRENCY))
  const cost =
    what.type === 'postpaid'
      ? await io.ask(text('shelf-ask-field', { field: 'cost' }), priceReader(CURRENCY))
      : null
  const usual = validity_days === null ? 'monthly' : categoryOf(validity_days)
  const category_id = await chooseShelf(io, text('shelf-new-shelf', { usual }))
  const codes = what.type === 'prepaid' ? await askCode(io, {}) : {}
  return {
    ...{ network, ...what, name, data_mb, validity_days, price, cost, category_id, codes },
    ...{ daily_limit_mb: null, featured: false, hidden: false },
  }
}

const KINDS: Option<What>[] = [
  { value: { type: 'prepaid', kind: 'base' }, label: text('shelf-prepaid-button') },
  { value: { type: 'prepaid', kind: 'addon' }, label: text('shelf-prepaid-addon-button') },
  { value: { type: 'postpaid', kind: 'base' }, label: text('shelf-postpaid-button') },
  { value: { type: 'postpaid', kind: 'addon' }, label: text('shelf-postpaid-addon-button') },
]
