import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../test/support/database.ts'
import { makeConversation, makeCustomer, newPhone } from '../../test/support/people.ts'
import { MovableClock, useClock } from '../kernel/clock.ts'
import type { Phone } from '../kernel/phone.ts'
import { useRandom } from '../kernel/random.ts'
import { readWallet } from '../ledger/index.ts'
import { type Db, openDatabase } from '../platform/db.ts'
import { inTransaction } from '../platform/transaction.ts'
import {
  admitCustomer,
  findCustomerByPhone,
  findReferrer,
  linkCustomer,
  markBlocked,
  openConversations,
  PRIVACY_VERSION,
  type Registration,
  readConversation,
  readCustomer,
  registerCustomer,
  touchCustomer,
} from './index.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let db: Db
let clock: MovableClock
let restoreClock: () => void
const env = { config: { TIME_ZONE: 'Africa/Lagos', CURRENCY: 'NGN' } } as never

beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url)
  // A cold pool connects one after the other, and "at once" would not be at once.
  await Promise.all(Array.from({ length: 16 }, () => db.raw('select pg_sleep(0.05)')))
})
beforeEach(() => {
  clock = new MovableClock(new Date('2026-11-21T12:00:00Z'))
  restoreClock?.()
  restoreClock = useClock(clock)
})
afterAll(async () => {
  restoreClock()
  await db.destroy()
  await database.drop()
})

