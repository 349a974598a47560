import { assert } from '../../../core/kernel/assert.ts'
import { newId, type Uuid } from '../../../core/kernel/ids.ts'
import { money } from '../../../core/kernel/money.ts'
import { inTransaction } from '../../../core/platform/transaction.ts'
import {
  type Order,
  type PurchaseCore,
  placePurchases,
  settlePurchases,
  vendPurchase,
} from '../../../core/purchase/index.ts'
import type { BenchCustomer } from '../fill-shop.ts'
import { COST, PRICE, type Way } from './way.ts'

/** The doors of the core, one purchase or several a commit. */
export function ourWay(core: PurchaseCore, shape: { connections: number; batch: number }): Way {
  const how = shape.batch === 1 ? 'one by one' : `${shape.batch} a commit`
  return {
    what: `ours, ${how}, ${shape.connections} connections`,
    ...shape,
    place: (customers) => placeAll(core, customers),
    settle: async (purchase_ids) => {
      const deliveries = purchase_ids.map((purchase_id) => ({
        purchase_id,
        cost: money(COST),
        provider_reference: `bench-${purchase_id}`,
      }))
      const ended = await inTransaction(core.db, (trx) => settlePurchases(trx, core, deliveries))
      assert(
        ended.every((each) => each === 'now'),
        'every purchase of the bench ends once',
      )
    },
  }
}

/** As the worker does it: marked as being sent, sent to a provider that answers at once, settled. */
export function workerWay(core: PurchaseCore, connections: number): Way {
  return {
    what: `ours, as the worker walks it, ${connections} connections`,
    note: '3 commits: with the mark before the provider is called',
    connections,
    batch: 1,
    marks: true,
    place: (customers) => placeAll(core, customers),
    settle: async (purchase_ids) => {
      for (const id of purchase_ids) await vendPurchase(core, id)
    },
  }
}

export async function placeAll(core: PurchaseCore, customers: readonly BenchCustomer[]): Promise<Uuid[]> {
  const placed = await inTransaction(core.db, (trx) => placePurchases(trx, core, customers.map(orderOf)))
  return placed.map((answer) => {
    assert(answer.ok, 'every order of the bench is accepted')
    return answer.value.purchase_id
  })
}

function orderOf({ id, conversation_id, phone }: BenchCustomer): Order {
  return {
    key: newId(),
    customer_id: id,
    conversation_id,
    slot: 'bench',
    category: 'airtime',
    network: 'mtn',
    recipient: phone,
    face_amount: money(PRICE),
    pin_verified: false,
    twin_accepted: true,
  }
}
