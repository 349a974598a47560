import { asStoredDay, type Day } from '../kernel/calendar.ts'
import { addHours, addMinutes, now } from '../kernel/clock.ts'
import type { Environment } from '../platform/environment.ts'
import { schedule } from '../platform/job.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import { lastClosedDay, missingDays } from './days.ts'
import { finishPart } from './finish-day.ts'
import { collectJob } from './jobs.ts'
import { BOOKS, partiesOf, type ReconciliationCore } from './parties.ts'

/** A page that has not come this long after it was asked for is asked for again. */
export const LOST_AFTER_MINUTES = 15

/** A statement that cannot be had for so long is given up: the report then says so. */
const GIVEN_UP_AFTER_HOURS = 24

const BATCH = 50

/**
 * Begins to compare every closed day that nobody has begun, and takes up what was left behind. Run by the clock;
 * several at once, or the same twice, begin each day once.
 */
export async function reconcileDays(core: ReconciliationCore): Promise<void> {
  await inTransaction(core.db, async (trx) => {
    const { rows } = await trx.raw<{ rows: { day: string | null }[] }>(
      'select max(day) as day from reconciliation',
    )
    const newest = rows[0]?.day ?? null
    const last_closed = lastClosedDay(now(), core.config)
    for (const day of missingDays(newest === null ? null : asStoredDay(newest), last_closed))
      await beginDay(trx, core, day)
  })
  await inTransaction(core.db, (trx) => takeUpLeftBehind(trx, core))
}

/** Writes down what a day is to be compared with and asks for the first pages. A day that was begun stays as it is. */
export async function beginDay(trx: Trx, core: ReconciliationCore, day: Day): Promise<void> {
  const time = now()
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    'insert into reconciliation (day, begun_at) values (:day, :time) on conflict do nothing returning day',
    { day, time },
  )
  if (rows.length === 0) return
  const sources = [BOOKS, ...partiesOf(core).map(({ source }) => source)]
  await trx.raw(
    `insert into reconciliation_part (day, source, next_try_at)
     select :day, source, :lost_at from unnest(:sources::text[]) as source`,
    { day, sources, lost_at: addMinutes(time, LOST_AFTER_MINUTES) },
  )
  for (const source of sources) await askForPage(trx, { day, source, cursor: '', tries: 0 })
}

export type Page = { day: string; source: string; cursor: string; tries: number }

export const askForPage = (trx: Trx, { day, source, cursor, tries }: Page): Promise<void> =>
  schedule(trx, collectJob, { day, source, cursor }, { key: `${day}:${source}:${cursor}:${tries}` })

async function takeUpLeftBehind(trx: Trx, core: Pick<Environment, 'config' | 'log'>): Promise<void> {
  const time = now()
  const { rows } = await trx.raw<{ rows: (Page & { begun_at: Date })[] }>(
    `select part.day, part.source, part.cursor, part.tries, begun_at
     from reconciliation_part as part join reconciliation using (day)
     where part.state = 'waiting' and next_try_at <= :time order by next_try_at limit :batch
     for no key update of part skip locked`,
    { time, batch: BATCH },
  )
  for (const { begun_at, ...page } of rows) {
    const tries = page.tries + 1
    if (time >= addHours(begun_at, GIVEN_UP_AFTER_HOURS)) await finishPart(trx, core, page, 'missing')
    else {
      await trx.raw(
        `update reconciliation_part set tries = :tries, next_try_at = :lost_at where day = :day and source = :source`,
        { tries, day: page.day, source: page.source, lost_at: addMinutes(time, LOST_AFTER_MINUTES) },
      )
      await askForPage(trx, { ...page, tries })
    }
  }
}
