import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makePaymentWorld, type PaymentWorld } from '../../test/support/payment-world.ts'
import {
  checkPin,
  hashPin,
  type Pin,
  readLiveSession,
  readLocks,
  resetPin,
  startSession,
} from '../auth/index.ts'
import { openConversation, readCustomer } from '../customers/index.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import { closeAccount } from '../lifecycle/index.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import {
  addNote,
  readCustomerCard,
  resetAccountPin,
  resumeAccount,
  suspendAccount,
  unlockAccount,
} from './index.ts'

let world: PaymentWorld
beforeAll(async () => {
  world = await makePaymentWorld()
})
afterAll(() => world.close())

const PIN = '7391' as Pin
const admin_id = newId()
const act = <T>(work: (trx: Trx) => Promise<T>) => inTransaction(world.db, work)

/** Somebody with a PIN, in a session. */
async function person() {
  const { customer, conversation } = await world.makePerson()
  const [customer_id, conversation_id] = [customer.id, conversation.id]
  await act(async (trx) => {
    const pin_hash = await hashPin(world.core, PIN)
    await trx('customer').where({ id: customer_id }).update({ pin_hash })
    await startSession(trx, { customer_id, conversation_id })
  })
  return { customer_id, conversation_id, phone: customer.phone }
}
const is_live = (conversation_id: Uuid) =>
  act(async (trx) => (await readLiveSession(trx, conversation_id)) !== null)
const kinds = async (conversation_id: Uuid) =>
  (await world.noticesOf(conversation_id)).map(({ kind }) => kind)
const audited = async (customer_id: Uuid): Promise<string[]> =>
  world
    .db('audit')
    .where({ subject: `customer:${customer_id}`, admin_id })
    .orderBy('id')
    .pluck('action')

describe('a suspension', () => {
  test('ends the session, lets nobody in, and is told without its reason; a resumption lets them in again', async () => {
    const { customer_id, conversation_id } = await person()
    const asked = { admin_id, customer_id, reason: ' Two people\nuse  it ' }
    expect(await act((trx) => suspendAccount(trx, asked))).toMatchObject({
      value: { status: 'suspended', status_reason: 'Two people use it' },
    })
    expect(await is_live(conversation_id)).toBe(false)
    const enter = () => act((trx) => startSession(trx, { customer_id, conversation_id }))
    expect(await enter()).toEqual({ ok: false, refusal: { code: 'customers.suspended' } })
    expect((await readCustomerCard(world.db, world.core, customer_id))?.sessions[0]).toMatchObject({
      end_reason: 'suspended',
    })
    expect(JSON.stringify(await world.noticesOf(conversation_id))).not.toContain('Two people')

    expect(await act((trx) => suspendAccount(trx, asked))).toMatchObject({
      refusal: { code: 'customers.suspended-already' },
    })
    expect((await act((trx) => resumeAccount(trx, { admin_id, customer_id }))).ok).toBe(true)
    expect((await enter()).ok).toBe(true)
    expect(await act((trx) => resumeAccount(trx, { admin_id, customer_id }))).toMatchObject({
      refusal: { code: 'customers.not-suspended' },
    })
    expect(await kinds(conversation_id)).toEqual(['customer.suspended', 'customer.resumed'])
    expect(await audited(customer_id)).toEqual(['customer.suspend', 'customer.resume'])
  })

  test('needs a reason that says something', async () => {
    const { customer_id, conversation_id } = await person()
    const refused = await act((trx) => suspendAccount(trx, { admin_id, customer_id, reason: ' - ' }))
    expect(refused).toMatchObject({ refusal: { code: 'support.bad-words' } })
    expect(await is_live(conversation_id)).toBe(true)
    expect(await audited(customer_id)).toEqual([])
  })

  test('and a log-in of the same moment come one after the other: nobody is suspended and inside', async () => {
    const { customer_id, conversation_id } = await person()
    for (let round = 0; round < 8; round++) {
      await Promise.all([
        act((trx) => suspendAccount(trx, { admin_id, customer_id, reason: 'A race' })),
        act((trx) => startSession(trx, { customer_id, conversation_id })),
      ])
      expect(await world.db('session').where({ customer_id, ended_at: null })).toEqual([])
      await act((trx) => resumeAccount(trx, { admin_id, customer_id }))
    }
  })
})

describe('a PIN that was taken away', () => {
  test('is no PIN any more, ends the session, and none begins until another one is chosen', async () => {
    const { customer_id, conversation_id } = await person()
    expect((await act((trx) => resetAccountPin(trx, { admin_id, customer_id }))).ok).toBe(true)
    expect(await is_live(conversation_id)).toBe(false)
    for (const pin of [PIN, 'dropped'])
      expect(await act((trx) => checkPin(trx, world.core, { customer_id, pin }))).toEqual({
        ok: false,
        refusal: { code: 'auth.pin-locked' },
      })
    const enter = () => act((trx) => startSession(trx, { customer_id, conversation_id }))
    expect(await enter()).toEqual({ ok: false, refusal: { code: 'auth.pin-due' } })
    expect((await readLocks(world.db, customer_id)).pin_due).toBe(true)

    await act((trx) => resetPin(trx, world.core, { customer_id, pin: '8264' as Pin }))
    expect((await enter()).ok).toBe(true)
    expect((await act((trx) => checkPin(trx, world.core, { customer_id, pin: '8264' }))).ok).toBe(true)
    expect(await kinds(conversation_id)).toEqual(['customer.pin-reset'])
    expect(await audited(customer_id)).toEqual(['customer.reset-pin'])
  })
})

