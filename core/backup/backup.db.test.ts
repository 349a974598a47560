import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { present } from '../kernel/assert.ts'
import { reconcileLedger } from '../ledger/index.ts'
import { type Db, openDatabase } from '../platform/db.ts'
import { Secret } from '../platform/secret.ts'
import { type BackupShop, describeGuards, ODD, openBackupShop, sumTables } from './fixtures/backup-shop.ts'
import { checkBackup, createDiskStore, listStore, makeBackup, makeKeyPair, restoreBackup } from './index.ts'
import { DISPENSABLE_TABLES } from './kinds.ts'

let shop: BackupShop
beforeAll(async () => {
  shop = await openBackupShop({ purchases: 1_500 })
  const { db } = shop.core
  const [chat] = shop.customers
  await db('customer').where({ id: chat?.id }).update({ full_name: ODD })
  await db('inbound').insert({
    channel: 'telegram',
    event_key: 'odd',
    conversation_id: chat?.conversation_id,
    trace_id: ODD,
    event: JSON.stringify({ text: ODD }),
    received_at: new Date(),
  })
})
afterAll(() => shop.close())

async function make(kind: 'full' | 'essential' = 'full'): Promise<string> {
  const made = await makeBackup(shop.core, { kind })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value.name
}

const store = () => createDiskStore(shop.folder)
const restore = (name: string, target: string, key = shop.key) =>
  restoreBackup(shop.core, { store: store(), name, key, target })

async function looking<T>(url: string, look: (db: Db) => Promise<T>): Promise<T> {
  const db = openDatabase(url, { pool_max: 1 })
  try {
    return await look(db)
  } finally {
    await db.destroy()
  }
}

describe('a round trip', () => {
  test('brings back every row, every guard and every count, and the books balance', async () => {
    const name = await make()
    const target = await shop.bare()
    const before = { tables: await sumTables(shop.core.db), guards: await describeGuards(shop.core.db) }
    const restored = await restore(name, target)
    expect(restored).toMatchObject({
      ok: true,
      value: { kind: 'full', same_secret: true, open_purchases: 0 },
    })
    const after = await looking(target, async (db) => ({
      tables: await sumTables(db),
      guards: await describeGuards(db),
    }))
    expect(after).toEqual(before)
    expect(Object.values(before.tables).filter((sum) => !sum.startsWith('0 ')).length).toBeGreaterThan(12)
    await looking(target, async (db) => {
      expect(await reconcileLedger(db)).toEqual([])
      await expect(db.raw('delete from entry')).rejects.toThrow('written once')
      const highest = await db('purchase_attempt').max('id as id').first()
      const [next] = await db('inbound').insert(
        {
          channel: 'telegram',
          event_key: 'next',
          conversation_id: shop.customers[0]?.conversation_id,
          trace_id: 'next',
          event: '{}',
          received_at: new Date(),
        },
        'id',
      )
      expect(next?.id).toBe(2n)
      expect(highest?.id).toBeGreaterThan(1_000n)
      const words = await db('plan').whereRaw(`words <> ''`).count('id as count').first()
      expect(words?.count).toBeGreaterThan(10n)
    })
  })

  test('of what is essential leaves out the rest, and nothing that anything points at', async () => {
    const target = await shop.bare()
    expect(await restore(await make('essential'), target)).toMatchObject({
      ok: true,
      value: { kind: 'essential' },
    })
    const before = await sumTables(shop.core.db)
    const after = await looking(target, sumTables)
    expect(DISPENSABLE_TABLES.filter((table) => !(table in before))).toEqual([])
    for (const [table, sum] of Object.entries(after))
      expect([table, sum]).toEqual([table, DISPENSABLE_TABLES.includes(table) ? '0 0' : before[table]])
    expect(before.inbound).not.toBe('0 0')
  })

  test('two at once take turns, and each is whole', async () => {
    const names = await Promise.all([make('essential'), make('essential')])
    expect(new Set(names).size).toBe(2)
    for (const name of names) expect(await checkBackup(store(), name)).toMatchObject({ ok: true })
  })
})

