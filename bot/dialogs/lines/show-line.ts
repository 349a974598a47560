import type { Uuid } from '../../../core/kernel/ids.ts'
import { endLine, type LineView, readLine } from '../../../core/postpaid/index.ts'
import { type Text, text } from '../../texts/text.ts'
import type { Io, Next, Option } from '../engine/dialog.ts'
import { refusalText } from '../refusal-text.ts'
import { shortcuts } from '../shortcuts.ts'
import { addMoreData, changeToPlan } from './change-line.ts'
import { lookAtNumbers } from './look-at-numbers.ts'

type Wish = 'bill' | 'data' | 'plan' | 'numbers' | 'end' | 'keep' | 'back'

/** One line: what runs, what the month comes to, and what can be changed. */
export async function showLine(io: Io, line_id: Uuid): Promise<Next> {
  const mine = { customer_id: io.customer.id, line_id }
  const view = await io.step('line', (trx) => readLine(trx, io.core, mine))
  if (view === null) return { start: 'postpaid' }
  const wish = await io.choose(cardOf(view), optionsOf(view), { columns: 2, lines: linesOf(view) })
  if (wish === 'bill') return { start: 'bill' }
  if (wish === 'back') return { start: 'postpaid' }
  if (wish === 'data') return addMoreData(io, view)
  if (wish === 'plan') return changeToPlan(io, view)
  return wish === 'numbers' ? lookAtNumbers(io, view) : end(io, line_id, wish === 'end')
}

function cardOf({ line, plan, cycle }: LineView): Text {
  const { phone } = line
  if (plan === null || cycle === null) return text('postpaid-card-still', { phone })
  const { from, last, estimate } = cycle
  return text('postpaid-card', { phone, plan: plan.name, price: plan.price, from, last, estimate })
}

function linesOf({ line, next_plan, numbers, data }: LineView): Text[] {
  const { state, grace_until_day: until, ends_with_cycle } = line
  return [
    ...(until === null ? [] : [text('postpaid-grace-line', { until })]),
    ...(state === 'suspended' ? [text('postpaid-suspended-line')] : []),
    ...(next_plan === null
      ? []
      : [text('postpaid-next-line', { plan: next_plan.name, from: next_plan.from })]),
    ...data.map(({ name }) => text('postpaid-data-line', { plan: name })),
    ...numbers.map((phone) => text('postpaid-number-line', { phone })),
    ...(ends_with_cycle ? [text('postpaid-ends-line')] : []),
  ]
}

function optionsOf({ line: { state, ends_with_cycle } }: LineView): Option<Wish>[] {
  const changes: Option<Wish>[] = [
    { value: 'data', label: text('postpaid-data-button') },
    { value: 'plan', label: text('postpaid-change-button') },
    { value: 'numbers', label: text('postpaid-numbers-button') },
  ]
  return [
    { value: 'bill', label: text('menu-bill-button') },
    ...(state === 'active' && !ends_with_cycle ? changes : []),
    ends_with_cycle
      ? { value: 'keep', label: text('postpaid-keep-button') }
      : { value: 'end', label: text('postpaid-end-button') },
    { value: 'back', label: text('plans-back-button') },
  ]
}

async function end(io: Io, line_id: Uuid, ends: boolean): Promise<Next> {
  const sure =
    !ends ||
    (await io.confirm(
      text('postpaid-end-sure'),
      text('postpaid-end-yes-button'),
      text('postpaid-keep-button'),
    ))
  if (!sure) return { start: 'postpaid' }
  const mine = { customer_id: io.customer.id, line_id }
  const done = await io.step('end', (trx) => endLine(trx, io.core, { ...mine, ends }))
  const next = { shortcuts: shortcuts(['postpaid', 'bill'], ['menu']) }
  if (!done.ok) return io.say(refusalText(done.refusal), next)
  if (!ends) return io.say(text('postpaid-kept'), next)
  const { last } = done.value
  return io.say(last === null ? text('postpaid-ended') : text('postpaid-ends', { last }), next)
}