describe('locks that are lifted', () => {
  test('are those of wrong codes, of the number and its chats, and of wrong PINs', async () => {
    const { customer_id, conversation_id, phone } = await person()
    const other = await person()
    const locked_until = new Date(Date.now() + 3_600_000)
    const lock = { level: 2, failures: 0, locked_until, updated_at: new Date() }
    await world.db('otp_lock').insert([
      { subject: `phone:${phone}`, ...lock },
      { subject: `conversation:${conversation_id}`, ...lock },
      { subject: `phone:${other.phone}`, ...lock },
    ])
    await world.db('customer').whereIn('id', [customer_id, other.customer_id]).update({ pin_failures: 5 })
    expect(await readLocks(world.db, customer_id)).toEqual({
      codes_until: locked_until,
      pin_locked: true,
      pin_due: false,
    })

    await act((trx) => unlockAccount(trx, { admin_id, customer_id }))
    expect(await readLocks(world.db, customer_id)).toEqual({
      codes_until: null,
      pin_locked: false,
      pin_due: false,
    })
    expect((await readLocks(world.db, other.customer_id)).pin_locked).toBe(true)
    expect((await act((trx) => checkPin(trx, world.core, { customer_id, pin: PIN }))).ok).toBe(true)
    expect(await kinds(conversation_id)).toEqual(['customer.unlocked'])
    // Nothing was locked any more, so there is nothing to be told.
    await act((trx) => unlockAccount(trx, { admin_id, customer_id }))
    expect(await kinds(conversation_id)).toEqual(['customer.unlocked'])
    expect(await audited(customer_id)).toEqual(['customer.unlock', 'customer.unlock'])
  })
})

describe('an account that is closed', () => {
  test('is gone from what operators typed and were shown', async () => {
    const { customer_id, phone } = await person()
    await world.db('customer').where({ id: customer_id }).update({ full_name: 'Nkem Forgotten' })
    const group = await act((trx) =>
      openConversation(trx, {
        channel: 'telegram',
        address: '-1001',
        sender: '77',
        kind: 'group',
        language: 'en',
      }),
    )
    const view = { text: { key: 'people-card', params: { name: 'Nkem Forgotten', phone } } }
    const time = new Date()
    const mine = { conversation_id: group.id }
    await world
      .db('message')
      .insert({ ...mine, op: 'show', body: { view }, state: 'sent', due_at: time, created_at: time })
    const card = { card: { customer: { id: customer_id, phone } } }
    await world
      .db('dialog')
      .insert({ ...mine, name: 'x', version: 1, run_id: 'x', state: card, updated_at: time })
    const typed = (argument: string, event_key: string) => ({
      ...{
        ...mine,
        channel: 'telegram',
        event_key,
        trace_id: 'x',
        state: 'used',
        received_at: time,
        used_at: time,
      },
      event: { kind: 'command', name: 'customers', argument, ref: '1' },
    })
    await world.db('inbound').insert([typed('Nkem Forgotten', '1'), typed(`0${phone.slice(4)}`, '2')])

    expect((await act((trx) => closeAccount(trx, world.core, { customer_id }))).ok).toBe(true)
    for (const table of ['message', 'dialog', 'inbound'])
      expect([table, inspect(await world.db(table).where(mine), { depth: null })]).toEqual([
        table,
        expect.not.stringMatching(new RegExp(`Forgotten|${phone.slice(4)}`)),
      ])
  })
})

describe('a note', () => {
  test('stays as it was written, until the account is closed', async () => {
    const { customer_id, phone } = await person()
    expect(await act((trx) => addNote(trx, world.core, { admin_id, customer_id, words: 'x' }))).toMatchObject(
      {
        refusal: { code: 'support.bad-words' },
      },
    )
    for (const words of ['Asked for a refund', `Calls from ${phone}`])
      await act((trx) => addNote(trx, world.core, { admin_id, customer_id, words }))
    const notes = async () =>
      (await readCustomerCard(world.db, world.core, customer_id))?.notes.map(({ words }) => words)
    expect(await notes()).toEqual([`Calls from ${phone}`, 'Asked for a refund'])
    const mine = world.db('customer_note').where({ customer_id })
    // Whoever reads the table reads nothing, and nobody's words are too long for it.
    expect(JSON.stringify(await mine.clone())).not.toMatch(/refund|Calls/)
    const longest = await act((trx) =>
      addNote(trx, world.core, { admin_id, customer_id, words: '𝒜'.repeat(500) }),
    )
    expect(longest.ok).toBe(true)
    await expect(mine.clone().update({ words: 'Nothing' })).rejects.toThrow('written once')
    await expect(mine.clone().delete()).rejects.toThrow('written once')
    await expect(world.db.raw('truncate customer_note')).rejects.toThrow('written once')

    const closed = await act((trx) => closeAccount(trx, world.core, { customer_id }))
    expect(closed.ok).toBe(true)
    expect(JSON.stringify(await notes())).not.toMatch(/refund|Calls/)
    expect((await readCustomer(world.db, customer_id))?.status).toBe('closed')
  })
})
