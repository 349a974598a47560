import { type ChainReport, verifyChain } from '../../core/audit/index.ts'
import type { Core } from '../../core/compose.ts'
import { notifyAdmins } from '../../core/notices/index.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import { describeReport } from '../audit/describe-report.ts'

/**
 * Verifies once a day that nobody changed what admins did. Where the chain ends goes into the log, which lies outside
 * of the database: with it, later, somebody can tell whether the chain was written anew.
 */
export async function checkAudit(core: Pick<Core, 'db' | 'config' | 'log'>): Promise<ChainReport> {
  const report = await verifyChain(core.db)
  const { head, broken } = report
  if (broken === null) {
    core.log.info({ audit_head: head === null ? null : `${head.seq}:${head.hash}` }, 'the audit log is whole')
    return report
  }
  await inTransaction(core.db, (trx) =>
    notifyAdmins(trx, core, {
      code: 'audit.broken',
      subject: broken.subject,
      detail: describeReport(report),
    }),
  )
  return report
}
