import { z } from 'zod'
import { Fault } from '../../kernel/fault.ts'
import type { HttpAnswer } from '../../platform/http.ts'
import type { AccountAnswer, AccountPayer } from '../gateway.ts'
import { ask, call, describe, messageOf, type Settings } from './call.ts'

const account = z.object({
  account_number: z.string().regex(/^\d{6,20}$/),
  account_name: z.string(),
  bank: z.object({ name: z.string() }),
})

const customerAnswer = z.object({
  status: z.literal(true),
  data: z.object({ customer_code: z.string(), dedicated_account: account.nullish().catch(null) }),
})

/** An answer without a number is not wrong: the bank takes its time, and a webhook tells of the end. */
const accountAnswer = z.object({ status: z.literal(true), data: account.nullish().catch(null) })

/**
 * The account number of a customer (https://paystack.com/docs/payments/dedicated-virtual-accounts).
 * What is there is asked first, so a repeat after a lost answer finds the number and makes no other.
 */
export async function assignAccount(config: Settings, payer: AccountPayer): Promise<AccountAnswer> {
  const found = await ask(config, `/customer/${encodeURIComponent(payer.email)}`)
  const isNew = (found.status === 404 || found.status === 400) && /not found/i.test(messageOf(found))
  const [first_name = '', ...others] = payer.full_name.trim().split(/\s+/)
  const names = { first_name, last_name: others.join(' ') || first_name, phone: payer.phone }
  const person = isNew
    ? await call(config, { method: 'POST', path: '/customer', body: { email: payer.email, ...names } })
    : found
  const customer = customerAnswer.safeParse(person.body)
  if (person.status !== 200 || !customer.success) throw troubleOf(person)
  const { customer_code, dedicated_account } = customer.data.data
  if (dedicated_account) return assigned(dedicated_account)
  const body = { customer: customer_code, preferred_bank: config.PAYSTACK_ACCOUNT_BANK, ...names }
  const made = await call(config, { method: 'POST', path: '/dedicated_account', body })
  const read = accountAnswer.safeParse(made.body)
  if (made.status === 200 && read.success)
    return read.data.data ? assigned(read.data.data) : { outcome: 'pending' }
  if (made.status === 400 && /in progress/i.test(messageOf(made))) return { outcome: 'pending' }
  if (made.status === 400 || made.status === 403) return { outcome: 'refused', detail: describe(made) }
  throw troubleOf(made)
}

const assigned = ({ account_number, account_name, bank }: z.output<typeof account>): AccountAnswer => ({
  outcome: 'assigned',
  account_number,
  account_name,
  bank: bank.name,
})

const troubleOf = (answer: HttpAnswer): Fault =>
  new Fault('paystack', answer.status >= 400 && answer.status < 500 ? 'no' : 'unknown', describe(answer), {
    status: answer.status,
  })
