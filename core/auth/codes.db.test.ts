import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freshDatabase } from '../../test/support/database.ts'
import { codesSentTo, makeConversation, makeCustomer, newPhone } from '../../test/support/people.ts'
import { addMinutes, MovableClock, useClock } from '../kernel/clock.ts'
import type { Email } from '../kernel/email.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import { type Db, openDatabase } from '../platform/db.ts'
import { Vault } from '../platform/seal.ts'
import { Secret } from '../platform/secret.ts'
import { inTransaction } from '../platform/transaction.ts'
import { type CodePurpose, type CodeSubject, checkCode, requestCode } from './index.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
let db: Db
let clock: MovableClock
let restoreClock = () => {}
const vault = new Vault(new Secret(Buffer.alloc(32, 7).toString('base64')))

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

async function subject(purpose: CodePurpose = 'login'): Promise<CodeSubject> {
  return { phone: newPhone(), conversation_id: (await makeConversation(db)).id, purpose }
}
const request = (asked: CodeSubject) =>
  inTransaction(db, (trx) => requestCode(trx, { vault }, { ...asked, language: 'en' }))
const check = (asked: CodeSubject, code: string) =>
  inTransaction(db, (trx) => checkCode(trx, { vault }, { ...asked, code }))
const newest = async (phone: Phone) => (await codesSentTo(db, vault, phone)).at(-1) ?? 'none'
/** Differs from the code in its last digit. */
const wrong = (code: string) => code.slice(0, 5) + String((Number(code.slice(5)) + 1) % 10)

async function requested(asked: CodeSubject): Promise<string> {
  expect(await request(asked)).toMatchObject({ ok: true })
  return newest(asked.phone)
}
async function failTimes(asked: CodeSubject, code: string, times: number) {
  let last = await check(asked, wrong(code))
  for (let count = 1; count < times; count++) last = await check(asked, wrong(code))
  return last
}
const refusal = (code: string, facts: object = {}) => ({ ok: false, refusal: { code, ...facts } })
const accepted = (asked: CodeSubject) => ({ ok: true, value: { phone: asked.phone } })

describe('requestCode', () => {
  it('sends six digits to the phone and keeps only a keyed hash', async () => {
    const asked = await subject()
    const result = await request(asked)
    expect(result).toMatchObject({
      ok: true,
      value: { expires_at: addMinutes(clock.now(), 5), resend_after_seconds: 60 },
    })
    const code = await newest(asked.phone)
    expect(code).toMatch(/^\d{6}$/)
    const [row] = await db('otp').where({ phone: asked.phone })
    expect(row.code_mac).toHaveLength(32)
    const [message] = await db('message').where({ key: `otp:${row.id}` })
    expect(message.expires_at).toEqual(row.expires_at)
    expect(JSON.stringify([row, message.body])).not.toContain(code)
  })

  it('ten times at once makes one code, and the rest are told to wait', async () => {
    const asked = await subject()
    const results = await Promise.all(Array.from({ length: 10 }, () => request(asked)))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    for (const result of results)
      if (!result.ok) expect(result).toEqual(refusal('auth.too-soon', { wait_seconds: 60 }))
    expect(await codesSentTo(db, vault, asked.phone)).toHaveLength(1)
  })

  it('for one phone from many chats, and one chat for many phones, at once: one code', async () => {
    const { phone, conversation_id } = await subject()
    const chats = await Promise.all(Array.from({ length: 5 }, () => subject()))
    const crossed = chats.flatMap((chat) => [
      { ...chat, phone },
      { ...chat, conversation_id },
    ])
    const results = await Promise.all(crossed.map(request))
    const sent = results.filter((result) => result.ok)
    expect(sent.length).toBeGreaterThanOrEqual(1)
    const open = await db('otp').where({ used_at: null, replaced_at: null })
    expect(open.filter((row) => row.phone === phone).length).toBeLessThanOrEqual(1)
    expect(open.filter((row) => row.conversation_id === conversation_id).length).toBeLessThanOrEqual(1)
    expect(await db('otp').where({ phone })).toHaveLength(1)
    expect(await db('otp').where({ conversation_id })).toHaveLength(1)
  })

  it('resends after 60 seconds, and then only the new code counts', async () => {
    const asked = await subject()
    const first = await requested(asked)
    clock.move(59)
    expect(await request(asked)).toEqual(refusal('auth.too-soon', { wait_seconds: 1 }))
    clock.move(1)
    const second = await requested(asked)
    if (first !== second)
      expect(await check(asked, first)).toMatchObject(refusal('auth.wrong-code', { tries_left: 4 }))
    expect(await check(asked, second)).toEqual(accepted(asked))
  })

  it('stops at five in an hour per chat, and lets the sixth go when the first is an hour old', async () => {
    const { conversation_id } = await subject()
    for (let count = 0; count < 5; count++) {
      await requested({ ...(await subject()), conversation_id })
      clock.move(60)
    }
    const next = { ...(await subject()), conversation_id }
    expect(await request(next)).toEqual(refusal('auth.too-many-codes', { wait_minutes: 55 }))
    clock.move(55 * 60 - 1)
    expect(await request(next)).toEqual(refusal('auth.too-many-codes', { wait_minutes: 1 }))
    clock.move(1)
    await requested(next)
  })

  it('stops at ten in a day per phone', async () => {
    const { phone } = await subject()
    for (let count = 0; count < 10; count++) {
      await requested({ ...(await subject()), phone })
      clock.move(30 * 60)
    }
    const next = { ...(await subject()), phone }
    expect(await request(next)).toEqual(refusal('auth.too-many-codes', { wait_minutes: 19 * 60 }))
    clock.move(19 * 3600 - 1)
    expect(await request(next)).toMatchObject(refusal('auth.too-many-codes', { wait_minutes: 1 }))
    clock.move(1)
    await requested(next)
  })

  it('does the same, step for step, for known and unknown phones', async () => {
    const stranger = await subject()
    const known = { ...(await subject()), phone: (await makeCustomer(db)).phone }
    const suspended = { ...(await subject()), phone: (await makeCustomer(db, { status: 'suspended' })).phone }
    const steps = async (asked: CodeSubject) => {
      const sql: string[] = []
      const result = await inTransaction(db, (trx) => {
        trx.on('query', (query: { sql: string }) => sql.push(query.sql))
        return requestCode(trx, { vault }, { ...asked, language: 'en' })
      })
      return { sql, answer: { ...result, value: { ...('value' in result ? result.value : {}), otp_id: '' } } }
    }
    const expected = await steps(stranger)
    expect(expected.sql.length).toBeGreaterThan(4)
    expect(await steps(known)).toEqual(expected)
    expect(await steps(suspended)).toEqual(expected)
  })
})

