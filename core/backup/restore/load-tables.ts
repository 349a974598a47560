import { assert, present } from '../../kernel/assert.ts'
import { type CopyIn, copyIn } from '../../platform/copy.ts'
import type { Trx } from '../../platform/transaction.ts'
import type { Header, Manifest } from '../archive/contents.ts'
import type { Piece } from '../archive/read-backup.ts'

/**
 * Fills tables that were emptied in this transaction, and says what the backup's own manifest says of them. Throws the
 * first error of the file or of the database.
 */
export async function loadTables(trx: Trx, pieces: AsyncIterable<Piece>): Promise<Manifest> {
  const loading = new Loading(trx)
  try {
    for await (const piece of pieces) {
      if (piece.is === 'header') loading.begin(piece.header)
      if (piece.is === 'part') await loading.write(piece.table, piece.content)
      if (piece.is === 'manifest') return await loading.end(piece.manifest)
    }
  } catch (error) {
    await loading.stop(error as Error)
    throw error
  }
  throw new Error('a backup that is read to its end had a manifest')
}

/** One table after the other. */
class Loading {
  readonly #trx: Trx
  readonly #columns = new Map<string, readonly string[]>()
  readonly #rows = new Map<string, number>()
  #now: { table: string; copy: CopyIn } | null = null

  constructor(trx: Trx) {
    this.#trx = trx
  }

  begin({ tables }: Header): void {
    for (const { name, columns } of tables) this.#columns.set(name, columns)
  }

  async write(table: string, content: Buffer): Promise<void> {
    if (this.#now?.table !== table) await this.#turnTo(table)
    await this.#now?.copy.write(content)
  }

  async end(manifest: Manifest): Promise<Manifest> {
    await this.#close()
    for (const { name, rows } of manifest.tables)
      assert((this.#rows.get(name) ?? 0) === rows, 'the database took as many rows as there were')
    return manifest
  }

  async stop(error: Error): Promise<void> {
    const filling = this.#now
    this.#now = null
    await filling?.copy.fail(error)
  }

  async #turnTo(table: string): Promise<void> {
    await this.#close()
    const columns = present(this.#columns.get(table), 'the header names every table')
    const list = columns.map(quote).join(', ')
    // Nobody else can see these tables yet: their rows are written as if they had been there for long, and the
    // database need not go over all of them once more.
    const copy = await copyIn(this.#trx, `copy public.${quote(table)} (${list}) from stdin (freeze)`)
    this.#now = { table, copy }
  }

  async #close(): Promise<void> {
    if (this.#now === null) return
    const { table, copy } = this.#now
    this.#rows.set(table, await copy.end())
    this.#now = null
  }
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
