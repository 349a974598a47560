import { recordAct } from '../audit/index.ts'
import type { Uuid } from '../kernel/ids.ts'
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { Db } from '../platform/db.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import type { AdminChangeRefusal } from './refusals.ts'
import { endAdminSessions } from './session.ts'
import { newTotpSecret, totpUri } from './totp.ts'

/**
 * Gives an admin a new authenticator secret; the old one is worth nothing from now on, and what is open ends.
 * The address that is given back is the only time it can be read: what is stored is sealed.
 */
export async function renewAuthenticator(
  trx: Trx,
  { vault }: Pick<Environment, 'vault'>,
  { admin_id, by, secret = newTotpSecret() }: { admin_id: Uuid; by: Uuid | null; secret?: string },
): Promise<Result<{ uri: string }, Extract<AdminChangeRefusal, { code: 'admin.unlisted' }>>> {
  const changed: { name: string }[] = await trx('admin')
    .where({ id: admin_id, removed_at: null })
    .update({ totp_sealed: vault.seal(secret), totp_step: null })
    .returning('name')
  const [admin] = changed
  if (admin === undefined) return refuse({ code: 'admin.unlisted' })
  await endAdminSessions(trx, { admin_id, reason: 'secret_changed' })
  await recordAct(trx, { admin_id: by, action: 'admin.renew-authenticator', subject: `admin:${admin_id}` })
  return ok({ uri: totpUri(secret, admin.name) })
}

/**
 * Whether the secret key is the one with which this database was written, by the newest authenticator; null where
 * there is none to try.
 */
export async function opensSecrets(db: Db, { vault }: Pick<Environment, 'vault'>): Promise<boolean | null> {
  const row: { totp_sealed: string } | undefined = await db('admin')
    .whereNotNull('totp_sealed')
    .orderBy('added_at', 'desc')
    .first('totp_sealed')
  if (row === undefined) return null
  try {
    return vault.unseal(row.totp_sealed).length > 0
  } catch {
    return false
  }
}
