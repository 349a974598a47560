import { afterAll, beforeAll, expect, test } from 'vitest'
import { tablesWith } from '../../test/support/dump-database.ts'
import { openConversation } from '../customers/index.ts'
import type { Uuid } from '../kernel/ids.ts'
import { saveKeys, settleAddress } from '../phones/index.ts'
import { inTransaction } from '../platform/transaction.ts'
import { naira, type Person, Shop } from '../purchase/fixtures/shop.ts'
import { closeAccount, forgetChats } from './index.ts'

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
})
afterAll(async () => {
  expect(await shop.differences()).toEqual([])
  await shop.close()
})

const DAY = 86_400

type Names = { channel: string; address: string; jids?: string[] }

const open = ({ channel, address }: Names): Promise<{ id: Uuid }> =>
  inTransaction(shop.db, (trx) =>
    openConversation(trx, { channel, address, sender: address, kind: 'private', language: 'en' }),
  )

/** Somebody who bought in this chat, spent all there was, and closed. */
async function wasHere(names: (digits: string) => Names): Promise<{ person: Person; chat: Names; id: Uuid }> {
  const person = await shop.addPerson(naira(100))
  const chat = names(person.phone.slice(1))
  if (chat.jids !== undefined) await settleAddress(shop.db, { channel: chat.channel, jids: chat.jids })
  const { id } = await open(chat)
  await shop.db('conversation').where({ id: person.conversation_id }).delete()
  await shop.db('conversation').where({ id }).update({ customer_id: person.id, blocked_at: shop.clock.now() })
  person.conversation_id = id
  await shop.buy(person, { pin_verified: true })
  await shop.runUntilQuiet()
  await inTransaction(shop.db, (trx) => closeAccount(trx, shop.core, { customer_id: person.id }))
  return { person, chat, id }
}

const ALL: ((digits: string) => Names)[] = [
  (digits) => ({ channel: 'cloud', address: digits }),
  (digits) => ({
    channel: 'baileys',
    address: `${digits}@s.whatsapp.net`,
    jids: [`${digits}@s.whatsapp.net`, `77${digits}@lid`],
  }),
  (digits) => ({ channel: 'wwebjs', address: `${digits}@c.us`, jids: [`${digits}@c.us`, `77${digits}@lid`] }),
]

/** What a linked telephone keeps of somebody. */
async function keepTraces({ channel, address }: Names, digits: string): Promise<void> {
  const session = { channel, name: 'main', holder: 'us' }
  await shop.db('phone_session').insert({ ...session, state: 'linked', changed_at: shop.clock.now() })
  const ids = [`${digits}.0`, `77${digits}_1.0`, digits, `77${digits}_reverse`, '2348099999999.0']
  await saveKeys(
    { db: shop.db, vault: shop.core.vault },
    session,
    ids.map((id) => ({ type: 'session', id, value: 'secret' })),
  )
  const begun_at = shop.clock.now()
  await shop.db('phone_sent').insert({ channel, id: '1', address, begun_at })
  await shop.db('phone_day').insert({ channel, address, day: '2026-03-01', unasked: 1 })
}

test('after an account was closed and its chat was silent, no row of any table leads to the number', async () => {
  const gone = []
  for (const names of ALL) gone.push(await wasHere(names))
  for (const { person, chat } of gone)
    if (chat.jids !== undefined) await keepTraces(chat, person.phone.slice(1))
  const sms = { channel: 'sms', address: gone[0]?.person.phone ?? '', kind: 'private' as const }
  await inTransaction(shop.db, (trx) => openConversation(trx, { ...sms, sender: '', language: 'en' }))

  shop.clock.move(29 * DAY)
  expect(await forgetChats(shop.core)).toBe(0)
  shop.clock.move(2 * DAY)
  const [first, second] = await Promise.all([forgetChats(shop.core), forgetChats(shop.core)])
  expect(first + second).toBe(gone.length)
  expect(await forgetChats(shop.core)).toBe(0)

  for (const { person, chat, id } of gone) {
    expect(await tablesWith(shop.db, new RegExp(person.phone.slice(-10)))).toEqual([])
    // The id is made of the address: whoever has it can try out all numbers.
    expect(await tablesWith(shop.db, new RegExp(id))).toEqual([])
    const [bought] = await shop.db('purchase').where({ customer_id: person.id })
    const row = await shop.db('conversation').where({ id: bought.conversation_id }).first()
    expect(row).toMatchObject({ channel: chat.channel, customer_id: null })
    expect(row.address).toBe(`gone:${row.id}`)

    // Whoever comes again is somebody new, and nothing stands between them and us.
    const again = await open(chat)
    expect(again).toMatchObject({ id, customer_id: null, blocked_at: null })
  }
  expect(await shop.db('phone_key').distinct('id').pluck('id')).toEqual(['2348099999999.0'])
})

test('a chat that somebody has, or in which something was said lately, or has still to be said, stays', async () => {
  const person = await shop.addPerson(naira(100))
  const chats = ['heard', 'waiting', 'told', 'owed'].map((address) => ({ channel: 'cloud', address }))
  const ids = await Promise.all(chats.map(async (chat) => (await open(chat)).id))
  const [heard, waiting, told, owed] = ids
  shop.clock.move(20 * DAY)
  const received_at = shop.clock.now()
  const inbound = { channel: 'cloud', event: '{}', trace_id: 't', received_at }
  await shop.db('inbound').insert({ ...inbound, event_key: '1', conversation_id: heard, state: 'used' })
  const message = { op: 'show', body: '{}', due_at: received_at, created_at: received_at }
  await shop.db('message').insert({ ...message, conversation_id: told, state: 'sent' })
  shop.clock.move(20 * DAY)
  const old = { received_at: new Date(0), created_at: new Date(0) }
  await shop
    .db('inbound')
    .insert({ ...inbound, event_key: '2', conversation_id: waiting, received_at: old.received_at })
  await shop
    .db('message')
    .insert({ ...message, conversation_id: owed, state: 'waiting', created_at: old.created_at })
  await forgetChats(shop.core)
  expect(await shop.db('conversation').whereIn('id', [...ids, person.conversation_id])).toHaveLength(5)
  shop.clock.move(20 * DAY)
  await shop.db('inbound').update({ state: 'used' })
  await shop.db('message').update({ state: 'sent' })
  await forgetChats(shop.core)
  expect(await shop.db('conversation').whereIn('id', [...ids, person.conversation_id])).toHaveLength(1)
})

test('everything that refers to a chat follows when it gets another id', async () => {
  const { rows } = await shop.db.raw(
    `select conrelid::regclass as owner from pg_constraint
     where contype = 'f' and confrelid = 'conversation'::regclass and confupdtype <> 'c'`,
  )
  expect(rows).toEqual([])
})
