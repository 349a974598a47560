import type { Phone } from '../../../core/kernel/phone.ts'
import { addNumber, type LineView, removeNumber, rulesOf } from '../../../core/postpaid/index.ts'
import { text } from '../../texts/text.ts'
import { phoneReader } from '../answers.ts'
import type { Io, Next, Option } from '../engine/dialog.ts'
import { refusalText } from '../refusal-text.ts'
import { shortcuts } from '../shortcuts.ts'

type Pick = { do: 'add' } | { do: 'back' } | { do: 'remove'; phone: Phone }

const next = { shortcuts: shortcuts(['postpaid', 'bill'], ['menu']) }

/** Further numbers of a line: each costs its price by days, and goes on the same bill. */
export async function lookAtNumbers(io: Io, view: LineView): Promise<Next> {
  const price = rulesOf(io.core.config).secondary_price
  const options: Option<Pick>[] = [
    ...view.numbers.map((phone): Option<Pick> => {
      return { value: { do: 'remove', phone }, label: text('postpaid-number-line', { phone }) }
    }),
    { value: { do: 'add' }, label: text('postpaid-number-add-button') },
    { value: { do: 'back' }, label: text('plans-back-button') },
  ]
  const picked = await io.choose<Pick>(text('postpaid-numbers', { price }), options)
  if (picked.do === 'back') return { start: 'postpaid' }
  return picked.do === 'add' ? add(io, view) : remove(io, view, picked.phone)
}

async function add(io: Io, { line }: LineView): Promise<Next> {
  const price = rulesOf(io.core.config).secondary_price
  const phone = await io.ask(text('postpaid-number-ask'), phoneReader(io.core.config.COUNTRY))
  const sure = await io.confirm(
    text('postpaid-number-sure', { phone, price }),
    text('postpaid-add-button', { price }),
    text('postpaid-no-button'),
  )
  if (!sure) return io.say(text('postpaid-not-begun'), next)
  const wish = { customer_id: io.customer.id, line_id: line.id, phone }
  const added = await io.step('add-number', (trx) => addNumber(trx, io.core, wish))
  return io.say(added.ok ? text('postpaid-number-added', { phone }) : refusalText(added.refusal), next)
}

async function remove(io: Io, { line }: LineView, phone: Phone): Promise<Next> {
  const sure = await io.confirm(
    text('postpaid-number-remove-sure', { phone }),
    text('postpaid-number-remove-button'),
    text('postpaid-no-button'),
  )
  if (!sure) return io.say(text('postpaid-not-begun'), next)
  const wish = { customer_id: io.customer.id, line_id: line.id, phone }
  const removed = await io.step('remove-number', (trx) => removeNumber(trx, io.core, wish))
  return io.say(removed.ok ? text('postpaid-number-removed', { phone }) : refusalText(removed.refusal), next)
}
