import { recordAct } from '../../../../core/audit/index.ts'
import { networkName } from '../../../../core/catalog/index.ts'
import { askRefund } from '../../../../core/corrections/index.ts'
import { readCustomer } from '../../../../core/customers/index.ts'
import { present } from '../../../../core/kernel/assert.ts'
import { maskName } from '../../../../core/kernel/mask.ts'
import type { Money } from '../../../../core/kernel/money.ts'
import { maskPhone } from '../../../../core/kernel/phone.ts'
import { findRefundable, type Refundable } from '../../../../core/purchase/index.ts'
import { type Text, text } from '../../../texts/text.ts'
import { amountReader } from '../../answers.ts'
import { dialog, type Io, type Reader } from '../../engine/dialog.ts'
import { askReason } from './ask-reason.ts'
import { trustRefusalText } from './refusal-text.ts'

type Look = Pick<Refundable, 'rest' | 'refusal'> & { card: Text; reference: string; is_whole: boolean }

/** `/refund NX-…`: what a purchase may give back, how much of it, and why; then a second person is asked. */
export const adminRefund = dialog<{ argument?: string }>({
  name: 'admin-refund',
  version: 1,
  session: false,
  admin: 'refunds.ask',
  async run(io, { argument = '' }) {
    const wanted = argument.trim() || (await io.ask(text('refund-ask-reference'), wordReader))
    const found = await look(io, wanted)
    if (found === null) return io.say(text('refund-no-purchase'))
    const { card, reference, refusal } = found
    if (refusal !== null) return io.say(card, { lines: [trustRefusalText(refusal)] })
    const amount = await askAmount(io, found)
    const reason = await askReason(io)
    const sure = await io.confirm(
      text('refund-sure', { amount, reference, reason }),
      text('ask-second-button'),
      text('leave-open-button'),
    )
    if (!sure) return io.say(text('approval-left-open'))
    const asked_by = io.admin
    const asked = await io.step('ask', async (trx, key) => {
      const done = await askRefund(trx, io.core, { key, reference, amount, reason, asked_by })
      if (!done.ok) return done
      const { reference: name, expires_at } = done.value
      return { ok: true as const, value: { name, expires_at } }
    })
    if (!asked.ok) return io.say(trustRefusalText(asked.refusal))
    const { name, expires_at } = asked.value
    return io.say(text('asked-second', { reference: name, until: expires_at }))
  },
})

const wordReader: Reader<string> = (answer) => {
  const word = answer.kind === 'text' ? answer.text.trim() : ''
  return /^[\w-]{3,40}$/.test(word) ? { value: word } : { problem: text('refund-no-purchase') }
}

/** What it was and whose, partly hidden. That somebody looked is written down. */
const look = (io: Io, wanted: string): Promise<Look | null> =>
  io.step('look', async (trx) => {
    const found = await findRefundable(trx, wanted)
    if (found === null) return null
    const { purchase, refunded, rest, refusal } = found
    const { id, reference, price, face_amount: amount, network, plan_name, recipient } = purchase
    const owner = present(await readCustomer(trx, purchase.customer_id), 'a purchase has a customer')
    await recordAct(trx, { admin_id: io.admin.id, action: 'purchase.view', subject: `purchase:${id}` })
    const card = text('refund-card', {
      ...{ reference, amount, price, refunded, rest, plan: plan_name ?? 'none' },
      ...{ network: networkName(network), phone: maskPhone(recipient) },
      customer: `${maskName(owner.full_name)} · ${maskPhone(owner.phone)}`,
    })
    return { card, reference, rest, refusal, is_whole: purchase.state === 'review' }
  })

/** All of it by a tap, or a part in figures. What is held in doubt goes back whole. */
async function askAmount(io: Io, { card, rest, is_whole }: Look): Promise<Money> {
  const all = { value: rest, label: text('refund-all-button', { rest }) }
  if (is_whole) return io.choose(card, [all], { lines: [text('refund-in-review', { price: rest })] })
  const read = amountReader(io.core.config.CURRENCY)
  const reader: Reader<Money> = (answer) => {
    const given = read(answer)
    if (!('value' in given) || given.value <= rest) return given
    return { problem: text('refund-at-most', { rest }) }
  }
  return io.ask(card, reader, { options: [all], lines: [text('refund-ask-amount')] })
}
