import type { Uuid } from '../kernel/ids.ts'
import type { JsonObject } from '../kernel/json.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import type { ChainHead } from './verify-chain.ts'

/** An act as it may be read. */
export type AuditLine = {
  id: Uuid
  /** Its place in the chain. */
  seq: bigint
  acted_at: Date
  admin_id: Uuid | null
  action: string
  subject: string
  facts: JsonObject
}

/** Whose acts, and those to what; what is not named does not matter. */
export type AuditFilter = { admin_id?: Uuid | undefined; subject?: string | undefined }

/** Where the chain ends now, without a look at the rest of it; null while it is empty. */
export async function readHead(db: Db | Trx): Promise<ChainHead | null> {
  const { rows } = await db.raw<{ rows: { seq: bigint; hash: string }[] }>(
    `select seq, encode(chain_hash, 'hex') as hash from audit_link order by seq desc limit 1`,
  )
  return rows[0] ?? null
}

/**
 * Acts, newest first, by their places in the chain: ids of one millisecond are in no order. `before` is the id of
 * the last one of the page before.
 */
export async function readAudit(
  db: Db | Trx,
  { admin_id, subject, before, limit }: AuditFilter & { before?: Uuid | undefined; limit: number },
): Promise<AuditLine[]> {
  const { rows } = await db.raw<{ rows: AuditLine[] }>(
    `select audit.id, seq, acted_at, admin_id, action, subject, facts
     from audit join audit_link on audit_id = audit.id
     where (:admin_id::uuid is null or admin_id = :admin_id::uuid)
       and (:subject::text is null or subject = :subject)
       and (:before::uuid is null or seq < (select seq from audit_link where audit_id = :before::uuid))
     order by seq desc limit :limit`,
    { admin_id: admin_id ?? null, subject: subject ?? null, before: before ?? null, limit },
  )
  return rows
}
