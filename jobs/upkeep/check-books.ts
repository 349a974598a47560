import type { Core } from '../../core/compose.ts'
import { type Difference, reconcileLedger } from '../../core/ledger/index.ts'
import { notifyAdmins } from '../../core/notices/index.ts'
import { startTimer } from '../../core/platform/metrics.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import { reconcileSpending } from '../../core/spending/index.ts'
import { keepProof } from '../../core/watch/index.ts'

/** So many differences are named in the alert; the log has them all. */
const NAMED_MAX = 5

const findAll: typeof reconcileLedger = async (db) => [
  ...(await reconcileLedger(db)),
  ...(await reconcileSpending(db)),
]

/**
 * Proves the books once a day, from their entries alone, and the kept sums of what was spent, from the facts. They
 * cannot differ while triggers and code are right; the day they do, people must hear of it before customers do.
 */
export async function checkBooks(
  core: Pick<Core, 'db' | 'config' | 'log' | 'reports'>,
  find: typeof reconcileLedger = findAll,
): Promise<number> {
  const elapsed = startTimer()
  // Of the primary itself, for it is the primary that must be right; all of it takes as long as it takes.
  const differences = await find(core.reports.primary)
  await keepProof(core, { proof: 'whole', differences, seconds: elapsed() })
  if (differences.length === 0) {
    core.log.info('the books balance')
    return 0
  }
  core.log.error({ differences }, 'the books do not balance')
  const named = differences.slice(0, NAMED_MAX).map(inWords)
  const more = differences.length - named.length
  const detail = more > 0 ? [...named, `and ${more} more, in the log`] : named
  const subject = `${differences.length} differences, the first at ${differences[0]?.subject}`
  await inTransaction(core.db, (trx) =>
    notifyAdmins(trx, core, { code: 'ledger.unbalanced', subject, detail: detail.join('; ') }),
  )
  return differences.length
}

const inWords = ({ law, subject, expected, actual }: Difference): string =>
  `${law}: ${subject} should be ${expected} and is ${actual}`
