import { afterAll, beforeAll, expect, test } from 'vitest'
import { naira, Shop } from './fixtures/shop.ts'
import { movePurchases } from './move-purchase.ts'
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
