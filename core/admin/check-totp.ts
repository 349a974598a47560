import { countFailure, forgetFailures, lockedMinutes, lockSubjects } from '../auth/index.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import type { TotpRefusal } from './refusals.ts'
import { findTotpStep } from './totp.ts'

/**
 * Takes the code that an admin's authenticator shows, once: of every thirty seconds only one code counts, and none
 * from before one that was taken. The fifth wrong one in a row locks the admin, longer each time.
 * A refusal must be committed too: it holds the count.
 */
export async function checkTotp(
  trx: Trx,
  { vault }: Pick<Environment, 'vault'>,
  { admin_id, code }: { admin_id: Uuid; code: string },
): Promise<Result<true, TotpRefusal>> {
  const subjects = [`admin:${admin_id}`]
  await lockSubjects(trx, subjects)
  const wait_minutes = await lockedMinutes(trx, subjects)
  if (wait_minutes !== null) return refuse({ code: 'auth.locked', wait_minutes })
  const row: { totp_sealed: string | null; totp_step: bigint | null } | undefined = await trx('admin')
    .where({ id: admin_id, removed_at: null })
    .forNoKeyUpdate()
    .first('totp_sealed', 'totp_step')
  if (row === undefined || row.totp_sealed === null) return refuse({ code: 'admin.no-authenticator' })

  const step = findTotpStep(vault.unseal(row.totp_sealed), code, now())
  if (step === null) return countWrong(trx, subjects)
  // Whoever read it over a shoulder, or in the chat before it was taken away, comes too late.
  if (row.totp_step !== null && step <= Number(row.totp_step)) return refuse({ code: 'admin.code-used' })
  await trx('admin').where({ id: admin_id }).update({ totp_step: step })
  await forgetFailures(trx, subjects)
  return ok(true)
}

async function countWrong(trx: Trx, subjects: string[]): Promise<Result<never, TotpRefusal>> {
  const { wait_minutes, failures_left } = await countFailure(trx, subjects)
  if (wait_minutes !== null) return refuse({ code: 'auth.locked', wait_minutes })
  return refuse({ code: 'auth.wrong-code', tries_left: failures_left })
}
