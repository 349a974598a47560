import {
  type BudgetScope,
  type Budgets,
  readBudgets,
  readPastMonths,
  setBudget,
  switchStop,
} from '../../core/budget/index.ts'
import { present } from '../../core/kernel/assert.ts'
import { fromMajor, type Money, parseAmount } from '../../core/kernel/money.ts'
import { type Text, text } from '../texts/text.ts'
import { amountReader } from './answers.ts'
import { budgetLine, pastLine } from './budgeting/budget-lines.ts'
import { Lead } from './buying/lead.ts'
import { dialog, type Io, type Option } from './engine/dialog.ts'
import { readBudgetWish } from './read-budget-wish.ts'

/** Offered to tap, in major units. */
const QUICK_AMOUNTS = [5_000, 10_000, 20_000, 30_000, 50_000, 100_000]
const PAST_MONTHS = 6

type Tap = { set: BudgetScope; amount: Money | null } | { change: BudgetScope } | 'stop' | 'past' | 'back'

/** What to spend in a month at most: seen, set and changed, for everything and by category. */
export const budget = dialog<{ argument?: string }>({
  name: 'budget',
  version: 1,
  session: true,
  async run(io, { argument }) {
    const lead = new Lead(await setSpoken(io, (argument ?? '').trim()))
    for (;;) {
      const standing = await look(io)
      let tap = await chooseFirst(io, standing, lead)
      if (typeof tap === 'object' && 'change' in tap) tap = await chooseAmount(io, standing, tap.change)
      if (tap === 'past') await showPast(io)
      else if (tap === 'stop') lead.set(await turnStop(io, !standing.stops))
      else if (typeof tap === 'object' && 'set' in tap) lead.set(await save(io, tap.set, tap.amount))
    }
  },
})

const look = (io: Io): Promise<Budgets> => {
  const { id: customer_id, time_zone } = io.customer
  return io.step('look', (trx) => readBudgets(trx, { customer_id, time_zone }))
}

/** "budget 20000" sets it at once: the card that follows shows what came of it, and nothing is paid. */
async function setSpoken(io: Io, said: string): Promise<Text | undefined> {
  if (said === '') return undefined
  const wish = readBudgetWish(said)
  if (wish === null) return text('budget-not-understood')
  if (wish.amount === null) return save(io, wish.scope, null)
  const amount = parseAmount(wish.amount, io.core.config.CURRENCY)
  return amount === null ? text('budget-not-understood') : save(io, wish.scope, amount)
}

async function save(io: Io, scope: BudgetScope, amount: Money | null): Promise<Text> {
  const { id: customer_id, time_zone } = io.customer
  await io.step('save', (trx) => setBudget(trx, { customer_id, time_zone, scope, amount }))
  return amount === null ? text('budget-removed', { scope }) : text('budget-saved', { scope, limit: amount })
}

async function turnStop(io: Io, stops: boolean): Promise<Text> {
  const customer_id = io.customer.id
  await io.step('stop', (trx) => switchStop(trx, { customer_id, stops }))
  return text(stops ? 'budget-stop-switched-on' : 'budget-stop-switched-off')
}

function chooseFirst(io: Io, standing: Budgets, lead: Lead): Promise<Tap> {
  const { budgets, month, spent, stops } = standing
  if (budgets.length === 0) {
    const others: Option<Tap>[] = [
      { value: { change: 'airtime' }, label: text('budget-set-airtime-button') },
      { value: { change: 'data' }, label: text('budget-set-data-button') },
      { value: 'past', label: text('budget-past-button') },
    ]
    const options = [...quickAmounts(io, 'all'), ...others]
    const asked = { options, columns: 3, ...lead.take() }
    return io.ask<Tap>(text('budget-none', { month, spent: spent.all }), tapReader(io, 'all'), asked)
  }
  const lines = [...budgets.map(budgetLine), text(stops ? 'budget-stop-is-on' : 'budget-stop-is-off')]
  const options: Option<Tap>[] = [
    ...(['all', 'airtime', 'data'] as const).map((scope): Option<Tap> => {
      return { value: { change: scope }, label: changeLabel(standing, scope) }
    }),
    { value: 'stop', label: text(stops ? 'budget-stop-off-button' : 'budget-stop-on-button') },
    { value: 'past', label: text('budget-past-button') },
  ]
  return io.ask<Tap>(text('budget-title', { month }), tapReader(io, 'all'), {
    options,
    lines,
    ...lead.take(),
  })
}

function changeLabel({ budgets }: Budgets, scope: BudgetScope): Text {
  const limit = budgets.find((each) => each.scope === scope)?.limit
  if (scope === 'airtime')
    return limit === undefined ? text('budget-set-airtime-button') : text('budget-airtime-button', { limit })
  if (scope === 'data')
    return limit === undefined ? text('budget-set-data-button') : text('budget-data-button', { limit })
  return limit === undefined ? text('budget-set-button') : text('budget-change-button', { limit })
}

function chooseAmount(io: Io, { budgets, spent }: Budgets, scope: BudgetScope): Promise<Tap> {
  const is_set = budgets.some((each) => each.scope === scope)
  const remove: Option<Tap> = { value: { set: scope, amount: null }, label: text('budget-remove-button') }
  const options: Option<Tap>[] = [
    ...quickAmounts(io, scope),
    ...(is_set ? [remove] : []),
    { value: 'back', label: text('budget-back-button') },
  ]
  const asked = { options, columns: 3 }
  return io.ask<Tap>(text('budget-how-much', { scope, spent: spent[scope] }), tapReader(io, scope), asked)
}

const quickAmounts = (io: Io, scope: BudgetScope): Option<Tap>[] =>
  QUICK_AMOUNTS.map((units) => {
    const amount = present(fromMajor(units, io.core.config.CURRENCY), 'whole amounts are amounts')
    return { value: { set: scope, amount }, label: text('amount-button', { amount }) }
  })

/** A typed amount sets the budget that was asked about. */
const tapReader =
  (io: Io, scope: BudgetScope) =>
  (answer: Parameters<ReturnType<typeof amountReader>>[0]): { value: Tap } | { problem: Text } => {
    const read = amountReader(io.core.config.CURRENCY)(answer)
    return 'value' in read ? { value: { set: scope, amount: read.value } } : read
  }

async function showPast(io: Io): Promise<void> {
  const { id: customer_id, time_zone } = io.customer
  const asked = { customer_id, time_zone, count: PAST_MONTHS }
  const months = await io.step('past', (trx) => readPastMonths(trx, asked))
  const back: Option<'back'> = { value: 'back', label: text('budget-back-button') }
  await io.choose(text('budget-past-title'), [back], { lines: months.map(pastLine) })
}
