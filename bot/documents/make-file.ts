import type { Db } from '../../core/platform/db.ts'
import type { Environment } from '../../core/platform/environment.ts'
import type { Reader } from '../texts/format.ts'
import { inLatin } from '../texts/languages.ts'
import { writeCsv } from './csv.ts'
import { writeEverything } from './everything.ts'
import type { FileWish } from './file-wish.ts'
import { writeJson } from './json.ts'
import { writeDifferences, writeRows } from './rows.ts'
import { writeShelf } from './shelf.ts'
import { writeStatement } from './statement.ts'

/** Makes a file piece by piece, as fast as it is taken: how long it is does not matter to memory. */
export type MakeFile = (wish: FileWish, reader: Reader) => AsyncIterable<Uint8Array>

export const createFileMaker =
  (env: Pick<Environment, 'config'> & { db: Db }): MakeFile =>
  (wish, reader) => {
    if (wish.kind === 'everything') return writeEverything(env, wish)
    if (wish.kind === 'rows') return writeRows(env, wish)
    if (wish.kind === 'differences') return writeDifferences(env, wish)
    if (wish.kind === 'shelf') return writeShelf(env, wish)
    if (wish.kind === 'statement') return writeStatement(env, wish, inLatin(reader))
    return wish.format === 'csv' ? writeCsv(env, wish, reader) : writeJson(env, wish, reader)
  }