describe('checkCode', () => {
  it('accepts the code until five minutes are over', async () => {
    const [early, late] = [await subject(), await subject()]
    const codes = [await requested(early), await requested(late)] as const
    clock.move(299.999)
    expect(await check(early, ` ${codes[0].slice(0, 3)} ${codes[0].slice(3)}`)).toEqual(accepted(early))
    clock.move(0.001)
    expect(await check(late, codes[1])).toEqual(refusal('auth.code-expired'))
  })

  it('accepts it once, however many send it at once', async () => {
    const asked = await subject()
    const code = await requested(asked)
    const results = await Promise.all(Array.from({ length: 10 }, () => check(asked, code)))
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    for (const result of results) if (!result.ok) expect(result).toEqual(refusal('auth.no-code'))
  })

  it('accepts it for its own phone, chat and purpose only, and costs no try elsewhere', async () => {
    const asked = await subject()
    const other = await subject()
    const code = await requested(asked)
    for (const changed of [
      { ...asked, purpose: 'reset_pin' as const },
      { ...asked, phone: other.phone },
      { ...asked, conversation_id: other.conversation_id },
    ])
      expect(await check(changed, code)).toEqual(refusal('auth.no-code'))
    expect(await check(asked, code)).toEqual(accepted(asked))
  })

  it('accepts one that proves an address for that address only, and sends it there', async () => {
    const { phone, conversation_id } = await subject()
    const asked = { phone, conversation_id, purpose: 'email' as const, email: 'ada@example.com' as Email }
    expect(await request(asked)).toMatchObject({ ok: true })
    expect(await codesSentTo(db, vault, phone)).toEqual([])
    const code = (await codesSentTo(db, vault, asked.email, 'email')).at(-1) ?? 'none'
    expect(await check({ ...asked, email: 'eve@example.com' as Email }, code)).toEqual(
      refusal('auth.wrong-code', { tries_left: 4 }),
    )
    expect(await check({ phone, conversation_id, purpose: 'login' }, code)).toEqual(refusal('auth.no-code'))
    expect(await check(asked, code)).toEqual(accepted(asked))
  })

  it('knows a row that was moved to another chat by its hash', async () => {
    const [asked, thief] = [await subject(), await subject()]
    const code = await requested(asked)
    await db('otp').where({ phone: asked.phone }).update({ conversation_id: thief.conversation_id })
    const stolen = { ...asked, conversation_id: thief.conversation_id }
    expect(await check(stolen, code)).toMatchObject(refusal('auth.wrong-code'))
  })

  it('locks phone and chat at the fifth wrong code, for five minutes', async () => {
    const asked = await subject()
    const code = await requested(asked)
    for (const tries_left of [4, 3, 2, 1])
      expect(await check(asked, wrong(code))).toEqual(refusal('auth.wrong-code', { tries_left }))
    expect(await check(asked, wrong(code))).toEqual(refusal('auth.locked', { wait_minutes: 5 }))
    const elsewhere = await subject()
    for (const locked of [
      asked,
      { ...elsewhere, phone: asked.phone },
      { ...asked, phone: elsewhere.phone },
    ]) {
      expect(await check(locked, code)).toEqual(refusal('auth.locked', { wait_minutes: 5 }))
      expect(await request(locked)).toEqual(refusal('auth.locked', { wait_minutes: 5 }))
    }
    clock.move(299.999)
    expect(await request(asked)).toEqual(refusal('auth.locked', { wait_minutes: 1 }))
    clock.move(0.001)
    expect(await check(asked, code)).toEqual(refusal('auth.no-code'))
    expect(await check(asked, await requested(asked))).toEqual(accepted(asked))
  })

  it('counts ten wrong codes at once as ten', async () => {
    const asked = await subject()
    const code = await requested(asked)
    const results = await Promise.all(Array.from({ length: 10 }, () => check(asked, wrong(code))))
    const codes = results.map((result) => (result.ok ? 'ok' : result.refusal.code)).sort()
    expect(codes).toEqual([...Array(6).fill('auth.locked'), ...Array(4).fill('auth.wrong-code')])
    expect(await check(asked, code)).toMatchObject(refusal('auth.locked'))
  })

  it('counts texts that are no code as tries', async () => {
    const asked = await subject()
    const code = await requested(asked)
    for (const text of ['', 'hello', `${code}0`, '１２３４５６'])
      expect(await check(asked, text)).toMatchObject(refusal('auth.wrong-code'))
    expect(await check(asked, '0')).toMatchObject(refusal('auth.locked'))
  })

  it('locks longer each time: 5, 15, 60, 240, 1440 minutes', async () => {
    const asked = await subject()
    const waits: number[] = []
    for (let lock = 0; lock < 6; lock++) {
      const code = await requested(asked)
      const last = await failTimes(asked, code, 5)
      if (last.ok || last.refusal.code !== 'auth.locked') throw new Error('the fifth wrong code locks')
      waits.push(last.refusal.wait_minutes)
      clock.move(last.refusal.wait_minutes * 60)
    }
    expect(waits).toEqual([5, 15, 60, 240, 1440, 1440])
  })

  it('does not forget wrong codes with a new code, only with a right one', async () => {
    const asked = await subject()
    expect(await failTimes(asked, await requested(asked), 4)).toEqual(
      refusal('auth.wrong-code', { tries_left: 1 }),
    )
    clock.move(60)
    const second = await requested(asked)
    expect(await check(asked, wrong(second))).toEqual(refusal('auth.locked', { wait_minutes: 5 }))
    clock.move(300)
    expect(await failTimes(asked, await requested(asked), 4)).toMatchObject({ refusal: { tries_left: 1 } })
    expect(await check(asked, await newest(asked.phone))).toEqual(accepted(asked))
    expect(await failTimes(asked, await requested(asked), 4)).toMatchObject({ refusal: { tries_left: 1 } })
  })

  it('a right code for the own phone does not help against another one', async () => {
    const [victim, own] = [await subject(), await subject()]
    const attack = { ...victim, conversation_id: own.conversation_id }
    expect(await failTimes(attack, await requested(attack), 4)).toMatchObject({ refusal: { tries_left: 1 } })
    clock.move(60)
    expect(await check(own, await requested(own))).toEqual(accepted(own))
    clock.move(60)
    expect(await check(attack, wrong(await requested(attack)))).toMatchObject(refusal('auth.locked'))
    clock.move(60)
    expect(await request({ ...own, phone: newPhone() })).toMatchObject({ ok: true })
  })
})

describe('the table', () => {
  it('cannot hold two open codes of a phone or of a chat', async () => {
    const asked = await subject()
    await requested(asked)
    const [row] = await db('otp').where({ phone: asked.phone })
    const other = await subject()
    const copy = (changes: { phone?: Phone; conversation_id?: Uuid }) =>
      db('otp').insert({ ...row, id: other.conversation_id, ...changes })
    await expect(copy({ phone: other.phone })).rejects.toThrow('otp_one_open_per_conversation')
    await expect(copy({ conversation_id: other.conversation_id })).rejects.toThrow('otp_one_open_per_phone')
  })
})
