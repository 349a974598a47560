import { now } from '../../kernel/clock.ts'
import { Fault } from '../../kernel/fault.ts'
import type { Uuid } from '../../kernel/ids.ts'
import { notifyAdmins } from '../../notices/index.ts'
import { inTransaction, type Trx } from '../../platform/transaction.ts'
import type { BackupKind } from '../kinds.ts'
import { type BackupCore, type MadeBackup, makeBackup } from '../make/make-backup.ts'
import type { BackupCause } from './ask-for-backup.ts'
import { lookAtStore } from './look-at-store.ts'
import { createReporter, type Reporter } from './report-progress.ts'

type Asked = { id: Uuid; kind: BackupKind; cause: BackupCause }

/**
 * Makes the backup that was asked for, and tells the group how far it is where the group asked. Safe to run twice: what
 * has ended stays so. Every trouble is a Fault that may be tried again, because a backup that failed is not there.
 */
export async function runBackup(core: BackupCore, { id }: { id: string }): Promise<void> {
  const asked = await begin(core, id)
  if (asked === null) return
  const reporter: Reporter | null = asked.cause === 'group' ? createReporter(core, asked) : null
  try {
    const made = await makeBackup(core, {
      kind: asked.kind,
      ...(reporter === null ? {} : { progress: reporter.progress }),
    })
    if (!made.ok) throw new Error('BACKUP_RECIPIENT, or a place to keep backups, is not set any more')
    await inTransaction(core.db, async (trx) => {
      await keepMade(trx, asked.id, made.value)
      await reporter?.made(trx, made.value)
    })
  } catch (error) {
    throw new Fault('backup', 'no', error instanceof Error ? error.message : String(error), { cause: error })
  }
  await lookAtStore(core)
}

async function begin({ db }: BackupCore, id: string): Promise<Asked | null> {
  const { rows } = await db.raw<{ rows: Asked[] }>(
    `update backup set state = 'running' where id = :id and state in ('waiting', 'running') returning id, kind, cause`,
    { id },
  )
  return rows[0] ?? null
}

/** Writes down that a backup is kept. */
async function keepMade(trx: Trx, id: Uuid, { name, made_at, bytes, rows }: MadeBackup): Promise<void> {
  // Somebody may have looked, and found it there already.
  await trx.raw('delete from backup where file = :name and id <> :id', { id, name })
  await trx.raw(
    `update backup set state = 'whole', file = :name, made_at = :made_at, bytes = :bytes, row_count = :rows, ended_at = :time
     where id = :id and state = 'running'`,
    { id, name, made_at, bytes, rows, time: now() },
  )
}

/** After the last try: the group hears of it, whoever had asked. */
export async function giveUpBackup(core: BackupCore, { id }: { id: string }, reason: string): Promise<void> {
  await inTransaction(core.db, async (trx) => {
    const { rows } = await trx.raw<{ rows: Asked[] }>(
      `update backup set state = 'failed', reason = :reason, ended_at = :time
       where id = :id and state in ('waiting', 'running') returning id, kind, cause`,
      { id, reason: reason.slice(0, 500), time: now() },
    )
    for (const asked of rows) {
      const { kind, cause } = asked
      if (cause === 'group') await createReporter(core, asked).failed(trx)
      await notifyAdmins(trx, core, { code: 'backup.failed', subject: `${kind} ${id}`, detail: reason })
    }
  })
}
