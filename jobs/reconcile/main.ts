import { type Core, composeCore } from '../../core/compose.ts'
import { asStoredDay, type Day } from '../../core/kernel/calendar.ts'
import { now } from '../../core/kernel/clock.ts'
import { Fault } from '../../core/kernel/fault.ts'
import { type Config, ConfigError, readConfig } from '../../core/platform/config.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import { explainDifference, lastClosedDay, reconcileDay } from '../../core/reconciliation/index.ts'
import { printReport, writeCsv } from './print-report.ts'
import { BadOption, type Options, readOptions } from './read-options.ts'

/** `npm run reconcile`: compares a closed day, prints what it came to, and writes the differences as CSV where asked. */
async function run(config: Config, options: Options): Promise<void> {
  const core = composeCore({ ...config, LOG_LEVEL: 'error' }, 'nexa-reconcile')
  try {
    await reconcileAndPrint(core, options)
  } finally {
    await core.close()
  }
}

async function reconcileAndPrint(core: Core, options: Options): Promise<void> {
  const { explained } = options
  if (explained !== null) {
    const kept = await inTransaction(core.db, (trx) => explainDifference(trx, explained))
    if (!kept.ok) throw new BadOption(`There is no open difference #${explained.id}.`)
    process.stdout.write('Explained.\n')
    return
  }
  const closed = lastClosedDay(now(), core.config)
  const day: Day = options.day === null ? closed : asStoredDay(options.day)
  if (day > closed)
    throw new BadOption(`${day} is not over yet: ${closed} is the newest day that can be compared.`)
  try {
    await reconcileDay(core, { day, again: options.again })
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    process.stderr.write(
      `There is no statement of ${error.service} yet (${error.message}). Workers will ask again.\n`,
    )
  }
  const differing = await printReport(core, day, (line) => process.stdout.write(`${line}\n`))
  if (options.csv !== null) await writeCsv(core, { day, path: options.csv })
  // So that whoever runs it by a timetable of their own can tell without reading.
  if (differing) process.exitCode = 2
}

try {
  await run(readConfig(), readOptions(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof BadOption)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
