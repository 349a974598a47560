import { type CodePurpose, checkCode, requestCode } from '../../core/auth/index.ts'
import { maskPhone, type Phone } from '../../core/kernel/phone.ts'
import { type Text, text } from '../texts/text.ts'
import { codeReader } from './answers.ts'
import type { Io } from './engine/dialog.ts'
import { refusalText } from './refusal-text.ts'

/**
 * Goes on only after the code that was sent to the phone was typed here. It says the same, and does
 * the same, for phones that have an account and for those that have none.
 */
export async function proveByCode(io: Io, phone: Phone, purpose: CodePurpose): Promise<void> {
  let lead = await sendCode(io, phone, purpose, 'first')
  for (;;) {
    const typed = await io.ask<string>(text('ask-code', { phone: maskPhone(phone) }), codeReader, {
      options: [{ value: 'resend', label: text('resend-button') }],
      ...(lead === null ? {} : { lead }),
    })
    if (typed === 'resend') {
      lead = await sendCode(io, phone, purpose, 'again')
      continue
    }
    const subject = { phone, conversation_id: io.conversation_id, purpose, code: typed }
    const checked = await io.step('check-code', (trx) => checkCode(trx, io.core, subject))
    if (checked.ok) return
    lead = refusalText(checked.refusal)
    if (checked.refusal.code === 'auth.locked') return stop(io, lead)
  }
}

/** The sentence to lead with. A code sent less than a minute ago still counts, so the first time that is no trouble. */
async function sendCode(
  io: Io,
  phone: Phone,
  purpose: CodePurpose,
  time: 'first' | 'again',
): Promise<Text | null> {
  const asked = { phone, conversation_id: io.conversation_id, purpose, language: io.language }
  const sent = await io.step('request-code', (trx) => requestCode(trx, io.core, asked))
  if (sent.ok) return time === 'again' ? text('code-resent') : null
  const refused = refusalText(sent.refusal)
  if (sent.refusal.code !== 'auth.too-soon') return stop(io, refused)
  return time === 'again' ? refused : null
}

async function stop(io: Io, why: Text): Promise<never> {
  await io.say(why)
  return io.leave()
}
