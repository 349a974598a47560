import { holdSession, markLinked, releaseSession, type SessionKey } from '../../../core/phones/index.ts'
import type { Db } from '../../../core/platform/db.ts'
import { inTransaction } from '../../../core/platform/transaction.ts'

/** As if the operator's command had linked the session: what connects it is the fake's business. */
export async function linkSession(db: Db, session: SessionKey, linked_as = '2349019990001'): Promise<void> {
  const held = { ...session, holder: 'the-command' }
  await holdSession(db, held)
  await inTransaction(db, (trx) => markLinked(trx, { ...session, linked_as }))
  await releaseSession(db, held)
}
