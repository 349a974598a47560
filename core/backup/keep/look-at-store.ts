import { addHours, now } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import { canonicalJson } from '../../kernel/json.ts'
import { notifyAdmins } from '../../notices/index.ts'
import type { Environment } from '../../platform/environment.ts'
import { inTransaction, type Trx } from '../../platform/transaction.ts'
import { openStore } from '../store/open-store.ts'
import { isSetUp } from './ask-for-backup.ts'
import { type KeptBackup, listStore } from './list-backups.ts'

type LookCore = Pick<Environment, 'config' | 'db' | 'log'>

/** No backup takes so long: its queue was lost, or it came out of a backup itself. */
const LOST_AFTER_HOURS = 12
/** A day, and time to make one. */
const OLD_AFTER_HOURS = 30

/**
 * Writes down what the place of the backups really has, for whoever asks inside of a transaction: files that came by
 * another way, that went, and that are not as long as they were. Tells the group of what should not be.
 */
export async function lookAtStore(core: LookCore): Promise<void> {
  const store = await openStore(core.config)
  if (store === null) return
  const kept = await listStore(store)
  await inTransaction(core.db, async (trx) => {
    await trx.raw(`select pg_advisory_xact_lock(hashtextextended('look-at-backups', 0))`)
    await keepFound(trx, kept)
    await endLost(trx, core)
    await warnOfOld(trx, core)
  })
}

async function keepFound(trx: Trx, kept: readonly KeptBackup[]): Promise<void> {
  const time = now()
  const found = kept.map(({ name, made_at, rows, ...rest }) => ({
    id: newId(),
    file: name,
    made_at: made_at.toISOString(),
    row_count: rows,
    ...rest,
  }))
  await trx.raw(
    `insert into backup (id, kind, cause, state, file, made_at, bytes, row_count, asked_at, ended_at)
     select id, kind, 'command', state, file, made_at, bytes, row_count, made_at, :time
     from jsonb_to_recordset(:found::jsonb)
       as found (id uuid, kind text, state text, file text, made_at timestamptz, bytes bigint, row_count bigint)
     on conflict (file) do update set state = excluded.state, bytes = excluded.bytes`,
    { time, found: canonicalJson(found) },
  )
  // One that was made a moment ago, after we had looked, must not be called gone.
  await trx.raw(
    `update backup set state = 'gone' where state in ('whole', 'damaged') and file <> all(:names::text[]) and ended_at < :before`,
    { names: kept.map(({ name }) => name), before: addHours(time, -1) },
  )
}

async function endLost(trx: Trx, core: LookCore): Promise<void> {
  const time = now()
  const { rows } = await trx.raw<{ rows: { id: string; kind: string }[] }>(
    `update backup set state = 'failed', reason = 'lost', ended_at = :time
     where state in ('waiting', 'running') and asked_at < :before returning id, kind`,
    { time, before: addHours(time, -LOST_AFTER_HOURS) },
  )
  for (const { id, kind } of rows)
    await notifyAdmins(trx, core, {
      code: 'backup.failed',
      subject: `${kind} ${id}`,
      detail: `It was asked for ${LOST_AFTER_HOURS} hours ago and never came to an end.`,
    })
}

/** Once for each newest backup that became too old, while they should come every day. */
async function warnOfOld(trx: Trx, core: LookCore): Promise<void> {
  if (!isSetUp(core) || core.config.BACKUP_HOUR === undefined) return
  const { rows } = await trx.raw<{ rows: { file: string; made_at: Date }[] }>(
    `select file, made_at from backup where state = 'whole' and kind = 'full' order by made_at desc limit 1`,
  )
  const [newest] = rows
  if (newest === undefined || newest.made_at >= addHours(now(), -OLD_AFTER_HOURS)) return
  await notifyAdmins(trx, core, {
    code: 'backup.old',
    subject: newest.file,
    detail: `The newest full backup is of ${newest.made_at.toISOString().slice(0, 16).replace('T', ' ')} UTC, and there should be one every day.`,
  })
}
