import { createHash } from 'node:crypto'
import type { TableSum } from './contents.ts'

const NEW_LINE = 10

/** Adds up what a table is while its rows pass by. A row of PostgreSQL's text format has exactly one new line. */
export class Summing {
  readonly #name: string
  readonly #hash = createHash('sha256')
  #rows = 0
  #bytes = 0

  constructor(name: string) {
    this.#name = name
  }

  get rows(): number {
    return this.#rows
  }

  add(piece: Uint8Array): void {
    this.#hash.update(piece)
    this.#bytes += piece.byteLength
    for (let at = piece.indexOf(NEW_LINE); at !== -1; at = piece.indexOf(NEW_LINE, at + 1)) this.#rows += 1
  }

  end(): TableSum {
    return { name: this.#name, rows: this.#rows, bytes: this.#bytes, sha256: this.#hash.digest('hex') }
  }
}

/** One checksum for all. */
export const sumAll = (tables: readonly TableSum[]): string =>
  createHash('sha256')
    .update(tables.map(({ name, rows, bytes, sha256 }) => `${name} ${rows} ${bytes} ${sha256}\n`).join(''))
    .digest('hex')
