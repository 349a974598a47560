import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { totpCode } from '../../sandbox/control/totp.ts'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { openConversation } from '../customers/index.ts'
import { MovableClock, useClock } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import { firstAddresses, moveGroup } from '../notices/index.ts'
import { type Db, openDatabase } from '../platform/db.ts'
import { Vault } from '../platform/seal.ts'
import { Secret } from '../platform/secret.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import {
  addAdmin,
  changeRole,
  checkTotp,
  endAdminSessions,
  type Role,
  readAdmins,
  readLiveAdminSession,
  readStanding,
  removeAdmin,
  renewAuthenticator,
  startAdminSession,
  touchAdminSession,
} from './index.ts'

const GROUP = '-1001000000001'
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const vault = new Vault(new Secret(Buffer.alloc(32, 7).toString('base64')))

let database: FreshDatabase
let db: Db
let clock: MovableClock
let restoreClock = () => {}
beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url, { pool_max: 6 })
})
beforeEach(async () => {
  clock = new MovableClock(new Date('2026-11-28T12:00:00Z'))
  restoreClock()
  restoreClock = useClock(clock)
  for (const table of ['admin_session', 'admin_identity', 'admin', 'group_move', 'otp_lock'])
    await db(table).delete()
})
afterAll(async () => {
  restoreClock()
  await db.destroy()
  await database.drop()
})

const inTrx = <T>(work: (trx: Trx) => Promise<T>) => inTransaction(db, work)

let last = 100
async function add(role: Role, name = 'Ada Obi'): Promise<{ admin_id: Uuid; sender: string }> {
  last += 1
  const sender = `7${last}`
  const wish = { channel: 'telegram', sender, name, role, phone: null, by: null }
  const added = await inTrx((trx) => addAdmin(trx, wish))
  if (!added.ok) throw new Error(added.refusal.code)
  return { admin_id: added.value.id, sender }
}

const chatOf = (sender: string, address = GROUP): Promise<Uuid> =>
  inTrx((trx) =>
    openConversation(trx, { channel: 'telegram', address, sender, kind: 'group', language: 'en' }),
  ).then(({ id }) => id)

const start = async (admin: { admin_id: Uuid; sender: string }, address = GROUP) => {
  const conversation_id = await chatOf(admin.sender, address)
  return inTrx((trx) => startAdminSession(trx, { admin_id: admin.admin_id, conversation_id }))
}

describe('the list', () => {
  test('has each person once, by a name that is one', async () => {
    const { sender } = await add('owner')
    const again = {
      channel: 'telegram',
      sender,
      name: 'Bayo',
      role: 'viewer' as const,
      phone: null,
      by: null,
    }
    expect(await inTrx((trx) => addAdmin(trx, again))).toMatchObject({
      refusal: { code: 'admin.listed-already', name: 'Ada Obi' },
    })
    for (const name of ['', 'A', '<b>x</b>', 'a'.repeat(61), '12'])
      expect(await inTrx((trx) => addAdmin(trx, { ...again, sender: '9', name }))).toMatchObject({
        refusal: { code: 'admin.bad-name' },
      })
    expect(await readAdmins(db)).toMatchObject([{ name: 'Ada Obi', role: 'owner', has_authenticator: false }])
    expect(await db('admin')).toHaveLength(1)
  })

  test('keeps an owner, also when two take each other off at once', async () => {
    const one = await add('owner')
    const lowered = await inTrx((trx) =>
      changeRole(trx, { admin_id: one.admin_id, role: 'viewer', by: null }),
    )
    expect(lowered).toMatchObject({ refusal: { code: 'admin.last-owner' } })
    const two = await add('owner')
    const both = await Promise.all(
      [one, two].map(({ admin_id }, place) =>
        inTrx((trx) => removeAdmin(trx, { admin_id, by: [two, one][place]?.admin_id ?? null })),
      ),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await readAdmins(db)).map(({ role }) => role)).toEqual(['owner'])
  })

  test('lets whoever left come back as somebody new, and writes down who did what', async () => {
    const owner = await add('owner')
    const { admin_id, sender } = await add('support')
    await inTrx((trx) => changeRole(trx, { admin_id, role: 'finance', by: owner.admin_id }))
    await inTrx((trx) => removeAdmin(trx, { admin_id, by: owner.admin_id }))
    expect(await inTrx((trx) => removeAdmin(trx, { admin_id, by: null }))).toMatchObject({
      refusal: { code: 'admin.unlisted' },
    })
    const wish = { channel: 'telegram', sender, name: 'Ada', role: 'viewer' as const, phone: null, by: null }
    expect((await inTrx((trx) => addAdmin(trx, wish))).ok).toBe(true)
    const acts = await db('audit')
      .where({ subject: `admin:${admin_id}` })
      .orderBy('action')
    expect(acts.map(({ action, admin_id: by }) => [action, by])).toEqual([
      ['admin.add', null],
      ['admin.change-role', owner.admin_id],
      ['admin.remove', owner.admin_id],
    ])
  })
})

