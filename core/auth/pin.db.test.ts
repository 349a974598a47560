import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../test/support/database.ts'
import { makeConversation, makeCustomer } from '../../test/support/people.ts'
import type { Uuid } from '../kernel/ids.ts'
import { type Db, openDatabase } from '../platform/db.ts'
import { Vault } from '../platform/seal.ts'
import { Secret } from '../platform/secret.ts'
import { inTransaction } from '../platform/transaction.ts'
import { verifyPin } from './hash-pin.ts'
import { checkPin, hashPin, type Pin, readLiveSession, readPin, resetPin, startSession } from './index.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let db: Db
let pin_hash: string
const vault = new Vault(new Secret(Buffer.alloc(32, 5).toString('base64')))
const pinOf = (text: string): Pin => {
  const read = readPin(text)
  if (!read.ok) throw new Error(read.refusal.why)
  return read.value
}

beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url)
  // A cold pool connects one after the other, and "at once" would not be at once.
  await Promise.all(Array.from({ length: 16 }, () => db.raw('select pg_sleep(0.05)')))
  pin_hash = await hashPin({ vault }, pinOf('8305'))
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
})

const check = (customer_id: Uuid, pin: string) =>
  inTransaction(db, (trx) => checkPin(trx, { vault }, { customer_id, pin }))
const refusal = (code: string, facts: object = {}) => ({ ok: false, refusal: { code, ...facts } })

describe('hashPin', () => {
  it('is argon2id with the set cost, a salt of its own, and the secret key', async () => {
    expect(pin_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await hashPin({ vault }, pinOf('8305'))).not.toBe(pin_hash)
    const otherVault = new Vault(new Secret(Buffer.alloc(32, 6).toString('base64')))
    expect(await verifyPin({ vault }, pin_hash, '8305')).toBe(true)
    expect(await verifyPin({ vault: otherVault }, pin_hash, '8305')).toBe(false)
  })
})

describe('checkPin', () => {
  it('locks at the fifth wrong PIN in a row, and the right one does not open it', async () => {
    const { id } = await makeCustomer(db, { pin_hash })
    for (const tries_left of [4, 3, 2, 1])
      expect(await check(id, '8306')).toEqual(refusal('auth.wrong-pin', { tries_left }))
    expect(await check(id, '8306')).toEqual(refusal('auth.pin-locked'))
    expect(await check(id, '8305')).toEqual(refusal('auth.pin-locked'))
  })

  it('starts to count again after the right PIN', async () => {
    const { id } = await makeCustomer(db, { pin_hash })
    await check(id, '8306')
    await check(id, 'hello')
    expect(await check(id, ' 8305 ')).toEqual({ ok: true, value: true })
    expect(await check(id, '8306')).toEqual(refusal('auth.wrong-pin', { tries_left: 4 }))
  })

  it('counts ten wrong PINs at once right: four answers, then locked', async () => {
    const { id } = await makeCustomer(db, { pin_hash })
    const results = await Promise.all(Array.from({ length: 10 }, () => check(id, '8306')))
    const left = results.map((result) =>
      !result.ok && result.refusal.code === 'auth.wrong-pin' ? result.refusal.tries_left : 0,
    )
    expect(left.sort()).toEqual([0, 0, 0, 0, 0, 0, 1, 2, 3, 4])
    expect(await check(id, '8305')).toEqual(refusal('auth.pin-locked'))
  })

  it('belongs to one customer', async () => {
    const [one, other] = [await makeCustomer(db, { pin_hash }), await makeCustomer(db, { pin_hash })]
    await check(one.id, '8306')
    expect(await check(other.id, '8306')).toEqual(refusal('auth.wrong-pin', { tries_left: 4 }))
  })
})

describe('resetPin', () => {
  it('unlocks with the new PIN only, and ends the session', async () => {
    const conversation_id = (await makeConversation(db)).id
    const { id } = await makeCustomer(db, { pin_hash, conversation_id })
    await inTransaction(db, (trx) => startSession(trx, { customer_id: id, conversation_id }))
    await db('customer').where({ id }).update({ pin_failures: 5 })
    await inTransaction(db, (trx) => resetPin(trx, { vault }, { customer_id: id, pin: pinOf('47192') }))
    expect(await check(id, '8305')).toEqual(refusal('auth.wrong-pin', { tries_left: 4 }))
    expect(await check(id, '47192')).toEqual({ ok: true, value: true })
    expect(await inTransaction(db, (trx) => readLiveSession(trx, conversation_id))).toBeNull()
    expect(await db('session').where({ customer_id: id })).toMatchObject([{ end_reason: 'pin_changed' }])
  })
})
