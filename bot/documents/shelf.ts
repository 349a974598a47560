import { stringify } from 'csv-stringify/sync'
import type { Db } from '../../core/platform/db.ts'
import type { Environment } from '../../core/platform/environment.ts'
import { exportShelf } from '../../core/shelves/index.ts'
import type { FileWish } from './file-wish.ts'

type Env = Pick<Environment, 'config'> & { db: Db }

/**
 * Plans or offers as a spreadsheet reads them, and as an import reads them back. A cell that would be taken for a
 * formula gets an apostrophe, which the import takes away. What is on sale is a few hundred lines.
 */
export async function* writeShelf(
  env: Env,
  wish: Extract<FileWish, { kind: 'shelf' }>,
): AsyncGenerator<Uint8Array> {
  const rows = await exportShelf(env.db, env, wish)
  yield new TextEncoder().encode(`\uFEFF${stringify(rows, { escape_formulas: true })}`)
}
