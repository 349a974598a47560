import type { Socket } from 'node:net'
import { from, to } from 'pg-copy-streams'
import type { Trx } from './transaction.ts'

/** What a transaction's own connection is, as the driver has it. */
type Connection = {
  query<Stream>(stream: Stream): Stream
  connection: { stream: Socket }
}

const connectionOf = (trx: Trx): Promise<Connection> => trx.client.acquireConnection()

/**
 * All that a query finds, as PostgreSQL's own text format, piece by piece and no faster than it is taken. Whoever
 * stops before the end breaks the connection: the server would go on sending for ever, and the next question would
 * read rows for its answer. So use it where nobody else needs the pool.
 */
export async function* copyOut(trx: Trx, sql: string): AsyncGenerator<Buffer, void> {
  const connection = await connectionOf(trx)
  const rows = connection.query(to(sql))
  let is_over = false
  try {
    for await (const piece of rows) yield piece as Buffer
    is_over = true
  } finally {
    if (!is_over) connection.connection.stream.destroy()
  }
}

export type CopyIn = {
  write(piece: Buffer): Promise<void>
  /** Says how many rows there were. */
  end(): Promise<number>
  /** Takes back what was written of this table. */
  fail(error: Error): Promise<void>
}

/** Fills a table from the same format, no faster than the server takes it. */
export async function copyIn(trx: Trx, sql: string): Promise<CopyIn> {
  const connection = await connectionOf(trx)
  const stream = connection.query(from(sql))
  let trouble: Error | null = null
  const ended = new Promise<void>((resolve) => {
    stream.once('error', (error: Error) => {
      trouble = error
      resolve()
    })
    stream.once('finish', resolve)
  })
  const check = () => {
    if (trouble !== null) throw trouble
  }
  return {
    write: async (piece) => {
      check()
      const taken = new Promise<void>((resolve) => {
        if (stream.write(piece)) resolve()
        else stream.once('drain', resolve)
      })
      await Promise.race([taken, ended])
      check()
    },
    end: async () => {
      stream.end()
      await ended
      check()
      return stream.rowCount
    },
    fail: async (error) => {
      stream.destroy(error)
      await ended
    },
  }
}

/** SQL that the database itself has written, where a question mark is no place for a value. */
export const verbatim = (sql: string): string => sql.replaceAll('?', '\\?')
