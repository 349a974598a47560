import { Writable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testSettings } from '../../test/support/payment-world.ts'
import { type Pair, startPair } from '../../test/support/replica.ts'
import { readConfig } from './config.ts'
import { type Db, openDatabase } from './db.ts'
import { createLog } from './log.ts'
import { printMetrics } from './metrics.ts'
import { type Replay, readReplay } from './read-server.ts'
import { openReports, type Reports } from './reports.ts'
import type { Trx } from './transaction.ts'

const SOON = { timeout: 20_000, interval: 50 }
let pair: Pair
let primary: Db
let replica: Db
let at_first: Replay
beforeAll(async () => {
  pair = await startPair()
  primary = openDatabase(pair.primary, { pool_max: 2 })
  replica = openDatabase(pair.replica, { pool_max: 2 })
  at_first = await readReplay(replica, { lsn: 'FFFF/0', time: new Date() })
  await primary.raw('create table sale (id int primary key)')
})
afterAll(async () => {
  await primary.destroy()
  await replica.destroy()
  await pair.stop()
})

let logged = ''
const log = createLog(
  'test',
  'info',
  new Writable({
    write(chunk, _encoding, done) {
      logged += String(chunk)
      done()
    },
  }),
)

async function withReports(lag_seconds: number, work: (reports: Reports) => Promise<void>): Promise<void> {
  logged = ''
  const config = readConfig({
    ...testSettings(pair.primary),
    ...{ DATABASE_REPLICA_URL: pair.replica, DATABASE_REPLICA_LAG_SECONDS: String(lag_seconds) },
  })
  const reports = openReports({ config, log, name: 'nexa-test' })
  try {
    await work(reports)
  } finally {
    await reports.close()
  }
}

const whoAnswers = async (trx: Trx | Db): Promise<'primary' | 'replica'> => {
  const { rows } = await trx.raw<{ rows: { is_replica: boolean }[] }>(
    'select pg_is_in_recovery() as is_replica',
  )
  return rows[0]?.is_replica === true ? 'replica' : 'primary'
}
const countSales = async (trx: Trx | Db): Promise<number> => (await trx('sale').select('id')).length

/** By the clock of the server, as what was committed until then was. */
async function sell(id: number): Promise<Date> {
  await primary('sale').insert({ id })
  const { rows } = await primary.raw<{ rows: { time: Date }[] }>('select clock_timestamp() as time')
  return rows[0]?.time ?? new Date()
}

test('a replica that has come to nothing yet is not taken for one that is up to date', async () => {
  expect(at_first).toEqual({ is_replica: true, lag_seconds: null })
  const found = () => replica.raw<{ rows: object[] }>(`select to_regclass('sale') as place`)
  await expect.poll(async () => (await found()).rows, SOON).toEqual([{ place: 'sale' }])
})

test('reports are read from the replica, and nothing can be written where they are read', async () => {
  await withReports(3_600, async (reports) => {
    const time = await sell(1)
    // What must have all until a moment is read there once it has come so far.
    await expect.poll(async () => whoAnswers(await reports.poolWith(time)), SOON).toBe('replica')
    expect(await reports.look(countSales)).toBe(1)
    expect(await reports.look(whoAnswers)).toBe('replica')
    const writing = (db: Db) => db('sale').insert({ id: 9 })
    await expect(reports.poolWith(time).then(writing)).rejects.toMatchObject({ code: '25006' })
    await expect(writing(reports.primary)).rejects.toMatchObject({ code: '25006' })
    expect(logged).toBe('')
  })
})

test('what it lacks is read from the primary, and so is all once it is too far behind; that is said once', async () => {
  await replica.raw('select pg_wal_replay_pause()')
  try {
    const time = await sell(2)
    await withReports(3_600, async (reports) => {
      expect(await reports.look(whoAnswers)).toBe('replica')
      expect(await reports.look(countSales)).toBe(1)
      expect(await reports.look(countSales, time)).toBe(2)
      expect(await countSales(await reports.poolWith(time))).toBe(2)
    })
    await withReports(0, async (reports) => {
      for (let look = 0; look < 3; look++) {
        expect(await reports.look(countSales)).toBe(2)
        expect(await reports.examine()).toMatchObject({ state: 'behind', lag_seconds: expect.any(Number) })
      }
      expect(logged.match(/reports are read from the primary/g)).toHaveLength(1)
      expect(await printMetrics([])).toMatch(/nexa_replica_fit 0\n[\s\S]*nexa_replica_lag_seconds \d/)
      await replica.raw('select pg_wal_replay_resume()')
      await expect.poll(() => reports.look(whoAnswers), SOON).toBe('replica')
      expect(logged.match(/read from the replica again/g)).toHaveLength(1)
      expect(await printMetrics([])).toContain('nexa_replica_fit 1\n')
    })
  } finally {
    await replica.raw('select pg_wal_replay_resume()')
  }
})

test('a replica that goes away is missed by nobody, and used again when it is back', async () => {
  await withReports(3_600, async (reports) => {
    await expect.poll(() => reports.look(whoAnswers), SOON).toBe('replica')
    await pair.stopReplica()
    // It is believed to be there: the look begins on it, breaks off and is made again.
    expect(await reports.look(whoAnswers)).toBe('primary')
    expect(await reports.examine()).toMatchObject({ state: 'away' })
    expect(await reports.look(countSales)).toBe(2)
    await pair.startReplica()
    await expect.poll(async () => (await reports.examine())?.state, SOON).toBe('fit')
    expect(await reports.look(whoAnswers)).toBe('replica')
  })
})

test('a server that is no replica is never read from, however well it answers', async () => {
  const config = readConfig({ ...testSettings(pair.primary), DATABASE_REPLICA_URL: pair.primary })
  const reports = openReports({ config, log, name: 'nexa-test' })
  expect(await reports.examine()).toMatchObject({ state: 'wrong' })
  const time = await sell(3)
  expect(await reports.poolWith(time)).toBe(reports.primary)
  await reports.close()
})
