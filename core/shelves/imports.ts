import { now } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'

export type ImportKind = 'plans' | 'offers'
export type ImportState = 'wanted' | 'ready' | 'unread' | 'applied' | 'dropped'

/** A file that an admin sent. */
export type Import = {
  id: Uuid
  what: ImportKind
  name: string
  channel: string
  file_ref: string
  conversation_id: Uuid
  state: ImportState
  contents: string | null
  problem: string | null
  attempts: number
  asked_by: Uuid
  asked_at: Date
}

const COLUMNS = [
  ...['id', 'what', 'name', 'channel', 'file_ref', 'conversation_id', 'state', 'contents', 'problem'],
  ...['attempts', 'asked_by', 'asked_at'],
]

export type WantedFile = Pick<Import, 'what' | 'name' | 'conversation_id' | 'asked_by'> & {
  /** What the channel calls it. */
  file: string
}

/** Notes that a file is to be fetched. That happens soon, outside of any transaction. */
export async function wantFile(trx: Trx, { file, ...wanted }: WantedFile): Promise<Uuid> {
  const id = newId()
  const { channel }: { channel: string } = await trx('conversation')
    .where({ id: wanted.conversation_id })
    .first('channel')
  // The database takes no such characters, and a name is only shown.
  const name = wanted.name.replace(/\p{C}/gu, '').slice(0, 120) || 'file'
  await trx('shelf_import').insert({ ...wanted, name, id, channel, file_ref: file, asked_at: now() })
  return id
}

export async function readImport(db: Db | Trx, id: Uuid): Promise<Import | null> {
  return (
    (await db('shelf_import')
      .where({ id })
      .first<Import | undefined>(...COLUMNS)) ?? null
  )
}

/** Takes an import for whoever decides about it: two who tap at once wait for one another. */
export async function lockImport(trx: Trx, id: Uuid): Promise<Import | null> {
  const found = await trx('shelf_import')
    .where({ id })
    .forUpdate()
    .first<Import | undefined>(...COLUMNS)
  return found ?? null
}

/** The newest ones, whoever sent them. */
export const readImports = (db: Db | Trx, limit: number): Promise<Omit<Import, 'contents'>[]> =>
  db('shelf_import')
    .select(...COLUMNS.filter((name) => name !== 'contents'))
    .orderBy('id', 'desc')
    .limit(limit)
