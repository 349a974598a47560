import { verifyChain } from '../../core/audit/index.ts'
import { ConfigError, readConfig } from '../../core/platform/config.ts'
import { openDatabase } from '../../core/platform/db.ts'
import { describeReport } from './describe-report.ts'
import { BadOption, readOptions } from './read-options.ts'

/** `npm run audit -- verify`: computes the chain of what admins did anew, and says where it ends or breaks. */
try {
  const { head } = readOptions(process.argv.slice(2))
  const db = openDatabase(readConfig().DATABASE_URL, { pool_max: 1, name: 'nexa-audit' })
  try {
    const report = await verifyChain(db, head)
    process.stdout.write(`${describeReport(report)}\n`)
    // So that a timetable can tell without reading.
    if (report.broken !== null) process.exitCode = 2
  } finally {
    await db.destroy()
  }
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof BadOption)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
