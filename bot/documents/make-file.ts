import type { Db } from '../../core/platform/db.ts'
import type { Environment } from '../../core/platform/environment.ts'
import type { Reports } from '../../core/platform/reports.ts'
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

type Env = Pick<Environment, 'config'> & { db: Db }

/**
 * Files that tell of what was until a moment may be read from a replica that has come so far. The others tell how
 * things stand: who has just changed something looks whether it is in there.
 */
export const createFileMaker =
  ({ config, db, reports }: Env & { reports: Pick<Reports, 'poolWith'> }): MakeFile =>
  (wish, reader) => {
    const env = { config, db }
    const reading = (until: string, write: (env: Env) => AsyncIterable<Uint8Array>) =>
      readFrom(reports.poolWith(new Date(until)), (from) => write({ config, db: from }))
    switch (wish.kind) {
      case 'everything':
        return writeEverything(env, wish)
      case 'differences':
        return writeDifferences(env, wish)
      case 'shelf':
        return writeShelf(env, wish)
      case 'rows':
        return reading(wish.wish.to, (from) => writeRows(from, wish))
      case 'statement':
        return reading(wish.part.until, (from) => writeStatement(from, wish, inLatin(reader)))
      case 'lines':
        return reading(wish.until, (from) =>
          wish.format === 'csv' ? writeCsv(from, wish, reader) : writeJson(from, wish, reader),
        )
    }
  }

async function* readFrom(pool: Promise<Db>, write: (db: Db) => AsyncIterable<Uint8Array>) {
  yield* write(await pool)
}
