import { addDays, beginOfDay, type Day, dayOf } from '../kernel/calendar.ts'
import { addHours, addSeconds } from '../kernel/clock.ts'
import { firstIdAt, timeOfId, type Uuid } from '../kernel/ids.ts'
import type { Config } from '../platform/config.ts'
import type { Trx } from '../platform/transaction.ts'

/** A day of the shop and how far it was added up. */
export type ReportDay = { day: Day; begins_at: Date; ends_at: Date; counted_until: Date }

/** After its end a day is counted again as a whole, for what was committed late: soon, and a day later. */
const FIRST_RECOUNT_HOURS = 2
const LAST_RECOUNT_HOURS = 26

/** So many transfers at most are added up in one transaction. */
const CHUNK_TRANSFERS = 20_000

export const DAY_COLUMNS = `to_char(day, 'YYYY-MM-DD') as day, begins_at, ends_at, counted_until`

/** One worker adds up at a time; the others have nothing to do. */
export async function takeTurn(trx: Trx): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: { mine: boolean }[] }>(
    `select pg_try_advisory_xact_lock(hashtextextended('reports', 0)) as mine`,
  )
  return rows[0]?.mine === true
}

/** The day that is being added up, a new one when the last is complete; null when there is nothing to add up before `until`. */
export async function findOpenDay(
  trx: Trx,
  config: Pick<Config, 'TIME_ZONE'>,
  until: Date,
): Promise<ReportDay | null> {
  const { rows } = await trx.raw<{ rows: ReportDay[] }>(
    `select ${DAY_COLUMNS} from report_day order by report_day.day desc limit 1`,
  )
  const [newest] = rows
  if (newest === undefined) return openFirstDay(trx, config, until)
  if (newest.counted_until < newest.ends_at) return newest
  return newest.ends_at < until
    ? openDay(trx, config, { day: addDays(newest.day, 1), begins_at: newest.ends_at })
    : null
}

/** The shop's first day is that of its first customer or transfer. */
async function openFirstDay(
  trx: Trx,
  config: Pick<Config, 'TIME_ZONE'>,
  until: Date,
): Promise<ReportDay | null> {
  const { rows } = await trx.raw<{ rows: { id: Uuid | null }[] }>(
    `select least((select id from customer order by id limit 1), (select id from transfer order by id limit 1)) as id`,
  )
  const id = rows[0]?.id ?? null
  if (id === null || timeOfId(id) >= until) return null
  const day = dayOf(timeOfId(id), config.TIME_ZONE)
  return openDay(trx, config, { day, begins_at: beginOfDay(day, config.TIME_ZONE) })
}

/** Each day begins where the one before ended: a shop that moved to another time zone has one longer or shorter day. */
async function openDay(
  trx: Trx,
  { TIME_ZONE }: Pick<Config, 'TIME_ZONE'>,
  { day, begins_at }: { day: Day; begins_at: Date },
): Promise<ReportDay> {
  const next = beginOfDay(addDays(day, 1), TIME_ZONE)
  const ends_at = next > begins_at ? next : addHours(begins_at, 1)
  await trx.raw(
    `insert into report_day (day, begins_at, ends_at, counted_until, recount_at)
     values (:day::date, :begins_at, :ends_at, :begins_at, :recount_at)`,
    { day, begins_at, ends_at, recount_at: addHours(ends_at, FIRST_RECOUNT_HOURS) },
  )
  return { day, begins_at, ends_at, counted_until: begins_at }
}

/** When a day that was counted again is counted again; null for never. */
export const recountAfter = ({ ends_at }: ReportDay, time: Date): Date | null => {
  const last = addHours(ends_at, LAST_RECOUNT_HOURS)
  return time < last ? last : null
}

/** Where a bounded piece of the span ends: the whole of it, where little happened. */
export async function endOfChunk(trx: Trx, from: Date, to: Date): Promise<Date> {
  const { rows } = await trx.raw<{ rows: { id: Uuid }[] }>(
    `select id from transfer where id >= :from_id::uuid and id < :to_id::uuid order by id offset :most limit 1`,
    { from_id: firstIdAt(from), to_id: firstIdAt(to), most: CHUNK_TRANSFERS },
  )
  const [behind] = rows
  if (behind === undefined) return to
  const end = timeOfId(behind.id)
  // Even if all of them were of one millisecond it goes on.
  return end > from ? end : addSeconds(from, 0.001)
}
