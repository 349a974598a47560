import type { Day } from '../kernel/calendar.ts'
import { addSeconds, now } from '../kernel/clock.ts'
import type { Environment } from '../platform/environment.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import { addUpSpan } from './add-up-span.ts'
import { DAY_COLUMNS, endOfChunk, findOpenDay, type ReportDay, recountAfter, takeTurn } from './report-day.ts'

type Env = Pick<Environment, 'db' | 'config' | 'log'>

/** What is younger may still be on its way into the books: an id is made a moment before it is committed. */
const SETTLED_AFTER_SECONDS = 60

/** Bounds one run; what is left goes with the next one. */
const CHUNKS_MAX = 60

/**
 * Adds what happened since the last run to the sums of its day, and counts days again that are over. Run by the clock:
 * several at once take turns, and whatever was missed is made up for, however long it was.
 */
export async function addUpDays(env: Env): Promise<void> {
  const until = addSeconds(now(), -SETTLED_AFTER_SECONDS)
  for (let chunk = 0; chunk < CHUNKS_MAX; chunk++)
    if (!(await inTransaction(env.db, (trx) => addUpNext(trx, env, until)))) break
  await inTransaction(env.db, (trx) => countAgain(trx, env))
}

/** True when there is more to add up. */
async function addUpNext(trx: Trx, { config }: Env, until: Date): Promise<boolean> {
  if (!(await takeTurn(trx))) return false
  const open = await findOpenDay(trx, config, until)
  if (open === null) return false
  const { day, counted_until: from, ends_at } = open
  const end = ends_at < until ? ends_at : until
  if (end <= from) return false
  const to = await endOfChunk(trx, from, end)
  await addUpSpan(trx, day, { from, to })
  await trx.raw('update report_day set counted_until = :to where day = :day::date', { day, to })
  return to < until
}

/** Counts the oldest day that is due again from nothing, in one transaction: whoever looks sees one sum or the other. */
async function countAgain(trx: Trx, { log }: Env): Promise<void> {
  if (!(await takeTurn(trx))) return
  const time = now()
  const { rows } = await trx.raw<{ rows: ReportDay[] }>(
    `select ${DAY_COLUMNS} from report_day where recount_at <= :time and counted_until = ends_at
     order by report_day.day limit 1`,
    { time },
  )
  const [due] = rows
  if (due === undefined) return
  const before = await describe(trx, due.day)
  await forget(trx, due.day)
  for (let from = due.begins_at; from < due.ends_at; ) {
    const to = await endOfChunk(trx, from, due.ends_at)
    await addUpSpan(trx, due.day, { from, to })
    from = to
  }
  await trx.raw('update report_day set recount_at = :next where day = :day::date', {
    day: due.day,
    next: recountAfter(due, time),
  })
  const after = await describe(trx, due.day)
  if (before !== after) log.warn({ day: due.day, before, after }, 'a day had late facts and was corrected')
}

async function forget(trx: Trx, day: Day): Promise<void> {
  for (const table of ['report_money', 'report_buyer', 'report_provider', 'report_latency'])
    await trx.raw(`delete from ${table} where day = :day::date`, { day })
  await trx.raw('update report_day set joined = 0 where day = :day::date', { day })
}

/** What a day came to, in a line. */
async function describe(trx: Trx, day: Day): Promise<string> {
  const { rows } = await trx.raw<{ rows: { line: string }[] }>(
    `select concat_ws(' ', coalesce(sum(transfers), 0), coalesce(sum(abs(wallet_amount)), 0), coalesce(sum(provider_amount), 0),
       coalesce(sum(revenue_amount), 0), (select count(*) from report_buyer where report_buyer.day = :day::date),
       (select joined from report_day where report_day.day = :day::date),
       (select coalesce(sum(delivered + failed + not_taken + silent), 0) from report_provider where report_provider.day = :day::date)
     ) as line from report_money where day = :day::date`,
    { day },
  )
  return rows[0]?.line ?? ''
}
