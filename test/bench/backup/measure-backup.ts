import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { makeKeyPair } from '../../../core/backup/index.ts'
import { assert, present } from '../../../core/kernel/assert.ts'
import { formatSize } from '../../../core/kernel/size.ts'
import { reconcileLedger } from '../../../core/ledger/index.ts'
import { type Db, openDatabase } from '../../../core/platform/db.ts'
import { type BenchServer, PROJECT_DIR } from '../database.ts'
import { type Figure, round, type Section } from '../figures.ts'
import { fillShop } from '../fill-shop.ts'
import { benchEnvironment } from '../settings.ts'
import { fillHistory } from '../size/fill-history.ts'

const CUSTOMERS = 10_000

type Step = { what: string; seconds: number; rss_max_bytes: number }
type Trip = { purchases: number; rows: number; database_bytes: number; file_bytes: number; steps: Step[] }

/**
 * A backup of a young shop and of a full one, checked, opened and restored, each step in a process of its own. What
 * comes back is compared with what was there, table by table and row by row.
 */
export async function measureBackup(server: BenchServer): Promise<Section> {
  const most = Number(process.env.BENCH_PURCHASES ?? 1_000_000)
  const trips = [await goThere(server, 10_000), await goThere(server, most)]
  return {
    title: 'Backups: made, proven and restored, to a folder',
    baseline: 'the same with 10,000 purchases, of memory',
    figures: trips.flatMap((trip) => figuresOf(trip, present(trips[0], 'the first is the baseline'))),
  }
}

async function goThere(server: BenchServer, purchases: number): Promise<Trip> {
  const url = await server.freshDatabase(`bench_backup_${purchases}`)
  const target = await server.bareDatabase(`bench_restore_${purchases}`)
  const folder = await mkdtemp(join(tmpdir(), 'nexa-bench-backup-'))
  const db = openDatabase(url, { pool_max: 2 })
  const restored = openDatabase(target, { pool_max: 1 })
  try {
    const customers = await fillShop(db, CUSTOMERS)
    const history = await fillHistory(url, customers, { purchases, minutes_max: 60 })
    const { private_key, recipient } = await makeKeyPair()
    const env = {
      ...benchEnvironment(url, { sandbox: 1, bot: 0 }),
      BACKUP_DIR: folder,
      BACKUP_RECIPIENT: recipient,
      BACKUP_PRIVATE_KEY: private_key,
      RESTORE_DATABASE_URL: target,
    }
    const made = await runStep(env, 'make')
    const steps = [made, await runStep(env, 'prove', made.name), await runStep(env, 'restore', made.name)]
    const [before, after] = [await sumTables(db), await sumTables(restored)]
    assert(before.size > 30 && same(before, after), 'every table came back as it was')
    assert((await reconcileLedger(restored)).length === 0, 'the restored books balance')
    return {
      purchases: history.purchases,
      rows: made.rows,
      database_bytes: history.bytes,
      file_bytes: made.bytes,
      steps,
    }
  } finally {
    await db.destroy()
    await restored.destroy()
    await rm(folder, { recursive: true })
  }
}

type StepAnswer = Step & { name: string; rows: number; bytes: number }

async function runStep(env: NodeJS.ProcessEnv, what: string, name = ''): Promise<StepAnswer> {
  const program = ['--import', 'tsx', 'test/bench/backup/run-step.ts', what, name]
  const { stdout } = await promisify(execFile)(process.execPath, program, {
    cwd: PROJECT_DIR,
    env: { ...process.env, ...env },
  })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as StepAnswer
}

/** Rows and contents of every table but the list of backups, where making one leaves a line. */
async function sumTables(db: Db): Promise<Map<string, string>> {
  const { rows: tables } = await db.raw<{ rows: { name: string }[] }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and relname not like 'knex\\_%' order by 1`,
  )
  const sums = new Map<string, string>()
  for (const { name } of tables) {
    const { rows } = await db.raw<{ rows: { said: string }[] }>(
      `select count(*) || ' ' || coalesce(sum(hashtextextended(each::text, 0)::numeric), 0) as said from "${name}" as each`,
    )
    sums.set(name, rows[0]?.said ?? '')
  }
  return sums
}

const digest = (sums: Map<string, string>): string =>
  createHash('sha256')
    .update(JSON.stringify([...sums]))
    .digest('hex')
const same = (left: Map<string, string>, right: Map<string, string>): boolean =>
  digest(left) === digest(right)

function figuresOf({ purchases, rows, database_bytes, file_bytes, steps }: Trip, young: Trip): Figure[] {
  return steps.map(({ what, seconds, rss_max_bytes }, place) => ({
    what: `${what}, ${purchases.toLocaleString('en')} purchases`,
    value: `${round(seconds)} s, at most ${formatSize(rss_max_bytes)} of memory`,
    ratio: rss_max_bytes / present(young.steps[place], 'both take the same steps').rss_max_bytes,
    note: `${rows.toLocaleString('en')} rows, database ${formatSize(database_bytes)}, file ${formatSize(file_bytes)}`,
  }))
}
