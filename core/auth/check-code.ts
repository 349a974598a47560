import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Environment } from '../platform/environment.ts'
import { sameBytes } from '../platform/seal.ts'
import type { Trx } from '../platform/transaction.ts'
import { type CodeSubject, codeMac, readCode } from './code.ts'
import { CODE_TRIES_MAX } from './limits.ts'
import { lockSubjects, subjectsOf } from './lock-subjects.ts'
import { countFailure, forgetFailures, lockedMinutes } from './otp-lock.ts'
import type { CodeRefusal } from './refusals.ts'

type OpenCode = { id: Uuid; code_mac: Buffer; tries: number; expires_at: Date }

/**
 * Accepts the newest code of this phone, chat and purpose, once, before it expires. The fifth wrong code
 * in a row ends the code and locks the phone and the chat, and is answered with `auth.locked`.
 * Any text counts as a try; ask `readCode` first when a text that is no code should not.
 * A refusal must be committed too: it holds the count.
 */
export async function checkCode(
  trx: Trx,
  env: Pick<Environment, 'vault'>,
  asked: CodeSubject & { code: string },
): Promise<Result<{ phone: Phone }, CodeRefusal>> {
  const subjects = subjectsOf(asked)
  await lockSubjects(trx, subjects)
  const wait_minutes = await lockedMinutes(trx, subjects)
  if (wait_minutes !== null) return refuse({ code: 'auth.locked', wait_minutes })
  const open = await readOpenCode(trx, asked)
  if (open === null) return refuse({ code: 'auth.no-code' })
  if (now() >= open.expires_at) return refuse({ code: 'auth.code-expired' })

  const mac = codeMac(env.vault, open.id, asked, readCode(asked.code) ?? '')
  if (!sameBytes(mac, open.code_mac)) return countWrongCode(trx, subjects, open)
  await trx('otp').where({ id: open.id }).update({ used_at: now() })
  await forgetFailures(trx, subjects)
  return ok({ phone: asked.phone })
}

/** At most one row: the indexes of the table allow one open code per phone and one per chat. */
async function readOpenCode(
  trx: Trx,
  { phone, conversation_id, purpose }: CodeSubject,
): Promise<OpenCode | null> {
  const [open] = await trx('otp')
    .select<OpenCode[]>('id', 'code_mac', 'tries', 'expires_at')
    .where({ phone, conversation_id, purpose, used_at: null, replaced_at: null })
  return open ?? null
}

async function countWrongCode(
  trx: Trx,
  subjects: string[],
  open: OpenCode,
): Promise<Result<never, CodeRefusal>> {
  const tries = open.tries + 1
  const { wait_minutes, failures_left } = await countFailure(trx, subjects)
  const tries_left = Math.min(CODE_TRIES_MAX - tries, failures_left)
  // After a lock the code is dead even if it had time left: a lock must not be a pause in guessing one code.
  const ended = wait_minutes !== null || tries_left <= 0
  await trx('otp')
    .where({ id: open.id })
    .update({ tries, replaced_at: ended ? now() : null })
  if (wait_minutes !== null) return refuse({ code: 'auth.locked', wait_minutes })
  return refuse({ code: 'auth.wrong-code', tries_left })
}
