import { forgetEmail, keepEmail } from '../../../core/customers/index.ts'
import { type Email, parseEmail } from '../../../core/kernel/email.ts'
import { type Text, text } from '../../texts/text.ts'
import type { Io, Reader } from '../engine/dialog.ts'
import { proveByMail } from '../prove-by-code.ts'
import { refusalText } from '../refusal-text.ts'

/** An address counts once the code that was sent there was typed here; until then the earlier one stays. */
export async function changeEmail(io: Io, before: string | null): Promise<Text> {
  const { id, language } = io.customer
  const email = await io.ask(text('ask-email'), emailReader)
  if (email === before) return text('email-same', { email })
  await proveByMail(io, email)
  const kept = await io.step('keep-email', (trx) => keepEmail(trx, { customer: { id, language }, email }))
  return kept.ok ? text('email-added', { email }) : refusalText(kept.refusal)
}

export async function removeEmail(io: Io, email: string): Promise<Text> {
  const customer_id = io.customer.id
  const is_sure = await io.confirm(
    text('ask-remove-email', { email }),
    text('remove-email-yes-button'),
    text('remove-email-no-button'),
  )
  if (!is_sure) return text('email-same', { email })
  await io.step('forget-email', (trx) => forgetEmail(trx, customer_id))
  return text('email-removed', { email })
}

const emailReader: Reader<Email> = (answer) => {
  const email = answer.kind === 'text' ? parseEmail(answer.text) : null
  return email === null ? { problem: text('not-an-email') } : { value: email }
}