describe('a code of an authenticator', () => {
  const check = (admin_id: Uuid, code: string) =>
    inTrx((trx) => checkTotp(trx, { vault }, { admin_id, code }))
  const codeAt = (seconds: number) => totpCode(SECRET, clock.now().getTime() + seconds * 1000)
  async function enrolled(): Promise<Uuid> {
    const { admin_id } = await add('owner')
    await inTrx((trx) => renewAuthenticator(trx, { vault }, { admin_id, by: null, secret: SECRET }))
    return admin_id
  }

  test('counts once, also when it is given twice at once, and no older one after it', async () => {
    const admin_id = await enrolled()
    const before = codeAt(-30)
    const both = await Promise.all([check(admin_id, codeAt(0)), check(admin_id, codeAt(0))])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(await check(admin_id, before)).toMatchObject({ refusal: { code: 'admin.code-used' } })
    expect((await check(admin_id, codeAt(30))).ok).toBe(true)
    expect(await check(admin_id, codeAt(60))).toMatchObject({ refusal: { code: 'auth.wrong-code' } })
  })

  test('is locked by five wrong ones, longer each time, and opens by itself', async () => {
    const admin_id = await enrolled()
    for (const minutes of [5, 15]) {
      for (const tries_left of [4, 3, 2, 1])
        expect(await check(admin_id, '000000')).toMatchObject({ refusal: { tries_left } })
      expect(await check(admin_id, '000000')).toMatchObject({ refusal: { wait_minutes: minutes } })
      expect(await check(admin_id, codeAt(0))).toMatchObject({ refusal: { code: 'auth.locked' } })
      clock.move(minutes * 60)
    }
    expect((await check(admin_id, codeAt(0))).ok).toBe(true)
  })

  test('is of the newest secret, which lies sealed and is shown once', async () => {
    const admin_id = await enrolled()
    const renewed = await inTrx((trx) => renewAuthenticator(trx, { vault }, { admin_id, by: null }))
    const uri = new URL(renewed.ok ? renewed.value.uri : 'x:')
    const secret = uri.searchParams.get('secret') ?? ''
    expect(uri.href).toMatch(/^otpauth:\/\/totp\/Nexa:Ada%20Obi\?/)
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(JSON.stringify(await db('admin'), (_, value) => `${value}`)).not.toContain(secret)
    expect((await check(admin_id, codeAt(0))).ok).toBe(false)
    expect((await check(admin_id, totpCode(secret, clock.now().getTime()))).ok).toBe(true)
    const { admin_id: bare } = await add('viewer')
    expect(await check(bare, codeAt(0))).toMatchObject({ refusal: { code: 'admin.no-authenticator' } })
    expect(await check(newId(), codeAt(0))).toMatchObject({ refusal: { code: 'admin.no-authenticator' } })
  })
})

describe('a session', () => {
  test('lives five minutes after the last act and thirty in all, in its own chat', async () => {
    const admin = await add('owner')
    const session = await start(admin)
    const live = () => inTrx((trx) => readLiveAdminSession(trx, session))
    for (let minute = 0; minute < 28; minute += 4) {
      clock.move(4 * 60)
      expect((await live())?.id).toBe(session.id)
      await inTrx((trx) => touchAdminSession(trx, session.id))
    }
    clock.move(2 * 60)
    expect(await live()).toBeNull()
    const quiet = await start(admin, '-1002')
    clock.move(300)
    await inTrx((trx) => touchAdminSession(trx, quiet.id))
    expect(await inTrx((trx) => readLiveAdminSession(trx, quiet))).toBeNull()
    const ends = await db('admin_session').orderBy('started_at').pluck('end_reason')
    expect(ends).toEqual(['too_old', 'idle'])
  })

  test('ends with the role, the secret and the place on the list, in every chat', async () => {
    await add('owner')
    const ways: [string, (admin_id: Uuid, trx: Trx) => Promise<unknown>][] = [
      ['role_changed', (admin_id, trx) => changeRole(trx, { admin_id, role: 'viewer', by: null })],
      ['secret_changed', (admin_id, trx) => renewAuthenticator(trx, { vault }, { admin_id, by: null })],
      ['removed', (admin_id, trx) => removeAdmin(trx, { admin_id, by: null })],
      ['logout', (admin_id, trx) => endAdminSessions(trx, { admin_id, reason: 'logout' })],
    ]
    for (const [reason, end] of ways) {
      const admin = await add('owner')
      await start(admin)
      await start(admin, '-1002')
      await inTrx((trx) => end(admin.admin_id, trx))
      const ends = await db('admin_session').where({ admin_id: admin.admin_id }).pluck('end_reason')
      expect(ends).toEqual([reason, reason])
    }
  })
})

