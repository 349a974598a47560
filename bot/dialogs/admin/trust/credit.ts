import { recordAct } from '../../../../core/audit/index.ts'
import {
  askCredit,
  CREDIT_CAUSES,
  type CreditCause,
  judgeCredit,
} from '../../../../core/corrections/index.ts'
import { findCustomerByPhone } from '../../../../core/customers/index.ts'
import type { Uuid } from '../../../../core/kernel/ids.ts'
import { maskName } from '../../../../core/kernel/mask.ts'
import { type Currency, type Money, parseAmount } from '../../../../core/kernel/money.ts'
import { maskPhone, type Phone, parsePhone } from '../../../../core/kernel/phone.ts'
import { text } from '../../../texts/text.ts'
import { amountReader, phoneReader } from '../../answers.ts'
import { dialog, type Io } from '../../engine/dialog.ts'
import { askReason } from './ask-reason.ts'
import { trustRefusalText } from './refusal-text.ts'

type Found = { customer_id: Uuid; customer: string }

/** `/credit 0803… 500`: money of the house for a customer, and why; then a second person is asked. */
export const adminCredit = dialog<{ argument?: string }>({
  name: 'admin-credit',
  version: 1,
  session: false,
  admin: 'credits.ask',
  async run(io, { argument = '' }) {
    const { CURRENCY, COUNTRY } = io.core.config
    const given = readCreditWish(argument, CURRENCY, COUNTRY)
    const phone = given.phone ?? (await io.ask(text('credit-ask-phone'), phoneReader(COUNTRY)))
    const found = await find(io, phone)
    if (found === null) return io.say(text('credit-no-customer'))
    const { customer_id, customer } = found
    const amount =
      given.amount ?? (await io.ask(text('credit-ask-amount', { customer }), amountReader(CURRENCY)))
    const refusal = await io.step('judge', (trx) => judgeCredit(trx, io.core.config, { customer_id, amount }))
    if (refusal !== null) return io.say(trustRefusalText(refusal))
    const cause = await io.choose(
      text('credit-ask-cause', { customer, amount }),
      CREDIT_CAUSES.map((value) => ({ value, label: text(CAUSES[value]) })),
    )
    const reason = await askReason(io)
    const sure = await io.confirm(
      text('credit-sure', { amount, customer, cause, reason }),
      text('ask-second-button'),
      text('leave-open-button'),
    )
    if (!sure) return io.say(text('approval-left-open'))
    const asked_by = io.admin
    const asked = await io.step('ask', async (trx, key) => {
      const done = await askCredit(trx, io.core, { key, customer_id, cause, amount, reason, asked_by })
      if (!done.ok) return done
      const { reference, expires_at } = done.value
      return { ok: true as const, value: { reference, expires_at } }
    })
    if (!asked.ok) return io.say(trustRefusalText(asked.refusal))
    const { reference, expires_at } = asked.value
    return io.say(text('asked-second', { reference, until: expires_at }))
  },
})

const CAUSES = {
  goodwill: 'credit-goodwill-button',
  correction: 'credit-correction-button',
} as const satisfies Record<CreditCause, string>

/** Whose wallet, partly hidden. That somebody looked is written down. */
const find = (io: Io, phone: Phone): Promise<Found | null> =>
  io.step('find', async (trx) => {
    const found = await findCustomerByPhone(trx, phone)
    if (found === null) return null
    const customer_id = found.id
    await recordAct(trx, {
      admin_id: io.admin.id,
      action: 'customer.view',
      subject: `customer:${customer_id}`,
    })
    return { customer_id, customer: `${maskName(found.full_name)} · ${maskPhone(found.phone)}` }
  })

/** `0803 123 4567 500`: what stands last is the amount, if what is before it is a number by itself. */
export function readCreditWish(
  words: string,
  currency: Currency,
  country: 'NG' | 'IN',
): { phone: Phone | null; amount: Money | null } {
  const [, number = '', last = ''] = /^(.+)\s(\S+)$/.exec(words.trim()) ?? []
  const before = parsePhone(number, country)
  const amount = parseAmount(last, currency)
  if (before !== null && amount !== null) return { phone: before, amount }
  return { phone: parsePhone(words, country), amount: null }
}
