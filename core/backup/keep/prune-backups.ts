import { receiptOf } from '../file-name.ts'
import { BACKUP_KINDS } from '../kinds.ts'
import type { BackupStore } from '../store/store.ts'
import { type KeptBackup, listStore, listStrays } from './list-backups.ts'

/** So many are kept in all. */
const KEPT_MAX = 50

/**
 * Which go: the oldest, once there are too many. The newest whole one of each kind stays whatever came after it, and
 * no damaged one takes the place of a whole one.
 */
export function chooseSurplus(all: readonly KeptBackup[], most = KEPT_MAX): KeptBackup[] {
  const whole = all.filter(({ state }) => state === 'whole')
  const newest = BACKUP_KINDS.flatMap((kind) => whole.find((backup) => backup.kind === kind) ?? [])
  const damaged = all.filter(({ state }) => state === 'damaged')
  const others = [...whole, ...damaged].filter((backup) => !newest.includes(backup))
  return others.slice(Math.max(most - newest.length, 0))
}

/** Removes what is too much, and files that never came to be backups. Says what went. */
export async function pruneStore(
  store: BackupStore,
  { most = KEPT_MAX, unfinished_before }: { most?: number; unfinished_before: Date },
): Promise<string[]> {
  const surplus = chooseSurplus(await listStore(store), most).map(({ name }) => name)
  for (const name of surplus) {
    // The receipt first: a process that dies in between leaves a file that nobody takes for a backup.
    await store.remove(receiptOf(name))
    await store.remove(name)
  }
  for (const name of await listStrays(store, unfinished_before)) await store.remove(name)
  return surplus
}
