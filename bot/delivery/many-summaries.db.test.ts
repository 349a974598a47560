import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Core, composeCore } from '../../core/compose.ts'
import { MovableClock, useClock } from '../../core/kernel/clock.ts'
import { readConfig } from '../../core/platform/config.ts'
import { queueSummaries } from '../../core/summaries/index.ts'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { worldSettings } from '../../test/support/world.ts'
import type { Channel, Target } from '../channels/channel.ts'
import { telegramLimits } from '../channels/telegram/limits.ts'
import { type Claimed, claimPaced, LEASE_SECONDS, openPace } from './claim.ts'
import { deliver } from './deliver.ts'

/** The ten thousand that are promised: SUMMARIES=10000. They take a minute, and show nothing that fewer do not. */
const PEOPLE = Number(process.env.SUMMARIES ?? 1_000)
const PER_SECOND = 30
const LOOK_SECONDS = 0.25

let database: FreshDatabase
let core: Core
/** Monday, half past ten in Lagos: the workers were away all morning, and everything is due at once. */
const clock = new MovableClock(new Date('2026-03-09T09:30:00Z'))
const useSystemClock = useClock(clock)
beforeAll(async () => {
  database = await freshDatabase()
  core = composeCore(readConfig(worldSettings(database.url, 'http://127.0.0.1:1')))
  await fill()
})
afterAll(async () => {
  useSystemClock()
  await core.close()
  await database.drop()
})

async function fill(): Promise<void> {
  await core.db.raw(
    `with person as (
       insert into customer (id, phone, full_name, language, time_zone, privacy_version, consented_at, referral_code, pin_hash, last_active_at, created_at)
       select gen_random_uuid(), '+23480' || (30000000 + place), 'Ada Obi', 'en', 'Africa/Lagos', 'test', :time, 'C' || place, 'none', :time, :time
       from generate_series(1, :people::int) as place returning id
     ), chat as (
       insert into conversation (id, channel, address, sender, kind, customer_id, language, created_at)
       select gen_random_uuid(), 'telegram', id::text, id::text, 'private', id, 'en', :time from person
     )
     insert into spend_day (customer_id, day, category, amount) select id, '2026-03-04', 'airtime', 50000 from person`,
    { people: PEOPLE, time: clock.now() },
  )
}

/** Every address that was shown something, with the time; and a channel that remembers. */
const shown: { address: string; time_ms: number }[] = []
const channel: Channel = {
  name: 'telegram',
  title: 'Telegram',
  limits: telegramLimits,
  pace_per_second: PER_SECOND,
  show: async (_view, { address }: Target) => {
    shown.push({ address, time_ms: clock.now().getTime() })
    return { outcome: 'sent', ref: String(shown.length) }
  },
  remove: async () => ({ outcome: 'sent', ref: '' }),
  acknowledge: async () => undefined,
}

const take = (spent = 0): Promise<Claimed[]> =>
  claimPaced(
    core.db,
    { limit: 25, resting_channels: [] },
    { channel: 'telegram', per_second: PER_SECOND, spent },
  )
const bring = async (claimed: Claimed[]) => {
  await Promise.all(claimed.map((message) => deliver(core, channel, message)))
}
const countOf = async (state: string): Promise<number> =>
  Number((await core.db('message').where({ state }).count())[0]?.count)

test('summaries are written once each, by several workers of which some die', {
  timeout: 300_000,
}, async () => {
  // A worker that dies in the middle: its connections are cut again and again while it writes.
  const dying = composeCore(readConfig(worldSettings(database.url, 'http://127.0.0.1:1')), 'nexa-dying')
  const cuts = setInterval(() => {
    core.db
      .raw(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'nexa-dying' and datname = current_database()`,
      )
      .catch(() => undefined)
  }, 150)
  await Promise.allSettled([queueSummaries(dying), queueSummaries(dying), queueSummaries(core)])
  clearInterval(cuts)
  await dying.close()
  for (let run = 0; run < 5; run++) await queueSummaries(core)
  expect(await countOf('waiting')).toBe(PEOPLE)
  const { rows } = await core.db.raw('select count(distinct inbox_of)::int as people from message')
  expect(rows[0].people).toBe(PEOPLE)
  expect(await core.db('summary_round').whereNull('done_at')).toEqual([])
})

test('many due at once go out within the pace, and none twice after a kill', {
  timeout: 600_000,
}, async () => {
  await openPace(core.db, ['telegram'])
  // One bot dies with messages under way: half of them had arrived, which nobody wrote down.
  const lost = await take()
  expect(lost.length).toBeGreaterThan(3)
  for (const { address } of lost.slice(0, Math.ceil(lost.length / 2)))
    await channel.show(
      { text: { key: 'menu', params: {} } },
      { address, ref: null, reply_to: null },
      {} as never,
    )
  const arrived = shown.length
  let looks = 0
  while (shown.length < PEOPLE - lost.length + arrived) {
    clock.move(LOOK_SECONDS)
    looks += 1
    // Two bots at once; sometimes one of them gave answers meanwhile, which count.
    await Promise.all([take(looks % 200 === 0 ? 10 : 0).then(bring), take().then(bring)])
    if (looks > PEOPLE) throw new Error('it never ends')
  }
  clock.move(LEASE_SECONDS)
  await take()
  const addresses = new Set(shown.map(({ address }) => address))
  expect(addresses.size).toBe(shown.length)
  expect(await countOf('sent')).toBe(PEOPLE - lost.length)
  expect(await countOf('failed')).toBe(lost.length)
  for (const [place, { time_ms }] of shown.entries()) {
    const next = shown[place + PER_SECOND]
    if (next !== undefined) expect(next.time_ms - time_ms).toBeGreaterThanOrEqual(1_000)
  }
  // Neither is the channel left idle: it takes what its pace allows.
  expect(looks * LOOK_SECONDS).toBeLessThan(PEOPLE / (PER_SECOND * 0.7))
})