describe('a standing', () => {
  const standing = async (sender: string, address = GROUP, config = [GROUP]) => {
    const conversation_id = await chatOf(sender, address)
    const place = { conversation_id, channel: 'telegram', address, sender }
    const ADMIN_CHAT_IDS = config.map((each) => ({ channel: 'telegram', address: each }))
    return inTrx((trx) => readStanding(trx, { ADMIN_CHAT_IDS }, place))
  }

  test('is had on the list, in a configured group, and by nobody else', async () => {
    const { sender, admin_id } = await add('support')
    expect(await standing(sender)).toEqual({
      admin: { id: admin_id, name: 'Ada Obi', role: 'support' },
      session: null,
    })
    expect(await standing(sender, '-1002')).toBeNull()
    expect(await standing(sender, sender, [GROUP])).toBeNull()
    expect(await standing(sender, GROUP, [])).toBeNull()
    expect(await standing('1')).toBeNull()
    await start({ admin_id, sender })
    expect((await standing(sender))?.session).not.toBeNull()
    await add('owner')
    await inTrx((trx) => removeAdmin(trx, { admin_id, by: null }))
    expect(await standing(sender)).toBeNull()
  })

  test('is had in the group of the channel in which somebody is known, and in no other', async () => {
    const jid = '2348031234567@s.whatsapp.net'
    const wish = { name: 'Ada Obi', role: 'owner' as const, phone: null, by: null }
    for (const [channel, sender] of [['baileys', jid] as const, ['telegram', '8800'] as const])
      await inTrx((trx) => addAdmin(trx, { ...wish, channel, sender }))
    const group = '120363021@g.us'
    const ADMIN_CHAT_IDS = [
      { channel: 'baileys', address: group },
      { channel: 'telegram', address: GROUP },
    ]
    const stands = async (channel: string, address: string, sender: string) => {
      const where = { channel, address, sender, kind: 'group', language: 'en' } as const
      return inTrx(async (trx) => {
        const { id: conversation_id } = await openConversation(trx, where)
        return (await readStanding(trx, { ADMIN_CHAT_IDS }, { conversation_id, ...where })) !== null
      })
    }
    expect(await stands('baileys', group, jid)).toBe(true)
    expect(await stands('telegram', GROUP, '8800')).toBe(true)
    expect(await stands('wwebjs', group, jid)).toBe(false)
    expect(await stands('telegram', GROUP, jid)).toBe(false)
    expect(await stands('baileys', GROUP, jid)).toBe(false)
  })

  test('goes along when the group moves, whichever of its numbers is configured', async () => {
    const { sender } = await add('owner')
    const move = { channel: 'telegram', from: '-4001', to: '-1005' }
    for (let told = 0; told < 2; told++) await inTrx((trx) => moveGroup(trx, move))
    expect(await firstAddresses(db, 'telegram', ['-1005'])).toEqual(new Map([['-1005', '-4001']]))
    for (const config of [['-4001'], ['-1005']])
      expect(await standing(sender, '-4001', config)).not.toBeNull()
    expect(await standing(sender, '-4001', ['-1006'])).toBeNull()
    // On to a third place, never back, and never where another group of ours is.
    await inTrx((trx) => moveGroup(trx, { ...move, from: '-1005', to: '-1006' }))
    await inTrx((trx) => moveGroup(trx, { ...move, from: '-1006', to: '-4001' }))
    await inTrx((trx) => moveGroup(trx, { ...move, from: '-4002', to: '-1006' }))
    expect(await standing(sender, '-4001', ['-1006'])).not.toBeNull()
    expect(await db('group_move').pluck('to_address')).toEqual(['-1006'])
  })
})
