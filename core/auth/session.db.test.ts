import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../test/support/database.ts'
import { makeConversation, makeCustomer } from '../../test/support/people.ts'
import { linkCustomer, readCustomer } from '../customers/index.ts'
import { addMinutes, MovableClock, useClock } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { type Db, openDatabase } from '../platform/db.ts'
import { inTransaction } from '../platform/transaction.ts'
import { endSessions, readLiveSession, type Session, startSession, touchSessions } from './index.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let db: Db
let clock: MovableClock
let restoreClock = () => {}
beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url)
  // A cold pool connects one after the other, and "at once" would not be at once.
  await Promise.all(Array.from({ length: 16 }, () => db.raw('select pg_sleep(0.05)')))
})
beforeEach(() => {
  clock = new MovableClock(new Date('2026-11-21T12:00:00Z'))
  restoreClock()
  restoreClock = useClock(clock)
})
afterAll(async () => {
  restoreClock()
  await db.destroy()
  await database.drop()
})

type Place = { customer_id: Uuid; conversation_id: Uuid }
const start = (place: Place) => inTransaction(db, (trx) => startSession(trx, place))
const live = (place: Place) => inTransaction(db, (trx) => readLiveSession(trx, place.conversation_id))
const touch = (session: Session) =>
  inTransaction(db, async (trx) => (await touchSessions(trx, [session.id])) === 1)
const rows = (place: Place) => db('session').where({ customer_id: place.customer_id }).orderBy('started_at')
const notices = (place: Place) => db('message').where({ conversation_id: place.conversation_id })

