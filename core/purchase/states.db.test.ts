import { afterAll, beforeAll, expect, test } from 'vitest'
import { money } from '../kernel/money.ts'
import { inTransaction } from '../platform/transaction.ts'
import { naira, Shop } from './fixtures/shop.ts'
import { moveLocked, movePurchases } from './move-purchase.ts'
import { lockPurchases } from './purchase.ts'
import { releaseQueued } from './release-queued.ts'
import { noteSent } from './route/attempt.ts'
import { isEnded, mayMove, type PurchaseState, purchaseStates, statesBefore } from './states.ts'

let shop: Shop
beforeAll(async () => {
  shop = await Shop.open()
})
afterAll(() => shop.close())

/** Puts a purchase into a state past the trigger, then asks the database for one move. */
async function isAllowed(id: string, from: PurchaseState, to: PurchaseState): Promise<boolean> {
  const columns = { provider_request_id: 'r', cost: 1, checks: 0, next_check_at: null }
  const ended = (state: PurchaseState) => (isEnded(state) ? new Date() : null)
  try {
    await shop.db.transaction(async (trx) => {
      await trx.raw('alter table purchase disable trigger purchase_moves')
      await trx('purchase')
        .where({ id })
        .update({ ...columns, state: from, ended_at: ended(from) })
      await trx.raw('alter table purchase enable trigger purchase_moves')
      await trx('purchase')
        .where({ id })
        .update({ state: to, ended_at: ended(to) })
      throw new Error('allowed')
    })
  } catch (error) {
    if (error instanceof Error && error.message === 'allowed') return true
    expect(error).toMatchObject({ code: '23001' })
  }
  return false
}

test('the trigger of the database allows exactly the moves of the table', async () => {
  const id = await shop.buy(await shop.addPerson(naira(500)))
  const pairs = purchaseStates.flatMap((from) => purchaseStates.map((to) => [from, to] as const))
  for (const [from, to] of pairs.filter(([from, to]) => from !== to))
    expect([from, to, await isAllowed(id, from, to)]).toEqual([from, to, mayMove(from, to)])
})

test('a guarded move changes only what stands where it should', async () => {
  const person = await shop.addPerson(naira(500))
  const [first, second] = [await shop.buy(person), await shop.buy(person)]
  const changes = [first, second].map((id) => ({
    id,
    next_check_at: null,
    provider_request_id: `request of ${id}`,
  }))
  const move = { from: statesBefore('sending'), to: 'sending' as const }
  await shop.db.transaction((trx) => movePurchases(trx, { ...move, changes: changes.slice(0, 1) }))
  const moved = await shop.db.transaction((trx) => movePurchases(trx, { ...move, changes }))
  expect(moved.map(({ id }) => id)).toEqual([second])
  expect((await shop.purchase(first)).provider_request_id).toBe(`request of ${first}`)
})

test('what a move of locked purchases answers is what the database then has', async () => {
  const person = await shop.addPerson(naira(500))
  const [first, second] = [await shop.buy(person), await shop.buy(person)]
  await shop.vend(first)
  await inTransaction(shop.db, async (trx) => {
    const locked = [...(await lockPurchases(trx, [first, second])).values()]
    const sent_at = new Date('2026-11-21T10:00:00.123Z')
    const changes = locked.map((purchase) => ({
      ...{ purchase, next_check_at: sent_at, sent_at, cost: money(97n), provider: 'vtpass' },
      ...{ provider_request_id: `sent for ${purchase.id}`, provider_reference: null },
    }))
    const moved = await moveLocked(trx, { from: statesBefore('sending'), to: 'sending', changes })
    expect(moved.map(({ id }) => id)).toEqual([second])
    expect(moved).toEqual([(await lockPurchases(trx, [second])).get(second)])
  })
})

test('what has not ended is listed unless it waits in line, whoever wrote it and however it ends', async () => {
  const openIn = async (sql: string): Promise<unknown[]> => (await shop.db.raw<{ rows: unknown[] }>(sql)).rows
  const expectListed = async () =>
    expect(await openIn('select purchase_id as id from purchase_open order by 1')).toEqual(
      await openIn(`select id from purchase where ended_at is null and state <> 'queued' order by 1`),
    )
  const person = await shop.addPerson(naira(500))
  const ids = [await shop.buy(person), await shop.buy(person), await shop.buy(person)]
  await expectListed()
  shop.telecom.behave = () => 'undecided, says pending'
  await shop.vend(ids[0] as never)
  await expectListed()
  shop.telecom.behave = () => 'delivers, says so'
  await shop.vend(ids[1] as never)
  await expectListed()
  const in_line = [await shop.buy(person, { queued: true }), await shop.buy(person, { queued: true })]
  await expectListed()
  const [release] = in_line.map((purchase_id) => ({ purchase_id, slot: 'its turn' }))
  expect(await inTransaction(shop.db, (trx) => releaseQueued(trx, [release as never]))).toHaveLength(1)
  expect(await openIn('select purchase_id from purchase_open')).toContainEqual({ purchase_id: in_line[0] })
  await expectListed()
  const ended = { state: 'returned', ended_at: new Date() }
  const trx = await shop.db.transaction()
  await trx('purchase')
    .where('id', '=', ids[2] as never)
    .update(ended)
  const left = await trx('purchase_open').where('purchase_id', '=', ids[2] as never)
  await trx.rollback()
  expect(left).toEqual([])
  await expectListed()
  expect(await openIn('select purchase_id from purchase_open')).not.toEqual([])
})

test('one request is of one purchase, and a purchase is for ever', async () => {
  const person = await shop.addPerson(naira(500))
  const bought = [await shop.purchase(await shop.buy(person)), await shop.purchase(await shop.buy(person))]
  const sent = bought.map((purchase) => ({
    ...purchase,
    provider: 'vtpass',
    provider_request_id: 'the same',
  }))
  await expect(inTransaction(shop.db, (trx) => noteSent(trx, sent))).rejects.toMatchObject({ code: '23505' })
  await expect(shop.db('purchase').where({ id: bought[0]?.id }).delete()).rejects.toMatchObject({
    code: '23001',
  })
})
