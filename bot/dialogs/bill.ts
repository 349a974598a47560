import { type BillView, type Part, payBill, readBills } from '../../core/postpaid/index.ts'
import { type Text, text } from '../texts/text.ts'
import { dialog, type Io, type Next, type Option } from './engine/dialog.ts'
import { proveByPin } from './prove-by-pin.ts'
import { refusalText } from './refusal-text.ts'
import { shortcuts } from './shortcuts.ts'

/** What runs, what waits to be paid and what was paid; those that wait come first. */
export const bill = dialog({
  name: 'bill',
  version: 1,
  session: true,
  async run(io) {
    const bills = await io.step('bills', (trx) => readBills(trx, io.core, io.customer.id))
    const [only] = bills
    if (only === undefined) return io.say(text('bill-empty'), { shortcuts: shortcuts(['postpaid', 'menu']) })
    const picked = bills.length === 1 ? only : await io.choose(text('bill-title'), bills.map(toOption))
    return showBill(io, picked)
  },
})

const toOption = (each: BillView): Option<BillView> => {
  const { phone, amount, last, state } = each
  return { value: each, label: text('bill-line-button', { phone, amount, last, state }) }
}

async function showBill(io: Io, shown: BillView): Promise<Next> {
  const { state, amount, reference } = shown
  const pay: Option<'pay' | 'back'> = { value: 'pay', label: text('bill-pay-button', { amount }) }
  const back: Option<'pay' | 'back'> = { value: 'back', label: text('plans-back-button') }
  const options = state === 'due' ? [pay, back] : [back]
  const wish = await io.choose(cardOf(shown), options, { lines: shown.parts.map(partLine) })
  if (wish === 'back') return { start: 'postpaid' }
  await proveByPin(io)
  const customer_id = io.customer.id
  const paid = await io.step('pay', (trx) => payBill(trx, io.core, { customer_id, reference }))
  // The receipt is a notice: it stays in the inbox.
  if (paid.ok) return io.say(text('bill-settled'))
  return io.say(refusalText(paid.refusal), { shortcuts: shortcuts(['fund', 'bill'], ['menu']) })
}

function cardOf({ phone, amount, from, last, due_day, paid_at, reference }: BillView): Text {
  if (due_day === null) return text('bill-card-running', { phone, amount, from, last })
  if (paid_at === null) return text('bill-card-due', { phone, amount, from, last, due: due_day, reference })
  return text('bill-card-paid', { phone, amount, from, last, paid: paid_at, reference })
}

const partLine = ({ name, amount, days, of_days }: Part): Text =>
  days === of_days
    ? text('bill-whole-line', { name, amount })
    : text('bill-days-line', { name, amount, days, of_days })
