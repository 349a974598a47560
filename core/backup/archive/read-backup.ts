import type { z } from 'zod'
import { parseJson } from '../../kernel/json.ts'
import {
  FORMAT,
  HEADER,
  type Header,
  header,
  MANIFEST,
  type Manifest,
  manifest,
  partName,
  type TableSum,
} from './contents.ts'
import { Summing, sumAll } from './sum-table.ts'
import { BrokenArchive, type Entry, readEntries } from './tar.ts'

/** What comes out of a backup, in this order: the header, the parts of each table, the manifest. */
export type Piece =
  | { is: 'header'; header: Header }
  | { is: 'part'; table: string; content: Buffer }
  | { is: 'manifest'; manifest: Manifest }

/** It was written by a program of another time, in a way that this one does not know. */
export class OtherFormat extends Error {
  override readonly name = 'OtherFormat'
}

/**
 * Reads a backup and proves it on the way: the manifest is given out only when all tables before it are what it says,
 * and nothing follows it. Throws BrokenArchive for anything else.
 */
export async function* readBackup(plain: AsyncIterable<Uint8Array>): AsyncGenerator<Piece, void> {
  const entries = readEntries(plain)
  const head = readHeader(await next(entries))
  yield { is: 'header', header: head }

  const sums: TableSum[] = []
  let entry = await next(entries)
  for (const { name: table } of head.tables) {
    const summing = new Summing(table)
    for (let part = 1; entry.name === partName(table, part); part++) {
      summing.add(entry.content)
      yield { is: 'part', table, content: entry.content }
      entry = await next(entries)
    }
    sums.push(summing.end())
  }
  const last = parse(manifest, entry, MANIFEST)
  check(
    sumAll(sums) === last.sha256 && sumAll(last.tables) === last.sha256,
    'a table is not what was written',
  )
  const { done } = await entries.next()
  check(done === true, 'something follows the manifest')
  yield { is: 'manifest', manifest: last }
}

function readHeader(entry: Entry): Header {
  const said = parseJson(entry.content.toString('utf8')) as { format?: unknown } | null
  if (entry.name === HEADER && typeof said?.format === 'number' && said.format !== FORMAT)
    throw new OtherFormat(`its format is ${said.format}, and this program reads ${FORMAT}`)
  return parse(header, entry, HEADER)
}

async function next(entries: AsyncGenerator<Entry, void>): Promise<Entry> {
  const { value } = await entries.next()
  if (value === undefined) throw new BrokenArchive('it ends before its manifest')
  return value
}

function parse<Shape extends z.ZodType>(shape: Shape, entry: Entry, name: string): z.output<Shape> {
  check(entry.name === name, `${entry.name} stands where ${name} should`)
  const parsed = shape.safeParse(parseJson(entry.content.toString('utf8')))
  if (!parsed.success) throw new BrokenArchive(`${name} cannot be read`)
  return parsed.data
}

function check(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new BrokenArchive(otherwise)
}
