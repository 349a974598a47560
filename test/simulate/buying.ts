import { networks } from '../../core/catalog/index.ts'
import { newId } from '../../core/kernel/ids.ts'
import { money } from '../../core/kernel/money.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import { type Order, placePurchases } from '../../core/purchase/index.ts'
import { DEATH, inProcess } from './run-job.ts'
import type { World } from './world.ts'

/** Some orders at once; some came before, and must not be placed twice. */
export const batchOf = (world: World): Order[] =>
  Array.from({ length: world.dice.between(1, 3) }, () => {
    const { dice, orders } = world
    const before = dice.percent(12) ? dice.pick(orders.slice(-50)) : undefined
    if (before === undefined) return newOrder(world)
    return dice.percent(60) ? before : twinOf(world, before)
  })

export async function buys(world: World, batch: readonly Order[]): Promise<void> {
  const { orders } = world
  orders.push(...batch.filter((order) => !orders.includes(order)))
  const end = await inProcess(world, { percent: DEATH, what: 'buys' }, async (core) => {
    const answers = await inTransaction(core.db, (trx) => placePurchases(trx, core, batch))
    for (const [place, answer] of answers.entries()) {
      if (!answer.ok) world.count(`refused: ${answer.refusal.code}`)
      else if (answer.value.replayed) world.count('the same order twice')
      else {
        world.note(`placed ${answer.value.reference}`, answer.value.purchase_id)
        if (batch[place]?.twin_accepted === true) world.count('twins that were meant')
      }
    }
  })
  world.note(`buys ${batch.map(({ key }) => key).join(' ')}: ${String(end)}`)
}

export function newOrder({ dice, customers }: World): Order {
  const { id, conversation_id, phone } = dice.one(customers)
  return {
    key: newId(),
    customer_id: id,
    conversation_id,
    slot: `buy-${dice.below(1_000_000)}`,
    category: 'airtime',
    network: dice.one(networks).id,
    recipient: dice.percent(70) ? phone : dice.one(customers).phone,
    face_amount: money(BigInt(dice.between(50, 600)) * 100n),
    pin_verified: true,
  }
}

/** The same wish once more, by somebody who may or may not have said that it is meant. */
function twinOf({ dice, accepted_twins }: World, before: Order): Order {
  const twin_accepted = dice.percent(40)
  const key = newId()
  if (twin_accepted) accepted_twins.add(key)
  return { ...before, key, twin_accepted }
}
