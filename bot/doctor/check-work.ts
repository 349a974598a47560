import { readBackups } from '../../core/backup/index.ts'
import type { Core } from '../../core/compose.ts'
import { now, secondsBetween } from '../../core/kernel/clock.ts'
import { bad, doubt, type Finding, good } from '../../core/platform/finding.ts'
import { readMeasures, readOpenAnomalies, readWaiting } from '../../core/watch/index.ts'
import { checkQueues } from './check-queues.ts'

const PULSE_SECONDS_MAX = 300
const PROOF_HOURS_MAX = 26
const BACKUP_HOURS_MAX = 26
const LATE_SECONDS_MAX = 120
const HOUR_SECONDS = 3_600

/** Whether the work is done that runs by the clock, and whether what waits moves. */
export async function checkWork(core: Core): Promise<Finding[]> {
  const [pulse, waiting, queues, backups, anomalies] = await Promise.all([
    checkPulse(core),
    checkWaiting(core),
    checkQueues(core),
    checkBackups(core),
    checkAnomalies(core),
  ])
  return [...pulse, ...waiting, ...queues, ...backups, ...anomalies]
}

async function checkPulse({ db }: Core): Promise<Finding[]> {
  const figures = await readMeasures(db)
  const age = (proof: string): number | undefined =>
    figures.find(({ name, labels }) => name === 'nexa_books_proof_age_seconds' && labels.proof === proof)
      ?.value
  const recent = age('recent')
  if (recent === undefined)
    return [bad('worker-never', 'no worker has ever run here', 'Start one: npm run worker.')]
  const balance = figures.find(({ name }) => name === 'nexa_books_balance')?.value
  const whole = age('whole')
  const findings = [
    recent <= PULSE_SECONDS_MAX
      ? good('worker-alive', `a worker was at work ${Math.round(recent)} s ago`)
      : bad(
          'worker-gone',
          `the last sign of a worker is ${Math.round(recent / 60)} minutes old`,
          'Start one: npm run worker. Purchases wait for it; nothing is lost.',
        ),
    balance === 1
      ? good('books-balance', 'the books balance, by the newest proofs')
      : bad(
          'books-differ',
          'the books do not balance',
          'Look at /reconciliation, and do not touch the ledger.',
        ),
    whole === undefined || whole > PROOF_HOURS_MAX * HOUR_SECONDS
      ? doubt(
          'proof-old',
          'all the books were not proven within a day',
          'A worker does it at night: see its log.',
        )
      : null,
  ]
  return findings.filter((finding) => finding !== null)
}

async function checkWaiting({ db }: Core): Promise<Finding[]> {
  const time = now()
  const words = {
    message: 'messages to send',
    job: 'jobs to hand out',
    inbound: 'updates to answer',
  } as const
  const late = (await readWaiting(db)).filter(
    ({ since }) => since !== null && secondsBetween(since, time) > LATE_SECONDS_MAX,
  )
  if (late.length === 0) return [good('nothing-late', 'nothing waits that should be done')]
  return late.map(({ what, count, since }) => {
    const minutes = Math.round(secondsBetween(since ?? time, time) / 60)
    return bad(
      `${what}-late`,
      `${count} ${words[what]}, the oldest since ${minutes} minutes`,
      what === 'job' ? 'Is a worker running? See its log.' : 'Is a bot running? See its log.',
    )
  })
}

async function checkBackups({ db, config }: Core): Promise<Finding[]> {
  if (config.BACKUP_DIR === undefined && config.BACKUP_S3_BUCKET === undefined)
    return [
      doubt('backup-none', 'no backups are made', 'Set BACKUP_DIR or BACKUP_S3_BUCKET: see docs/backups.md.'),
    ]
  const made = (await readBackups(db, { limit: 20 })).find(({ state }) => state === 'whole')
  if (made !== undefined && made.age_hours <= BACKUP_HOURS_MAX)
    return [good('backup-fresh', `the newest backup is ${made.age_hours} h old`)]
  return [
    bad(
      'backup-old',
      made === undefined ? 'no whole backup is there' : `the newest whole backup is ${made.age_hours} h old`,
      'Make one by npm run backup -- create, and see why the worker does not.',
    ),
  ]
}

async function checkAnomalies({ db }: Core): Promise<Finding[]> {
  const open = await readOpenAnomalies(db, { limit: 100 })
  return open.length === 0
    ? [good('nothing-odd', 'nothing is out of the ordinary')]
    : [
        doubt(
          'anomaly-open',
          `${open.length} out of the ordinary: ${[...new Set(open.map(({ kind }) => kind))].join(', ')}`,
          'Look at /anomalies in the admin group.',
        ),
      ]
}
