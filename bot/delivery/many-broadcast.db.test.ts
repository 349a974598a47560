import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  readBroadcast,
  resumeBroadcast,
  runBroadcasts,
  startBroadcast,
  stopBroadcast,
} from '../../core/broadcast/index.ts'
import { type Core, composeCore } from '../../core/compose.ts'
import { MovableClock, useClock } from '../../core/kernel/clock.ts'
import { newId } from '../../core/kernel/ids.ts'
import { notifyCustomers } from '../../core/notices/index.ts'
import { readConfig } from '../../core/platform/config.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { worldSettings } from '../../test/support/world.ts'
import type { Channel, Target, View } from '../channels/channel.ts'
import { telegramLimits } from '../channels/telegram/limits.ts'
import { type Claimed, claimPaced, LEASE_SECONDS, openPace } from './claim.ts'
import { deliver } from './deliver.ts'

/** The twenty thousand that are promised: BROADCAST=20000. They take minutes, and show nothing that fewer do not. */
const PEOPLE = Number(process.env.BROADCAST ?? 120)
const CHANNEL_PER_SECOND = 30
const BROADCAST_PER_SECOND = 20
const LOOK_SECONDS = 0.25
/** As often as the worker's clock runs it. */
const LOOKS_PER_RUN = 20

let database: FreshDatabase
let core: Core
const admin_id = newId()
const clock = new MovableClock(new Date('2026-03-09T09:30:00Z'))
const useSystemClock = useClock(clock)
const compose = (name: string): Core => {
  const settings = {
    ...worldSettings(database.url, 'http://127.0.0.1:1'),
    TELEGRAM_MESSAGES_PER_SECOND: String(CHANNEL_PER_SECOND),
    BROADCAST_PER_SECOND: String(BROADCAST_PER_SECOND),
  }
  return composeCore(readConfig(settings), name)
}
beforeAll(async () => {
  database = await freshDatabase()
  core = compose('nexa')
  await core.db('admin').insert({ id: admin_id, name: 'Ngozi', role: 'owner', added_at: clock.now() })
  await core.db.raw(
    `with person as (
       insert into customer (id, phone, full_name, language, time_zone, privacy_version, consented_at, referral_code, pin_hash, last_active_at, created_at)
       select gen_random_uuid(), '+23480' || (30000000 + place), 'Ada Obi', 'en', 'Africa/Lagos', 'test', :time, 'C' || place, 'none', :time, :time
       from generate_series(1, :people::int) as place returning id
     )
     insert into conversation (id, channel, address, sender, kind, customer_id, language, created_at)
     select gen_random_uuid(), 'telegram', id::text, id::text, 'private', id, 'en', :time from person`,
    { people: PEOPLE, time: clock.now() },
  )
})
afterAll(async () => {
  useSystemClock()
  await core.close()
  await database.drop()
})

type Shown = { address: string; key: string; time_ms: number }
const shown: Shown[] = []
const channel: Channel = {
  name: 'telegram',
  title: 'Telegram',
  limits: telegramLimits,
  pace_per_second: CHANNEL_PER_SECOND,
  show: async (view: View, { address }: Target) => {
    shown.push({ address, key: view.text.key, time_ms: clock.now().getTime() })
    return { outcome: 'sent', ref: String(shown.length) }
  },
  remove: async () => ({ outcome: 'sent', ref: '' }),
  acknowledge: async () => undefined,
}
const news = (): Shown[] => shown.filter(({ key }) => key === 'broadcast-news')

const take = (): Promise<Claimed[]> =>
  claimPaced(
    core.db,
    { limit: 25, resting_channels: [] },
    { channel: 'telegram', per_second: CHANNEL_PER_SECOND, spent: 0 },
  )
const bring = async (claimed: Claimed[]): Promise<void> => {
  await Promise.all(claimed.map((message) => deliver(core, channel, message)))
}

let looks = 0
/** A quarter of a second: two bots bring what is due, and now and then two workers look at the broadcast at once. */
async function pass(workers: readonly Core[] = [core, core]): Promise<void> {
  if (looks++ % LOOKS_PER_RUN === 0) await Promise.allSettled(workers.map((each) => runBroadcasts(each)))
  clock.move(LOOK_SECONDS)
  await Promise.all([take().then(bring), take().then(bring)])
  if (looks > PEOPLE + 2_000) throw new Error('it never ends')
}
const passUntil = async (count: number, workers?: readonly Core[]): Promise<void> => {
  while (news().length < count) await pass(workers)
}

