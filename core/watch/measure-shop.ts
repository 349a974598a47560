import { addMinutes, now } from '../kernel/clock.ts'
import { firstIdAt } from '../kernel/ids.ts'
import { type Difference, proveRecent } from '../ledger/index.ts'
import type { Environment } from '../platform/environment.ts'
import { type Figure, startTimer } from '../platform/metrics.ts'
import type { PurchaseCore } from '../purchase/index.ts'
import { BEGUN_MINUTES, READINGS, toFigures } from './figures.ts'

/**
 * Proves the latest entries and reads the figures of the shop, once a minute in one worker; every process shows what
 * was found. So a look at the metrics costs one row, however many look.
 */
export async function measureShop(core: Pick<PurchaseCore, 'db' | 'log' | 'telecoms'>): Promise<void> {
  const { db, log, telecoms } = core
  const time = now()
  const elapsed = startTimer()
  const differences = await proveRecent(db)
  if (differences.length > 0) log.error({ differences }, 'what lately moved does not balance')
  const bindings = {
    time,
    begun_id: firstIdAt(addMinutes(time, -BEGUN_MINUTES)),
    providers: telecoms.map(({ name }) => name),
  }
  const figures: Figure[] = []
  for (const reading of READINGS) {
    const { rows } = await db.raw<{ rows: Parameters<typeof toFigures>[1] }>(reading.sql, bindings)
    figures.push(...toFigures(reading, rows))
  }
  await keepProof({ db }, { proof: 'recent', differences, seconds: elapsed(), figures })
}

/** What a look at the books came to: of the last minutes with the figures, or of all of them. */
export async function keepProof(
  { db }: Pick<Environment, 'db'>,
  found: {
    proof: 'recent' | 'whole'
    differences: readonly Difference[]
    seconds: number
    figures?: Figure[]
  },
): Promise<void> {
  const { proof, differences, seconds, figures = [] } = found
  await db('measurement').insert({
    proof,
    differences: differences.length,
    first_difference: differences[0] === undefined ? null : JSON.stringify(differences[0]),
    took_ms: Math.round(seconds * 1_000),
    figures: JSON.stringify(figures),
    measured_at: now(),
  })
}