async function makePlace(status = 'active'): Promise<Place> {
  const conversation_id = (await makeConversation(db)).id
  return { conversation_id, customer_id: (await makeCustomer(db, { conversation_id, status })).id }
}
/** Another chat of the same customer. */
async function otherChat({ customer_id }: Place): Promise<Place> {
  const conversation_id = (await makeConversation(db)).id
  await inTransaction(db, (trx) => linkCustomer(trx, { conversation_id, customer_id }))
  return { customer_id, conversation_id }
}
async function started(place: Place): Promise<Session> {
  const result = await start(place)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

describe('a session', () => {
  it('ends when nothing was done for five minutes, and not before', async () => {
    const place = await makePlace()
    const session = await started(place)
    clock.move(299.999)
    expect(await live(place)).toEqual(session)
    clock.move(0.001)
    expect(await touch(session)).toBe(false)
    expect(await live(place)).toBeNull()
    expect(await rows(place)).toMatchObject([
      { end_reason: 'idle', ended_at: addMinutes(session.started_at, 5), last_seen_at: session.started_at },
    ])
  })

  it('goes on by touching, but never beyond thirty minutes', async () => {
    const place = await makePlace()
    const session = await started(place)
    for (let minutes = 4; minutes <= 28; minutes += 4) {
      clock.move(240)
      expect(await touch(session)).toBe(true)
    }
    clock.move(119.999)
    expect(await touch(session)).toBe(true)
    expect(await live(place)).not.toBeNull()
    clock.move(0.001)
    expect(await touch(session)).toBe(false)
    clock.move(600)
    expect(await live(place)).toBeNull()
    expect(await rows(place)).toMatchObject([
      { end_reason: 'too_old', ended_at: addMinutes(session.started_at, 30) },
    ])
  })

  it('is not renewed by reading', async () => {
    const place = await makePlace()
    await started(place)
    for (let seconds = 0; seconds < 300; seconds += 100) {
      expect(await live(place)).not.toBeNull()
      clock.move(100)
    }
    expect(await live(place)).toBeNull()
  })

  it('is only live for an active customer to whom the chat is still linked', async () => {
    const [suspended, unlinked] = [await makePlace(), await makePlace()]
    const session = await started(suspended)
    await started(unlinked)
    await db('customer').where({ id: suspended.customer_id }).update({ status: 'suspended' })
    expect(await live(suspended)).toBeNull()
    expect(await touch(session)).toBe(false)
    const stranger = await makeCustomer(db)
    const { conversation_id } = unlinked
    await inTransaction(db, (trx) => linkCustomer(trx, { conversation_id, customer_id: stranger.id }))
    expect(await live(unlinked)).toBeNull()
  })

  it('ends by log-out, once', async () => {
    const place = await makePlace()
    const session = await started(place)
    const end = () =>
      inTransaction(db, (trx) => endSessions(trx, { customer_id: place.customer_id, reason: 'logout' }))
    expect(await end()).toMatchObject([{ id: session.id, end_reason: 'logout' }])
    expect(await end()).toEqual([])
    expect(await live(place)).toBeNull()
    expect(await touch(session)).toBe(false)
  })

  it('that was over by itself keeps that reason', async () => {
    const place = await makePlace()
    const session = await started(place)
    clock.move(1000)
    const { customer_id } = place
    const ended = await inTransaction(db, (trx) => endSessions(trx, { customer_id, reason: 'suspended' }))
    expect(ended).toEqual([])
    expect(await rows(place)).toMatchObject([
      { end_reason: 'idle', ended_at: addMinutes(session.started_at, 5) },
    ])
  })
})

describe('startSession', () => {
  it('ends the one in another chat and says so there, once', async () => {
    const here = await makePlace()
    const there = await otherChat(here)
    const first = await started(here)
    clock.move(1)
    await started(there)
    expect(await live(here)).toBeNull()
    expect(await live(there)).not.toBeNull()
    expect(await rows(here)).toMatchObject([{ id: first.id, end_reason: 'elsewhere' }, { end_reason: null }])
    expect((await notices(here)).map(({ body }) => body.notice)).toEqual([{ kind: 'session.elsewhere' }])
    expect(await notices(there)).toEqual([])
  })

  it('says nothing when the other one was over, or was in this chat', async () => {
    const here = await makePlace()
    const there = await otherChat(here)
    await started(here)
    clock.move(300)
    await started(there)
    clock.move(1)
    await started(there)
    expect([...(await notices(here)), ...(await notices(there))]).toEqual([])
    expect((await rows(here)).map(({ end_reason }) => end_reason)).toEqual(['idle', 'elsewhere', null])
  })

  it('ends what somebody else had in this chat', async () => {
    const place = await makePlace()
    await started(place)
    const { id } = await makeCustomer(db, { conversation_id: place.conversation_id })
    const next = await started({ customer_id: id, conversation_id: place.conversation_id })
    expect(await live(place)).toEqual(next)
    expect(await rows(place)).toMatchObject([{ end_reason: 'logout' }])
  })

  it('twenty times at once from four chats leaves one, and no deadlock', async () => {
    const first = await makePlace()
    const chats = [first, await otherChat(first), await otherChat(first), await otherChat(first)]
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, turn) => start(chats[turn % 4] ?? first)),
    )
    expect(results.every((result) => result.ok)).toBe(true)
    expect((await rows(first)).filter(({ ended_at }) => ended_at === null)).toHaveLength(1)
    const alive = await Promise.all(chats.map(live))
    expect(alive.filter((session) => session !== null)).toHaveLength(1)
  })

  it('wakes the inactive, and keeps out the suspended and the closed', async () => {
    const sleeper = await makePlace('inactive')
    await started(sleeper)
    expect((await readCustomer(db, sleeper.customer_id))?.status).toBe('active')
    expect(await live(sleeper)).not.toBeNull()
    for (const status of ['suspended', 'closed']) {
      const place = await makePlace(status)
      expect(await start(place)).toEqual({ ok: false, refusal: { code: `customers.${status}` } })
      expect(await rows(place)).toEqual([])
    }
  })

  it('is a bug in a chat that is linked to nobody or to somebody else', async () => {
    const [place, stranger] = [await makePlace(), await makeConversation(db)]
    await expect(start({ ...place, conversation_id: stranger.id })).rejects.toThrow('linked to its customer')
    await expect(start({ ...place, customer_id: (await makeCustomer(db)).id })).rejects.toThrow('linked')
  })
})