/** A worker whose connections are cut again and again while it works. */
async function withDyingWorker(work: (dying: Core) => Promise<void>): Promise<void> {
  const dying = compose('nexa-dying')
  const cuts = setInterval(() => {
    core.db
      .raw(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'nexa-dying' and datname = current_database()`,
      )
      .catch(() => undefined)
  }, 20)
  await work(dying)
  clearInterval(cuts)
  await dying.close()
}

test(`a broadcast to ${PEOPLE} keeps the pace, is stopped, goes on after kills, and reaches everybody once`, {
  timeout: 1_200_000,
}, async () => {
  await openPace(core.db, ['telegram'])
  const begun = await inTransaction(core.db, (trx) =>
    startBroadcast(trx, core, {
      ...{ class: 'news', segment: { kind: 'all' }, words: { en: 'Hello' }, button: null, admin_id },
    }),
  )
  const reference = begun.ok ? begun.value.reference : ''

  // Workers die while they find its people and hand out the first quarter.
  await withDyingWorker((dying) => passUntil(PEOPLE / 4, [dying, core, dying]))

  // A bot dies with messages under way. Half of them had arrived, which nobody wrote down.
  let lost: Claimed[] = []
  while (lost.length < 4) {
    await pass()
    clock.move(LOOK_SECONDS)
    lost = await take()
  }
  for (const { address } of lost.slice(0, Math.ceil(lost.length / 2)))
    await channel.show(
      { text: { key: 'broadcast-news', params: {} } },
      { address, ref: null, reply_to: null },
      {} as never,
    )

  // Stopped: nothing more comes, for a minute.
  await passUntil(PEOPLE / 2)
  await inTransaction(core.db, (trx) => stopBroadcast(trx, core, { reference, admin_id }))
  const at_stop = news().length
  for (let look = 0; look < 40; look++) {
    clock.move(1.25)
    await pass()
  }
  expect(news().length).toBe(at_stop)
  await inTransaction(core.db, (trx) => resumeBroadcast(trx, core, { reference, admin_id }))

  // In the midst of it something ordinary is to be said to somebody: it is not behind the rest.
  await passUntil(PEOPLE * 0.6)
  const { customer_id } = await core.db('conversation').whereNotNull('customer_id').first()
  await inTransaction(core.db, (trx) =>
    notifyCustomers(trx, [
      { customer_id, notice: { kind: 'customer.inactive', days: 180 }, key: 'ordinary' },
    ]),
  )
  const asked_ms = clock.now().getTime()
  while (!shown.some(({ key }) => key === 'customer-inactive')) await pass()
  expect(clock.now().getTime() - asked_ms).toBeLessThanOrEqual(3_000)

  while ((await readBroadcast(core.db, reference))?.state !== 'done') {
    await pass()
    clock.move(looks % LOOKS_PER_RUN === 0 ? LEASE_SECONDS / 10 : 0)
  }
  const done = await readBroadcast(core.db, reference)
  expect(done).toMatchObject({
    people: PEOPLE,
    sent: PEOPLE - lost.length,
    failed: lost.length,
    blocked: 0,
    skipped: 0,
  })
  const addresses = news().map(({ address }) => address)
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(addresses.length).toBe(PEOPLE - lost.length + Math.ceil(lost.length / 2))
  for (const [place, { time_ms }] of shown.entries()) {
    const next = shown[place + CHANNEL_PER_SECOND]
    if (next !== undefined) expect(next.time_ms - time_ms).toBeGreaterThanOrEqual(1_000)
  }

  // The group saw it begin, stop, go on and end, in one message that changes.
  const told = await core
    .db('message')
    .whereRaw(`body #>> '{notice,kind}' = 'broadcast.progress'`)
    .orderBy('id')
  expect(new Set(told.map(({ slot }) => slot)).size).toBe(1)
  const states = told.map(({ body }) => body.notice.state)
  expect(states.filter((state, place) => state !== states[place - 1])).toEqual([
    'running',
    'stopped',
    'running',
    'done',
  ])
  expect(told.at(-1)?.body.notice).toMatchObject({ left: 0, sent: PEOPLE - lost.length })
})
