import type { Uuid } from '../kernel/ids.ts'
import type { ShopOffer } from '../offers/index.ts'
import type { Comparison } from './comparison.ts'
import {
  OFFER_COLUMNS,
  type OfferColumn,
  type OfferLine,
  type OfferWorld,
  readOfferCells,
  writeOfferCells,
  writeTermCells,
} from './csv/offer-cells.ts'
import type { Problem, Table } from './csv/read-table.ts'

/** What is to be done about an offer: `ends` an old one, `makes` a new one, or one in the place of the other. */
export type OfferToWrite = OfferLine & { ends: Uuid | null; makes: { version: number } | null }

/**
 * What a file of offers would do. An offer keeps its terms for ever, so a line with other terms ends the offer with
 * its code, and a new one takes its place. Offers that are not in the file stay.
 */
export function compareOffers(
  { columns, rows, problems }: Table<OfferColumn>,
  offers: readonly ShopOffer[],
  world: OfferWorld & { time: Date },
): Comparison & { writes: OfferToWrite[] } {
  const byCode = new Map(offers.map((offer) => [offer.code, offer]))
  const found: Comparison & { writes: OfferToWrite[] } = {
    ...{ fresh: [], changed: [], same: 0, problems: [...problems], losses: [], writes: [] },
  }
  const seen = new Set<string>()
  for (const row of rows) {
    const known = byCode.get(row.cells.code.toUpperCase()) ?? null
    const before = known === null ? null : writeOfferCells(known, world.config)
    const kept =
      before === null
        ? {}
        : Object.fromEntries(
            OFFER_COLUMNS.filter((name) => !columns.has(name)).map((name) => [name, before[name]]),
          )
    const read = readOfferCells({ ...row, cells: { ...row.cells, ...kept } }, world)
    if ('problems' in read) {
      found.problems.push(...read.problems)
      continue
    }
    const { line } = read
    const after = writeTermCells(line, world.config)
    if (seen.has(line.code)) found.problems.push(problemOf(line, 'code', 'twice', line.code))
    seen.add(line.code)
    if (before !== null && OFFER_COLUMNS.every((column) => before[column] === after[column])) {
      found.same += 1
      continue
    }
    const write = decide(line, { known, before, after, time: world.time })
    if ('problem' in write) {
      found.problems.push(write)
      continue
    }
    const change = { line: line.line, name: `${line.code} ${line.draft.name}`, before, after }
    if (before === null) found.fresh.push(change)
    else found.changed.push(change)
    found.writes.push(write)
  }
  return found
}

const problemOf = (
  { line }: OfferLine,
  column: OfferColumn,
  problem: Problem['problem'],
  value: string,
): Problem => ({ line, column, problem, value })

type Around = {
  known: ShopOffer | null
  before: Record<OfferColumn, string> | null
  after: Record<OfferColumn, string>
  time: Date
}

function decide(line: OfferLine, { known, before, after, time }: Around): OfferToWrite | Problem {
  const only_ended =
    before !== null && OFFER_COLUMNS.every((name) => name === 'ended' || before[name] === after[name])
  const runs = known !== null && known.state !== 'ended' ? known.id : null
  if (line.ended) {
    // One that is over in the file and was never here, or has other terms there, is the past of somebody else.
    if (!only_ended || runs === null) return problemOf(line, 'ended', 'old', line.code)
    return { ...line, ends: runs, makes: null }
  }
  if (line.draft.ends_at <= time) return problemOf(line, 'ends', 'old', after.ends)
  return { ...line, ends: runs, makes: { version: (known?.version ?? 0) + 1 } }
}
