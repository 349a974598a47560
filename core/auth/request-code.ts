import { addHours, addMinutes, now } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import { notifyEmail, notifyPhone } from '../notices/index.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import { type CodeSubject, codeMac, newOneTimeCode } from './code.ts'
import { judgePace, type SentCode } from './code-pace.ts'
import { CODE_LIFE_MINUTES, RESEND_AFTER_SECONDS } from './limits.ts'
import { lockSubjects, subjectsOf } from './lock-subjects.ts'
import { lockedMinutes } from './otp-lock.ts'
import type { CodeRequestRefusal } from './refusals.ts'

export type CodeSent = { otp_id: Uuid; expires_at: Date; resend_after_seconds: number }

/**
 * Sends a one-time code to a phone by SMS, or to the address that it is to prove; from then on it is the only
 * one that counts for this phone and for this chat. Two requests at once make one code: the second is told to wait.
 * It never looks at who the customers are, so known and unknown phones cannot be told apart, neither by
 * the answer nor by the time it takes.
 */
export async function requestCode(
  trx: Trx,
  env: Pick<Environment, 'vault'>,
  asked: CodeSubject & { language: string },
): Promise<Result<CodeSent, CodeRequestRefusal>> {
  const subjects = subjectsOf(asked)
  await lockSubjects(trx, subjects)
  const wait_minutes = await lockedMinutes(trx, subjects)
  if (wait_minutes !== null) return refuse({ code: 'auth.locked', wait_minutes })
  const refusal = judgePace(await readSentCodes(trx, asked), now())
  if (refusal !== null) return refuse(refusal)

  await replaceOpenCodes(trx, asked)
  const code = newOneTimeCode()
  const sent = await storeCode(trx, env, asked, code)
  const sealed = { sealed_code: env.vault.seal(code), minutes: CODE_LIFE_MINUTES }
  const told = { key: `otp:${sent.otp_id}`, expires_at: sent.expires_at }
  if (asked.purpose === 'email')
    await notifyEmail(trx, asked.email, asked.language, {
      notice: { kind: 'email.code', ...sealed },
      ...told,
    })
  else
    await notifyPhone(trx, asked.phone, asked.language, { notice: { kind: 'otp.code', ...sealed }, ...told })
  return ok(sent)
}

/** Newest first. Older ones than a day limit nothing. */
async function readSentCodes(trx: Trx, { phone, conversation_id }: CodeSubject): Promise<SentCode[]> {
  const answer: { rows: SentCode[] } = await trx.raw(
    `select sent_at, used_at, phone = :phone as of_phone, conversation_id = :conversation_id as of_conversation
     from otp where (phone = :phone or conversation_id = :conversation_id) and sent_at > :day_ago
     order by sent_at desc, id desc`,
    { phone, conversation_id, day_ago: addHours(now(), -24) },
  )
  return answer.rows
}

/** Both: a code for another phone in this chat, and a code for this phone in another chat, end here. */
async function replaceOpenCodes(trx: Trx, { phone, conversation_id }: CodeSubject): Promise<void> {
  await trx.raw(
    `update otp set replaced_at = :time where (phone = :phone or conversation_id = :conversation_id)
     and used_at is null and replaced_at is null`,
    { phone, conversation_id, time: now() },
  )
}

async function storeCode(
  trx: Trx,
  { vault }: Pick<Environment, 'vault'>,
  subject: CodeSubject,
  code: string,
): Promise<CodeSent> {
  const otp_id = newId()
  const sent_at = now()
  const expires_at = addMinutes(sent_at, CODE_LIFE_MINUTES)
  await trx('otp').insert({
    id: otp_id,
    phone: subject.phone,
    conversation_id: subject.conversation_id,
    purpose: subject.purpose,
    code_mac: codeMac(vault, otp_id, subject, code),
    sent_at,
    expires_at,
  })
  return { otp_id, expires_at, resend_after_seconds: RESEND_AFTER_SECONDS }
}
