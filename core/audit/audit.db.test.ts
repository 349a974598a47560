import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { newId } from '../kernel/ids.ts'
import { type Db, openDatabase } from '../platform/db.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import { readAudit } from './read-audit.ts'
import { recordAct } from './record-act.ts'
import { verifyChain } from './verify-chain.ts'

let database: FreshDatabase
let db: Db
beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url, { pool_max: 12 })
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
})

const ada = newId()
const bola = newId()
const act = (more: Partial<Parameters<typeof recordAct>[1]> = {}) => ({
  ...{ admin_id: ada, action: 'customer.suspend', subject: `customer:${newId()}` },
  ...more,
})
const acts = (...all: Parameters<typeof recordAct>[1][]) =>
  inTransaction(db, async (trx) => {
    for (const each of all) await recordAct(trx, each)
  })

/** As somebody could who puts the triggers to sleep. */
const tamper = (work: (trx: Trx) => Promise<unknown>) =>
  db.transaction(async (trx) => {
    await trx.raw(`set local session_replication_role = replica`)
    await work(trx)
  })

/** Breaks it, says what was found, and mends it again. */
async function found(work: (trx: Trx) => Promise<unknown>) {
  const kept: Record<string, unknown>[][] = [await db('audit'), await db('audit_link')]
  const facts: { id: string; facts: string }[] = await db('audit').select(
    'id',
    db.raw('facts::text as facts'),
  )
  await tamper(work)
  const { broken } = await verifyChain(db)
  await tamper(async (trx) => {
    await trx('audit_link').delete()
    await trx('audit').delete()
    for (const row of kept[0] ?? [])
      await trx('audit').insert({ ...row, facts: facts.find(({ id }) => id === row.id)?.facts })
    await trx('audit_link').insert(kept[1] ?? [])
  })
  return broken
}

test('acts of many at once stand in one chain, and what is rolled back is not in it', async () => {
  expect(await verifyChain(db)).toEqual({ acts: 0n, head: null, broken: null })
  const undone = db.transaction(async (trx) => {
    await recordAct(trx, act())
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  await Promise.all(Array.from({ length: 20 }, () => acts(act(), act({ admin_id: bola }))))
  await acts(
    act({ admin_id: null, facts: { reason: 'odd \u0000 ü 😀 "x"\n', amount: '500', n: [1.5, null] } }),
  )
  const { acts: count, broken, head } = await verifyChain(db)
  expect([count, broken, head?.seq]).toEqual([41n, null, 41n])
})

test('an admin who has not committed holds nobody up', async () => {
  await db.transaction(async (trx) => {
    await recordAct(trx, act())
    await acts(act())
  })
  expect((await verifyChain(db)).broken).toBeNull()
})

test('the database refuses to change or forget acts', async () => {
  for (const table of ['audit', 'audit_link']) {
    await expect(db(table).delete()).rejects.toThrow('written once: delete')
    await expect(db.raw(`truncate ${table} cascade`)).rejects.toThrow('written once: truncate')
  }
  await expect(db('audit').update({ action: 'nothing.done' })).rejects.toThrow('written once: update')
  await expect(db('audit_link').update({ seq: 900 })).rejects.toThrow('written once: update')
  await expect(acts(act({ action: 'Suspend' }))).rejects.toThrow('audit_action_check')
})

test('whatever is changed behind the triggers is found, and the row is named', async () => {
  const { rows } = await db.raw('select * from audit_link order by seq')
  const [, second, third] = rows
  const of = (seq: { seq: bigint; audit_id: string }) => `#${seq.seq}, act ${seq.audit_id}`
  const change = (to: object) => (trx: Trx) => trx('audit').where({ id: second.audit_id }).update(to)
  for (const to of [
    { action: 'customer.resume' },
    { subject: `customer:${newId()}` },
    { admin_id: null },
    { facts: '{ }' },
    { acted_at: db.raw(`acted_at + interval '1 microsecond'`) },
    { content_hash: Buffer.alloc(32) },
  ])
    expect(await found(change(to))).toEqual({ law: 'changed', subject: of(second) })
  expect(await found((trx) => trx('audit_link').where({ seq: second.seq }).delete())).toEqual({
    law: 'gap',
    subject: of(third),
  })
  expect(await found((trx) => trx('audit').where({ id: second.audit_id }).delete())).toMatchObject({
    law: 'gone',
  })
  const relink = (trx: Trx) =>
    trx('audit_link')
      .where({ seq: second.seq })
      .update({ chain_hash: Buffer.alloc(32) })
  expect(await found(relink)).toEqual({ law: 'relinked', subject: of(second) })
  expect(await found((trx) => recordAct(trx, act()))).toMatchObject({ law: 'unlinked' })
  expect((await verifyChain(db)).broken).toBeNull()
})

test('a head that was noted earlier shows that the end was cut off or written anew', async () => {
  const { head } = await verifyChain(db)
  await acts(act())
  expect((await verifyChain(db, head)).broken).toBeNull()
  expect((await verifyChain(db, head === null ? null : { ...head, hash: '00' })).broken?.law).toBe('cut')
  expect((await verifyChain(db, { seq: 9_999n, hash: '00' })).broken?.law).toBe('cut')
})

test('numbers and addresses are masked however deep they stand, and ids are kept', async () => {
  const id = newId()
  const facts = { note: 'call 0803 123 4567', at: ['ada@example.com', { of: id }], amount: '500000' }
  await acts(act({ subject: `customer:${id}`, facts }))
  const [line] = await readAudit(db, { subject: `customer:${id}`, limit: 5 })
  expect(line?.facts).toEqual({
    ...{ note: 'call 0803\u00a0••••\u00a0567', at: ['a•••@e•••.com', { of: id }], amount: '500000' },
  })
})

test('any facts that JSON can say come back, and the chain holds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 }),
      (facts) => acts(act({ facts: JSON.parse(JSON.stringify(facts)) })),
    ),
    { numRuns: 25 },
  )
  expect((await verifyChain(db)).broken).toBeNull()
})

test('pages go on where the one before ended, for one admin and for one subject', async () => {
  const subject = 'plan:mtn-1gb'
  for (let place = 0; place < 7; place++) await acts(act({ admin_id: bola, subject, facts: { place } }))
  const places: unknown[] = []
  for (let before: Parameters<typeof readAudit>[1]['before']; ; ) {
    const page = await readAudit(db, { subject, before, limit: 3 })
    places.push(...page.map(({ facts }) => facts.place))
    before = page.at(-1)?.id
    if (page.length < 3) break
  }
  expect(places).toEqual([6, 5, 4, 3, 2, 1, 0])
  const mine = await readAudit(db, { admin_id: bola, limit: 100 })
  expect(mine.length).toBe(27)
  expect(mine.every(({ admin_id }) => admin_id === bola)).toBe(true)
})
