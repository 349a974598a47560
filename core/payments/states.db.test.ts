import { afterAll, beforeAll, expect, it } from 'vitest'
import { makePaymentWorld, type PaymentWorld } from '../../test/support/payment-world.ts'
import { FUNDING_MOVES, type FundingState, mayMove } from './states.ts'

let world: PaymentWorld
beforeAll(async () => {
  world = await makePaymentWorld()
})
afterAll(() => world.close())

it('the code and the database allow the same moves', async () => {
  const states = Object.keys(FUNDING_MOVES) as FundingState[]
  const { id } = await world.openFunding()
  const differences: string[] = []
  for (const from of states)
    for (const to of states) {
      if (from === to) continue
      const allowed = await world.db
        .transaction(async (trx) => {
          // Put there past the trigger, which is what this test asks about.
          await trx.raw(`set local session_replication_role = replica`)
          await trx('funding').where({ id }).update({ state: from, credited_amount: 1 })
          await trx.raw(`set local session_replication_role = origin`)
          await trx('funding').where({ id }).update({ state: to })
          throw new Error('allowed')
        })
        .catch((error: Error) => error.message === 'allowed')
      if (allowed !== mayMove(from, to)) differences.push(`${from} -> ${to}`)
    }
  expect(differences).toEqual([])
})
