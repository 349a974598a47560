import { may } from '../../../../core/admin/index.ts'
import {
  findShopPlans,
  isNetwork,
  type NetworkId,
  networkName,
  networks,
  planQuery,
  readShelf,
  readShelves,
  readShopPlan,
  type Shelf,
} from '../../../../core/catalog/index.ts'
import { isUuid, type Uuid } from '../../../../core/kernel/ids.ts'
import { text } from '../../../texts/text.ts'
import { dialog, type Io, type Next, type Option } from '../../engine/dialog.ts'
import { cardOf, foundOption, linesOf, planOption } from './plan-card.ts'
import { wordsReader } from './readers.ts'

const PER_PAGE = 8
const FOUND_MAX = 12
/** More is no search; and it is shown again in the answer. */
const WORDS_CHARS_MAX = 60

type First = { network: NetworkId } | { words: string } | { go: 'shelves' | 'import' | 'new' }

/** All plans, shown or not, shelf by shelf or by words; each with what can be done about it. */
export const adminCatalog = dialog<{ argument?: string }>({
  name: 'admin-catalog',
  version: 1,
  session: false,
  admin: 'plans.view',
  async run(io, { argument = '' }) {
    const said = argument.trim()
    if (isUuid(said)) return showPlan(io, said)
    const manages = await io.step('manages', async () => may(io.admin.role, 'plans.manage'))
    const first: First = said === '' ? await chooseFirst(io, manages) : readFirst(said)
    if ('go' in first) return { start: PLACES[first.go] }
    return 'words' in first ? search(io, first.words) : lookAtNetwork(io, first.network)
  },
})

const PLACES = { shelves: 'admin-shelves', import: 'admin-import', new: 'admin-plan-new' } as const

const readFirst = (said: string): First => {
  const words = said.toLowerCase()
  return isNetwork(words) ? { network: words } : { words }
}

async function chooseFirst(io: Io, manages: boolean): Promise<First> {
  const options: Option<First>[] = networks.map(({ id, name }) => ({
    value: { network: id },
    label: { plain: name },
  }))
  if (manages)
    options.push(
      { value: { go: 'new' }, label: text('shelf-new-button') },
      { value: { go: 'shelves' }, label: text('shelf-shelves-button') },
      { value: { go: 'import' }, label: text('shelf-import-button') },
    )
  return io.ask<First>(
    text('shelf-which-network'),
    (answer) => {
      const read = wordsReader(answer)
      return 'problem' in read ? read : { value: readFirst(read.value) }
    },
    { options, columns: 2 },
  )
}

async function search(io: Io, said: string): Promise<Next> {
  const words = said.slice(0, WORDS_CHARS_MAX)
  const query = planQuery(words)
  const found = await io.step('search', async (trx) =>
    query === null ? [] : findShopPlans(trx, query, FOUND_MAX),
  )
  if (found.length === 0) {
    const other = await io.ask(text('shelf-none-found', { words }), wordsReader)
    return { start: 'admin-catalog', args: { argument: other.slice(0, WORDS_CHARS_MAX) } }
  }
  const picked = await io.choose(text('shelf-found', { words }), found.map(foundOption))
  return showPlan(io, picked.plan_id as Uuid)
}

type Tap = { plan_id: string } | { go: 'more' | 'less' | 'back' }

async function lookAtNetwork(io: Io, network: NetworkId): Promise<Next> {
  const shelves = await io.step('shelves', (trx) => readShelves(trx, network))
  const options = shelves.map((shelf): Option<Shelf | null> => {
    const { name, plans, hidden, shown } = shelf
    return {
      value: shelf,
      label: text('shelf-line', { name, plans, hidden, state: shown ? 'shown' : 'hidden' }),
    }
  })
  const shelf = await io.choose<Shelf | null>(
    text('shelf-which-shelf', { network: networkName(network) }),
    [...options, { value: null, label: text('plans-back-button') }],
    { columns: 2 },
  )
  return shelf === null ? { start: 'admin-catalog' } : leaf(io, network, shelf)
}

async function leaf(io: Io, network: NetworkId, { id: category_id, name: shelf }: Shelf): Promise<Next> {
  for (let page = 0; ; ) {
    const { plans, more } = await io.step('plans', (trx) =>
      readShelf(trx, { network, category_id, page, per_page: PER_PAGE }),
    )
    const options: Option<Tap>[] = [
      ...plans.map(planOption),
      ...(page > 0 ? [{ value: { go: 'less' as const }, label: text('shelf-less-button') }] : []),
      ...(more ? [{ value: { go: 'more' as const }, label: text('shelf-more-button') }] : []),
      { value: { go: 'back' }, label: text('plans-back-button') },
    ]
    const title = text('shelf-title', { network: networkName(network), shelf, page: page + 1 })
    const tap = await io.choose<Tap>(title, options)
    if ('plan_id' in tap) return showPlan(io, tap.plan_id as Uuid)
    if (tap.go === 'back') return { start: 'admin-catalog', args: { argument: network } }
    page += tap.go === 'more' ? 1 : -1
  }
}

type Wish = 'edit' | 'hide' | 'show' | 'later' | 'drop' | 'follow' | 'back'

async function showPlan(io: Io, plan_id: Uuid): Promise<Next> {
  const plan = await io.step('plan', (trx) => readShopPlan(trx, plan_id))
  if (plan === null) return io.say(text('shelf-no-plan'))
  const manages = await io.step('manages', async () => may(io.admin.role, 'plans.manage'))
  const lines = linesOf(plan)
  if (!manages) return io.say(cardOf(plan), { lines })
  const { hidden, price_kept, next_price, type } = plan
  const options: Option<Wish>[] = [
    { value: 'edit', label: text('shelf-edit-button') },
    hidden
      ? { value: 'show', label: text('shelf-show-button') }
      : { value: 'hide', label: text('shelf-hide-button') },
    next_price === null
      ? { value: 'later', label: text('shelf-later-button') }
      : { value: 'drop', label: text('shelf-drop-button') },
    ...(price_kept && type === 'prepaid'
      ? [{ value: 'follow' as const, label: text('shelf-follow-button') }]
      : []),
    { value: 'back', label: text('plans-back-button') },
  ]
  const wish = await io.choose(cardOf(plan), options, { lines, columns: 2 })
  if (wish === 'back') return { start: 'admin-catalog', args: { argument: plan.network } }
  return { start: 'admin-plan-edit', args: { argument: plan_id, wish } }
}
