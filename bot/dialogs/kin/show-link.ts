import { endLink, type Link, renameLink, setAllowance } from '../../../core/family/index.ts'
import { type Money, ZERO } from '../../../core/kernel/money.ts'
import { readSpentOnNumber } from '../../../core/spending/index.ts'
import { type Text, text } from '../../texts/text.ts'
import { amountReader } from '../answers.ts'
import type { Io, Next, Option } from '../engine/dialog.ts'
import { refusalText } from '../refusal-text.ts'
import { shortcuts } from '../shortcuts.ts'
import { nameReader } from './add-number.ts'

type Wish = 'buy' | 'allowance' | 'rename' | 'end' | 'back'

/** One linked number: what was spent on it this month, and what can be done with it. */
export async function showLink(io: Io, link: Link): Promise<Next> {
  const customer_id = io.customer.id
  const { time_zone } = io.customer
  const spent = await io.step('spent', (trx) =>
    readSpentOnNumber(trx, { customer_id, time_zone, recipient: link.phone }),
  )
  const wish = await io.choose(cardOf(link, spent), optionsOf(link), { columns: 2 })
  if (wish === 'back') return { start: 'family' }
  if (wish === 'buy') return { start: 'buy', args: { recipient: link.phone } }
  if (wish === 'allowance') return askAllowance(io, link)
  if (wish === 'rename') return rename(io, link)
  return end(io, link)
}

function cardOf({ name, phone, allowance, state }: Link, spent: Money): Text {
  if (state === 'asked') return text('family-card-waiting', { name, phone })
  if (allowance === null) return text('family-card', { name, phone, spent })
  return text('family-card-allowance', { name, phone, spent, allowance })
}

function optionsOf({ state }: Link): Option<Wish>[] {
  const linked: Option<Wish>[] = [
    { value: 'buy', label: text('family-buy-button') },
    { value: 'allowance', label: text('family-allowance-button') },
    { value: 'rename', label: text('recipient-rename-button') },
  ]
  return [
    ...(state === 'linked' ? linked : []),
    { value: 'end', label: text('family-end-button') },
    { value: 'back', label: text('plans-back-button') },
  ]
}

async function askAllowance(io: Io, { id: link_id, name }: Link): Promise<Next> {
  const reader = amountReader(io.core.config.CURRENCY)
  const none: Option<Money> = { value: ZERO, label: text('family-no-allowance-button') }
  const amount = await io.ask(text('family-ask-allowance', { name }), reader, { options: [none] })
  const allowance = amount === ZERO ? null : amount
  const primary_id = io.customer.id
  const set = await io.step('allowance', (trx) => setAllowance(trx, { link_id, primary_id, allowance }))
  const next = { shortcuts: shortcuts(['family', 'menu']) }
  if (!set.ok) return io.say(refusalText(set.refusal), next)
  if (allowance === null) return io.say(text('family-allowance-off', { name }), next)
  return io.say(text('family-allowance-set', { name, allowance }), next)
}

async function rename(io: Io, { id: link_id, phone }: Link): Promise<Next> {
  const name = await io.ask(text('family-ask-name', { phone }), nameReader)
  const primary_id = io.customer.id
  const renamed = await io.step('rename', (trx) => renameLink(trx, { link_id, primary_id, name }))
  const next = { shortcuts: shortcuts(['family', 'menu']) }
  if (!renamed.ok) return io.say(refusalText(renamed.refusal), next)
  return io.say(text('recipient-saved', { name: renamed.value.name, phone }), next)
}

async function end(io: Io, { id: link_id, name }: Link): Promise<Next> {
  const sure = await io.confirm(
    text('family-end-sure', { name }),
    text('family-end-yes-button'),
    text('recipient-keep-button'),
  )
  if (!sure) return { start: 'family' }
  const ended = await io.step('end', (trx) => endLink(trx, { link_id, customer_id: io.customer.id }))
  const next = { shortcuts: shortcuts(['family', 'menu']) }
  return io.say(ended.ok ? text('family-ended', { name }) : refusalText(ended.refusal), next)
}
