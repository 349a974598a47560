import { now, secondsBetween } from '../kernel/clock.ts'
import type { Db } from '../platform/db.ts'
import type { Figure } from '../platform/metrics.ts'

type Measurement = {
  proof: 'recent' | 'whole'
  differences: number
  took_ms: number
  figures: Figure[]
  measured_at: Date
}

/**
 * The newest figures of the shop, and how the books stand by the newest proofs of each kind. `nexa_books_balance` is
 * 1 while both say so; how old each proof is stands beside it, for one that nobody repeats proves nothing.
 */
export async function readMeasures(db: Db): Promise<Figure[]> {
  const { rows } = await db.raw<{ rows: Measurement[] }>(
    `select newest.* from unnest(array['recent', 'whole']) as asked (proof)
     cross join lateral (
       select proof, differences, took_ms, figures, measured_at from measurement
       where measurement.proof = asked.proof order by id desc limit 1
     ) as newest`,
  )
  if (rows.length === 0) return []
  const balance = rows.every(({ differences }) => differences === 0)
  const of = (name: string, help: string, value: (row: Measurement) => number): Figure[] =>
    rows.map((row) => ({ name, help, labels: { proof: row.proof }, value: value(row) }))
  return [
    {
      ...{ name: 'nexa_books_balance', help: '1 while the books balance, by the newest proofs', labels: {} },
      value: balance ? 1 : 0,
    },
    ...of('nexa_books_differences', 'Where the books disagree with themselves', (row) => row.differences),
    ...of('nexa_books_proof_age_seconds', 'How long ago the books were proven', (row) =>
      secondsBetween(row.measured_at, now()),
    ),
    ...of('nexa_books_proof_seconds', 'How long the proof took', (row) => row.took_ms / 1_000),
    ...rows.flatMap(({ figures }) => figures),
  ]
}