describe('nothing is changed by', () => {
  let name: string
  let target: string
  let sealed: Buffer
  beforeAll(async () => {
    name = await make()
    target = await shop.bare()
    sealed = await readFile(join(shop.folder, name))
  })
  const isBare = () => looking(target, async (db) => Object.keys(await sumTables(db)).length === 0)

  async function refused(changed: Buffer, key?: Secret): Promise<string> {
    await writeFile(join(shop.folder, name), changed)
    const answer = await restore(name, target, key)
    expect(await isBare()).toBe(true)
    return answer.ok ? 'restored' : answer.refusal.code
  }

  test('the wrong key, or none', async () => {
    const other = await makeKeyPair()
    expect(await refused(sealed, new Secret(other.private_key))).toBe('backup.wrong-key')
    expect(await refused(sealed, new Secret('rubbish'))).toBe('backup.wrong-key')
  })

  test('a file that was cut off', async () => {
    for (const bytes of [0, 100, sealed.length >> 1, sealed.length - 1])
      expect(await refused(sealed.subarray(0, bytes))).toBe('backup.truncated')
  })

  test('one wrong bit, wherever it is, with its receipt or without', async () => {
    const places = [0, 30, 120, 180, 250, sealed.length >> 1, sealed.length - 20, sealed.length - 1]
    const receipt = await readFile(join(shop.folder, `${name}.json`))
    for (const has_receipt of [true, false]) {
      if (!has_receipt) await rm(join(shop.folder, `${name}.json`))
      for (const place of places) {
        const changed = Buffer.from(sealed)
        changed[place] = present(changed[place], 'within the file') ^ 1
        expect([place, await refused(changed)]).toEqual([place, expect.stringMatching(/damaged|wrong-key/)])
      }
      const cut = await refused(sealed.subarray(0, sealed.length >> 1))
      expect(cut).toBe(has_receipt ? 'backup.truncated' : 'backup.damaged')
    }
    await writeFile(join(shop.folder, `${name}.json`), receipt)
    expect(await refused(Buffer.concat([sealed, sealed]))).toBe('backup.damaged')
  })

  test('a file that is not there', async () => {
    expect(await restore('nexa-full-20200101T000000Z-000000.tar.gz.age', target)).toMatchObject({
      refusal: { code: 'backup.not-found' },
    })
  })

  test('a database in which something is', async () => {
    await writeFile(join(shop.folder, name), sealed)
    const taken = await shop.bare()
    await looking(taken, (db) => db.raw('create table somebodys (id integer)'))
    expect(await restore(name, taken)).toMatchObject({ refusal: { code: 'backup.not-empty' } })
    expect(await looking(taken, async (db) => Object.keys(await sumTables(db)))).toEqual(['somebodys'])
    expect(await restore(name, shop.settings.DATABASE_URL ?? '')).toMatchObject({
      refusal: { code: 'backup.not-empty' },
    })
  })

  test('another schema than this program has, older or newer', async () => {
    const { db } = shop.core
    const [newest] = await db('knex_migrations').orderBy('name', 'desc').limit(1)
    await db('knex_migrations').where({ id: newest.id }).delete()
    const older = await make('essential')
    await db('knex_migrations').insert([
      newest,
      { ...newest, id: newest.id + 1, name: '29990101_01_later.ts' },
    ])
    const newer = await make('essential')
    await db('knex_migrations').where({ name: '29990101_01_later.ts' }).delete()
    expect(await restore(older, target)).toMatchObject({
      refusal: { code: 'backup.older-schema', migration: newest.name },
    })
    expect(await restore(newer, target)).toMatchObject({
      refusal: { code: 'backup.newer-schema', migration: '29990101_01_later.ts' },
    })
    expect(await isBare()).toBe(true)
  })

  test('books that do not balance', async () => {
    await shop.core.db.transaction(async (trx) => {
      await trx.raw('alter table account disable trigger user')
      await trx.raw(
        `update account set balance = balance + 1 where id = (select id from account where kind = 'wallet' limit 1)`,
      )
      await trx.raw('alter table account enable trigger user')
    })
    const unbalanced = await restore(await make(), target)
    expect(unbalanced).toMatchObject({
      refusal: {
        code: 'backup.unbalanced',
        detail: expect.stringContaining('a wallet has what its entries sum to'),
      },
    })
    expect(await isBare()).toBe(true)
  })
})

test('what cannot be stored leaves nothing, and says so', async () => {
  const before = (await readdir(shop.folder)).sort()
  const core = { ...shop.core, config: { ...shop.core.config, BACKUP_DIR: '/dev/null/nowhere' } }
  await expect(makeBackup(core, { kind: 'full' })).rejects.toThrow('ENOTDIR')
  expect((await readdir(shop.folder)).sort()).toEqual(before)
  expect((await listStore(store())).every(({ state }) => state === 'whole')).toBe(true)
})
