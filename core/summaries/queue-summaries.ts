import { addHours, addSeconds, now, secondsBetween } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { notifyCustomers } from '../notices/index.ts'
import type { Environment } from '../platform/environment.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import { duePeriods, type Period, readPeriod } from './period.ts'
import { writeSummaries } from './write-summaries.ts'

/** The morning over which the summaries of a round are spread, so that they do not all come in one second. */
const SPREAD_SECONDS = 7_200
/** Customers that one transaction looks at. */
const BATCH_CUSTOMERS = 250
/** Bounds one run; what is left goes with the next one. */
const BATCHES_MAX = 60
/** A summary that did not get through until then is dropped. */
const GOOD_HOURS = { week: 48, month: 120 }

type Round = {
  kind: Period['kind']
  period: string
  time_zone: string
  begins_at: Date
  customer_after: Uuid
}

/**
 * Writes the summaries that are due: each once for its customer and period, however often workers die or meet.
 * A batch and how far it came are one transaction; two workers never have the same round at once. Says how
 * many were written.
 */
export async function queueSummaries({ db }: Pick<Environment, 'db'>): Promise<number> {
  await inTransaction(db, openRounds)
  let written = 0
  for (let batch = 0; batch < BATCHES_MAX; batch++) {
    const done = await inTransaction(db, writeBatch)
    if (done === null) break
    written += done
  }
  return written
}

async function openRounds(trx: Trx): Promise<void> {
  const time = now()
  for (const time_zone of await readTimeZones(trx))
    for (const { period, begins_at } of duePeriods(time, time_zone))
      await trx.raw(
        `insert into summary_round (kind, period, time_zone, begins_at)
         values (:kind, :name, :time_zone, :begins_at) on conflict do nothing`,
        { ...period, time_zone, begins_at },
      )
}

/** From one to the next by the index: there are few time zones, and may be many customers. */
async function readTimeZones(trx: Trx): Promise<string[]> {
  const { rows } = await trx.raw<{ rows: { time_zone: string }[] }>(
    `with recursive zone as (
       select min(time_zone) as time_zone from customer
       union all
       select (select min(time_zone) from customer where time_zone > zone.time_zone) from zone where zone.time_zone is not null
     )
     select time_zone from zone where time_zone is not null`,
  )
  return rows.map(({ time_zone }) => time_zone)
}

/** Null when there is no open round, or others have them all. */
async function writeBatch(trx: Trx): Promise<number | null> {
  const { rows } = await trx.raw<{ rows: Round[] }>(
    `select kind, period, time_zone, begins_at, customer_after from summary_round
     where done_at is null order by begins_at, kind, time_zone limit 1 for no key update skip locked`,
  )
  const [round] = rows
  if (round === undefined) return null
  const { kind, period: name, time_zone, customer_after } = round
  const customers = await trx.raw<{ rows: { id: Uuid; status: string }[] }>(
    `select id, status from customer where time_zone = :time_zone and id > :customer_after order by id limit :limit`,
    { time_zone, customer_after, limit: BATCH_CUSTOMERS },
  )
  const customer_ids = customers.rows.filter(({ status }) => status === 'active').map(({ id }) => id)
  const period = readPeriod(kind, name)
  const summaries = await writeSummaries(trx, { period, time_zone, customer_ids })
  const time = now()
  await notifyCustomers(
    trx,
    summaries.map(({ customer_id, notice }) => ({
      customer_id,
      notice,
      key: `summary:${kind}:${name}:${customer_id}`,
      after_seconds: Math.max(0, secondsBetween(time, addSeconds(round.begins_at, placeOf(customer_id)))),
      expires_at: addHours(round.begins_at, GOOD_HOURS[kind]),
    })),
  )
  const is_last = customers.rows.length < BATCH_CUSTOMERS
  await trx.raw(
    `update summary_round set customer_after = :customer_after, done_at = :done_at
     where kind = :kind and period = :name and time_zone = :time_zone`,
    {
      kind,
      name,
      time_zone,
      customer_after: customers.rows.at(-1)?.id ?? customer_after,
      done_at: is_last ? time : null,
    },
  )
  return summaries.length
}

/** Where in the morning a customer's summary comes: always the same place, by the random end of the id. */
const placeOf = (customer_id: Uuid): number => Number.parseInt(customer_id.slice(-8), 16) % SPREAD_SECONDS
