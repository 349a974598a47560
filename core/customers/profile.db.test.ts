import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../test/support/database.ts'
import { makeConversation, makeCustomer } from '../../test/support/people.ts'
import { MovableClock, useClock } from '../kernel/clock.ts'
import { type Email, parseEmail } from '../kernel/email.ts'
import type { Uuid } from '../kernel/ids.ts'
import { findMailbox, notifyAll, saveWishes } from '../notices/index.ts'
import { type Db, openDatabase } from '../platform/db.ts'
import { inTransaction } from '../platform/transaction.ts'
import {
  type Customer,
  chooseLanguage,
  forgetEmail,
  keepEmail,
  moveTimeZone,
  renameCustomer,
} from './index.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let db: Db
let clock: MovableClock
let restoreClock = () => {}
beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url)
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

let given = 0
function newEmail(): Email {
  given += 1
  return parseEmail(`ada${given}@example.com`) as Email
}
const keep = (customer: Customer, email: Email) =>
  inTransaction(db, (trx) => keepEmail(trx, { customer, email }))
const mailbox = ({ id }: Customer) => inTransaction(db, (trx) => findMailbox(trx, id))
const emailOf = async ({ id }: Customer): Promise<string | null> =>
  (await db('customer').where({ id }).first('email')).email
const taken = { ok: false, refusal: { code: 'customers.email-taken' } }

/** Says something that this customer wants by e-mail too. */
async function tells(customer_id: Uuid, conversation_id: Uuid, key: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    await saveWishes(trx, {
      customer_id,
      time_zone: 'Africa/Lagos',
      wishes: { muted: [], mailed: ['service'], quiet: null, place: null },
    })
    await notifyAll(trx, [
      { conversation_id, key, notice: { kind: 'network.back', category: 'airtime', network: 'mtn' } },
    ])
  })
}
const mails = async (email: Email): Promise<{ key: string; state: string }[]> =>
  db('message')
    .join('conversation', 'conversation.id', 'message.conversation_id')
    .where({ channel: 'email', address: email })
    .orderBy('message.id')
    .select('key', 'state')

test('of ten customers who prove one address at once, one has it', async () => {
  const email = newEmail()
  const customers = await Promise.all(Array.from({ length: 10 }, () => makeCustomer(db)))
  const kept = await Promise.all(customers.map((customer) => keep(customer, email)))
  expect(kept.filter(({ ok }) => ok)).toHaveLength(1)
  expect(kept.filter(({ ok }) => !ok)).toEqual(Array(9).fill(taken))
  expect(await db('customer').where({ email })).toHaveLength(1)
  expect((await Promise.all(customers.map(mailbox))).filter((id) => id !== null)).toHaveLength(1)
})

test('another address takes the place of the first, and nothing goes to that any more', async () => {
  const chat = await makeConversation(db)
  const ada = await makeCustomer(db, { conversation_id: chat.id })
  const [first, second] = [newEmail(), newEmail()]
  await keep(ada, first)
  await tells(ada.id, chat.id, `a:${ada.id}`)
  expect(await mails(first)).toEqual([{ key: `a:${ada.id}:mail`, state: 'waiting' }])
  expect(await keep(ada, second)).toMatchObject({ ok: true })
  await tells(ada.id, chat.id, `b:${ada.id}`)
  expect(await mails(first)).toEqual([{ key: `a:${ada.id}:mail`, state: 'expired' }])
  expect(await mails(second)).toEqual([{ key: `b:${ada.id}:mail`, state: 'waiting' }])
  // The first is free for somebody else, who hears nothing that was not theirs.
  const eve = await makeCustomer(db)
  expect(await keep(eve, first)).toMatchObject({ ok: true })
  expect(await mails(first)).toHaveLength(1)
})

test('a forgotten address gets nothing, and may be given again', async () => {
  const chat = await makeConversation(db)
  const ada = await makeCustomer(db, { conversation_id: chat.id })
  const email = newEmail()
  await keep(ada, email)
  await tells(ada.id, chat.id, `c:${ada.id}`)
  await inTransaction(db, (trx) => forgetEmail(trx, ada.id))
  await tells(ada.id, chat.id, `d:${ada.id}`)
  expect(await emailOf(ada)).toBeNull()
  expect(await mailbox(ada)).toBeNull()
  expect(await mails(email)).toEqual([{ key: `c:${ada.id}:mail`, state: 'expired' }])
  await keep(ada, email)
  expect(await mailbox(ada)).not.toBeNull()
})

test('an address where nobody was gets mail again once it is proven anew', async () => {
  const ada = await makeCustomer(db)
  const email = newEmail()
  await keep(ada, email)
  await db('conversation').where({ channel: 'email', address: email }).update({ blocked_at: clock.now() })
  expect(await mailbox(ada)).toBeNull()
  await keep(ada, email)
  expect(await mailbox(ada)).not.toBeNull()
})

test('a time zone is kept for a week, however many moves are tried at once', async () => {
  const { id: customer_id } = await makeCustomer(db)
  const move = (time_zone: string) =>
    inTransaction(db, (trx) => moveTimeZone(trx, { customer_id, time_zone }))
  expect(await move('Atlantis')).toMatchObject({ refusal: { code: 'customers.bad-time-zone' } })
  expect(await move('Africa/Lagos')).toMatchObject({ ok: true })
  const moved = await Promise.all(['Asia/Dubai', 'Europe/London', 'Asia/Tokyo'].map(move))
  expect(moved.filter(({ ok }) => ok)).toHaveLength(1)
  clock.move(7 * 86_400 - 1)
  expect(await move('America/New_York')).toEqual({
    ok: false,
    refusal: { code: 'customers.time-zone-kept', until: '2026-11-28T12:00:00.000Z' },
  })
  clock.move(1)
  expect(await move('America/New_York')).toMatchObject({ ok: true })
})

test('a new name is cleaned like the first', async () => {
  const { id: customer_id } = await makeCustomer(db)
  const rename = (full_name: string) =>
    inTransaction(db, (trx) => renameCustomer(trx, { customer_id, full_name }))
  expect(await rename('  Adaeze   Obi ')).toEqual({ ok: true, value: { full_name: 'Adaeze Obi' } })
  expect(await rename('http://x')).toEqual({ ok: false, refusal: { code: 'customers.bad-name' } })
})

test('a language is chosen for a chat, and with it for all that its customer reads', async () => {
  const chat = await makeConversation(db)
  const customer = await makeCustomer(db, { conversation_id: chat.id })
  const stranger = await makeConversation(db)
  const choose = (conversation_id: Uuid) =>
    inTransaction(db, (trx) => chooseLanguage(trx, { conversation_id, language: 'ha' }))
  const languageOf = async (table: 'customer' | 'conversation', id: Uuid) =>
    (await db(table).where({ id }).first('language')).language
  await choose(stranger.id)
  expect(await languageOf('customer', customer.id)).toBe('en')
  await choose(chat.id)
  expect(await languageOf('customer', customer.id)).toBe('ha')
  expect(await languageOf('conversation', chat.id)).toBe('ha')
  expect(await languageOf('conversation', stranger.id)).toBe('ha')
})
