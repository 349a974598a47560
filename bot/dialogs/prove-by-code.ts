import { type CodePurpose, type CodeSubject, checkCode, requestCode } from '../../core/auth/index.ts'
import type { Email } from '../../core/kernel/email.ts'
import { maskPhone, type Phone } from '../../core/kernel/phone.ts'
import { type Text, text } from '../texts/text.ts'
import { codeReader } from './answers.ts'
import type { Io } from './engine/dialog.ts'
import { refusalText } from './refusal-text.ts'

/**
 * Goes on only after the code that was sent to the phone was typed here. It says the same, and does
 * the same, for phones that have an account and for those that have none.
 */
export const proveByCode = (io: Io, phone: Phone, purpose: CodePurpose): Promise<void> =>
  prove(
    io,
    { phone, conversation_id: io.conversation_id, purpose },
    text('ask-code', { phone: maskPhone(phone) }),
  )

/** Goes on only after the code that was sent to the address was typed here. */
export const proveByMail = (io: Io, email: Email): Promise<void> =>
  prove(
    io,
    { phone: io.customer.phone, conversation_id: io.conversation_id, purpose: 'email', email },
    text('ask-mail-code', { email }),
  )

async function prove(io: Io, subject: CodeSubject, question: Text): Promise<void> {
  let lead = await sendCode(io, subject, 'first')
  for (;;) {
    const code = await io.ask<string>(question, codeReader, {
      options: [{ value: 'resend', label: text('resend-button') }],
      ...(lead === null ? {} : { lead }),
    })
    if (code === 'resend') {
      lead = await sendCode(io, subject, 'again')
      continue
    }
    const checked = await io.step('check-code', (trx) => checkCode(trx, io.core, { ...subject, code }))
    if (checked.ok) return
    lead = refusalText(checked.refusal)
    if (checked.refusal.code === 'auth.locked') return stop(io, lead)
  }
}

/** The sentence to lead with. A code sent less than a minute ago still counts, so the first time that is no trouble. */
async function sendCode(io: Io, subject: CodeSubject, time: 'first' | 'again'): Promise<Text | null> {
  const asked = { ...subject, language: io.language }
  const sent = await io.step('request-code', (trx) => requestCode(trx, io.core, asked))
  if (sent.ok) return time === 'again' ? text('code-resent') : null
  const refused = refusalText(sent.refusal)
  // The code of a moment ago may have gone to another address, where it proves nothing of this one.
  const waits = sent.refusal.code === 'auth.too-soon' && (time === 'again' || subject.purpose !== 'email')
  if (!waits) return stop(io, refused)
  return time === 'again' ? refused : null
}

async function stop(io: Io, why: Text): Promise<never> {
  await io.say(why)
  return io.leave()
}