const register = (asked: Registration) => inTransaction(db, (trx) => registerCustomer(trx, env, asked))
async function form(changes: Partial<Registration> = {}): Promise<Registration> {
  const conversation_id = changes.conversation_id ?? (await makeConversation(db)).id
  return {
    phone: newPhone(),
    full_name: 'Ada Obi',
    language: 'en',
    pin_hash: 'hash',
    conversation_id,
    ...changes,
  }
}
async function registered(changes: Partial<Registration> = {}) {
  const result = await register(await form(changes))
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

describe('registerCustomer', () => {
  it('makes the customer, an empty wallet and the link', async () => {
    const asked = await form({ full_name: '  Ada   Obi ' })
    const result = await register(asked)
    expect(result).toMatchObject({
      ok: true,
      value: {
        phone: asked.phone,
        full_name: 'Ada Obi',
        status: 'active',
        kyc_tier: 1,
        privacy_version: PRIVACY_VERSION,
        consented_at: clock.now(),
        time_zone: 'Africa/Lagos',
        referred_by: null,
      },
    })
    const customer = await findCustomerByPhone(db, asked.phone)
    if (customer === null) throw new Error('the customer is stored')
    expect(customer.referral_code).toMatch(/^[0-9A-HJKMNP-TV-Z]{7}$/)
    expect(customer).not.toHaveProperty('pin_hash')
    expect(await readWallet(db, customer.id)).toEqual({ balance: 0n, held: 0n, available: 0n })
    expect((await readConversation(db, asked.conversation_id))?.customer_id).toBe(customer.id)
  })

  it('asked ten times at once makes one customer and gives it ten times', async () => {
    const asked = await form()
    const results = await Promise.all(Array.from({ length: 10 }, () => register(asked)))
    const ids = results.map((result) => (result.ok ? result.value.id : result.refusal.code))
    expect(new Set(ids).size).toBe(1)
    expect(ids[0]).toBe((await findCustomerByPhone(db, asked.phone))?.id)
  })

  it('gives a phone to one of ten conversations', async () => {
    const phone = newPhone()
    const forms = await Promise.all(Array.from({ length: 10 }, () => form({ phone })))
    const results = await Promise.all(forms.map(register))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(
      results.filter((result) => !result.ok && result.refusal.code === 'customers.phone-taken'),
    ).toHaveLength(9)
  })

  it('refuses in the order phone, name, referral', async () => {
    const { phone } = await registered()
    const code = async (changes: Partial<Registration>) => {
      const result = await register(await form(changes))
      return result.ok ? 'ok' : result.refusal.code
    }
    expect(await code({ phone, full_name: '1', referral_code: '1' })).toBe('customers.phone-taken')
    expect(await code({ full_name: '1', referral_code: '1' })).toBe('customers.bad-name')
    expect(await code({ referral_code: '1' })).toBe('customers.unknown-referral')
    expect(await code({ referral_code: '' })).toBe('customers.unknown-referral')
  })

  it('leaves nothing behind when it refuses', async () => {
    const asked = await form({ full_name: '1' })
    await register(asked)
    expect(await findCustomerByPhone(db, asked.phone)).toBeNull()
    expect((await readConversation(db, asked.conversation_id))?.customer_id).toBeNull()
  })

  it('takes another code when chance gives one that is taken', async () => {
    const restore = useRandom(sameBytesAgain())
    const first = await registered()
    useRandom(sameBytesAgain())
    const second = await registered().finally(restore)
    expect(second.referral_code).not.toBe(first.referral_code)
  })
})

/** A source of chance that starts again from the same bytes each time it is made. */
function sameBytesAgain(): (count: number) => Buffer {
  let drawn = 0
  return (count) => {
    drawn += 1
    return Buffer.alloc(count, drawn)
  }
}

describe('referral codes', () => {
  it('are found as people say them, and remembered', async () => {
    const { id } = await makeCustomer(db)
    await db('customer').where({ id }).update({ referral_code: '01A7Z9Q' })
    for (const said of ['01A7Z9Q', 'oia7z9q', ' OLA-7z9q '])
      expect((await findReferrer(db, said))?.id).toBe(id)
    expect((await registered({ referral_code: 'o1a7z9q' })).referred_by).toBe(id)
  })

  it('of the suspended, of the closed, and of nobody are unknown', async () => {
    for (const status of ['suspended', 'closed']) {
      const { referral_code } = await makeCustomer(db, { status })
      expect(await findReferrer(db, referral_code)).toBeNull()
    }
    const { referral_code } = await makeCustomer(db, { status: 'inactive' })
    expect(await findReferrer(db, referral_code)).not.toBeNull()
    for (const code of ['', 'ZZZZZZZ', 'UUUUUUU', "' or 1=1", 'Z'.repeat(500)])
      expect(await findReferrer(db, code)).toBeNull()
  })
})

describe('conversations', () => {
  const address = (name: string) =>
    ({ channel: 'telegram', address: name, sender: name, kind: 'private', language: 'en' }) as const

  it('are made once and keep what was chosen', async () => {
    const asked = ['c1', 'c2', 'c1', 'c3'].map(address)
    const first = await inTransaction(db, (trx) => openConversations(trx, asked))
    expect(first.map((conversation) => conversation.address)).toEqual(['c1', 'c2', 'c1', 'c3'])
    const again = asked.map((known) => ({ ...known, language: 'ha' }))
    expect(await inTransaction(db, (trx) => openConversations(trx, again))).toEqual(first)
    expect(await inTransaction(db, (trx) => openConversations(trx, []))).toEqual([])
  })

  it('opened by many at once, in any order, are still one each', async () => {
    const asked = Array.from({ length: 20 }, (_, place) => address(`many-${place}`))
    const batches = Array.from({ length: 8 }, (_, turn) => (turn % 2 === 0 ? asked : [...asked].reverse()))
    const opened = await Promise.all(
      batches.map((batch) => inTransaction(db, (trx) => openConversations(trx, batch))),
    )
    expect(new Set(opened.flat().map((conversation) => conversation.id)).size).toBe(20)
  })

  it('of different senders and addresses with colons stay apart', async () => {
    const asked = [
      { ...address('a:b'), sender: 'c' },
      { ...address('a'), sender: 'b:c' },
      { ...address('a%3Ab'), sender: 'c' },
    ]
    const opened = await inTransaction(db, (trx) => openConversations(trx, asked))
    expect(new Set(opened.map((conversation) => conversation.id)).size).toBe(3)
  })

  it('are linked, and remember since when they are blocked', async () => {
    const { id } = await makeConversation(db)
    const customer = await makeCustomer(db)
    await inTransaction(db, (trx) => linkCustomer(trx, { conversation_id: id, customer_id: customer.id }))
    const block = (blocked: boolean) =>
      inTransaction(db, (trx) => markBlocked(trx, { conversation_id: id, blocked }))
    const since = clock.now()
    await block(true)
    clock.move(60)
    await block(true)
    expect(await readConversation(db, id)).toMatchObject({ customer_id: customer.id, blocked_at: since })
    await block(false)
    expect((await readConversation(db, id))?.blocked_at).toBeNull()
  })
})

describe('coming in', () => {
  const admit = (id: Parameters<typeof admitCustomer>[1]) =>
    inTransaction(db, (trx) => admitCustomer(trx, id))

  it('wakes the inactive and keeps the suspended and closed out', async () => {
    const sleeper = await makeCustomer(db, { status: 'inactive' })
    clock.move(3600)
    expect(await admit(sleeper.id)).toMatchObject({ ok: true, value: { status: 'active' } })
    expect(await readCustomer(db, sleeper.id)).toMatchObject({
      status: 'active',
      last_active_at: clock.now(),
    })
    for (const status of ['suspended', 'closed']) {
      const { id } = await makeCustomer(db, { status })
      expect(await admit(id)).toEqual({ ok: false, refusal: { code: `customers.${status}` } })
      expect((await readCustomer(db, id))?.status).toBe(status)
    }
  })

  it('does not undo a suspension that comes at the same moment', async () => {
    const { id } = await makeCustomer(db)
    const suspending = await db.transaction()
    await suspending('customer').where({ id }).update({ status: 'suspended' })
    const admitting = admit(id)
    await sleep(100)
    await suspending.commit()
    expect(await admitting).toEqual({ ok: false, refusal: { code: 'customers.suspended' } })
    expect((await readCustomer(db, id))?.status).toBe('suspended')
  })

  it('remembers the last act', async () => {
    const { id } = await makeCustomer(db)
    clock.move(10)
    await inTransaction(db, (trx) => touchCustomer(trx, id))
    expect((await readCustomer(db, id))?.last_active_at).toEqual(clock.now())
    expect(await findCustomerByPhone(db, '+2348099999999' as Phone)).toBeNull()
  })
})
