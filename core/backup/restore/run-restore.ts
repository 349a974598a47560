import { recordAct } from '../../audit/index.ts'
import { Fault } from '../../kernel/fault.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { notifyAdmins, notifyGroups } from '../../notices/index.ts'
import type { Environment } from '../../platform/environment.ts'
import { inTransaction, type Trx } from '../../platform/transaction.ts'
import type { RestoreRefusal } from '../refusals.ts'
import { openStore } from '../store/open-store.ts'
import { type Restored, restoreBackup } from './restore-backup.ts'

type RestoreCore = Pick<Environment, 'config' | 'db' | 'log' | 'vault'>
type Asked = { id: string; file: string }

/** What must be set up before anybody is asked for a yes. */
export function judgeRestore({ config }: Pick<Environment, 'config'>): Result<null, RestoreRefusal> {
  if (config.RESTORE_DATABASE_URL === undefined) return refuse({ code: 'backup.no-target' })
  if (config.BACKUP_PRIVATE_KEY === undefined) return refuse({ code: 'backup.no-key' })
  return ok(null)
}

/**
 * Restores what two admins agreed on into the database of RESTORE_DATABASE_URL, and tells the groups what came of it.
 * Twice does it once: the second finds the database filled, and says that.
 */
export async function runRestore(core: RestoreCore, asked: Asked): Promise<void> {
  await inTransaction(core.db, (trx) => show(trx, core, asked, { state: 'running' }))
  const restored = await restoreKept(core, asked.file).catch((error: unknown) => {
    // Everything was taken back, so it surely did nothing.
    throw new Fault('restore', 'no', error instanceof Error ? error.message : String(error), { cause: error })
  })
  await inTransaction(core.db, async (trx) => {
    await show(
      trx,
      core,
      asked,
      restored.ok
        ? { state: 'done', restored: restored.value }
        : { state: 'refused', code: restored.refusal.code },
    )
    await recordAct(trx, {
      admin_id: null,
      action: restored.ok ? 'restore.end' : 'restore.refuse',
      subject: `approval:${asked.id}`,
      facts: {
        file: asked.file,
        ...(restored.ok ? { rows: restored.value.rows } : { code: restored.refusal.code }),
      },
    })
  })
}

/** What broke is told in the same place, and the alert says why. */
export async function giveUpRestore(core: RestoreCore, asked: Asked, reason: string): Promise<void> {
  await inTransaction(core.db, async (trx) => {
    await show(trx, core, asked, { state: 'failed' })
    await notifyAdmins(trx, core, { code: 'backup.restore-failed', subject: asked.file, detail: reason })
  })
}

async function restoreKept(core: RestoreCore, name: string): Promise<Result<Restored, RestoreRefusal>> {
  const { RESTORE_DATABASE_URL: target, BACKUP_PRIVATE_KEY: key } = core.config
  const store = await openStore(core.config)
  if (store === null) return refuse({ code: 'backup.not-set-up' })
  if (target === undefined) return refuse({ code: 'backup.no-target' })
  if (key === undefined) return refuse({ code: 'backup.no-key' })
  return await restoreBackup(core, { store, name, key, target })
}

type Standing = { state: 'running' | 'done' | 'refused' | 'failed'; code?: string; restored?: Restored }

const show = (
  trx: Trx,
  env: Pick<Environment, 'config'>,
  { id, file }: Asked,
  standing: Standing,
): Promise<void> =>
  notifyGroups(trx, env, {
    notice: {
      kind: 'restore.shown',
      file,
      state: standing.state,
      code: standing.code ?? '',
      rows: standing.restored?.rows ?? 0,
      open_purchases: standing.restored?.open_purchases ?? 0,
      same_secret: standing.restored?.same_secret ?? true,
    },
    key: `restore:${id}:${standing.state}`,
    slot: `restore:${id}`,
  })
