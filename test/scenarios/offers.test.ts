import { afterAll, beforeAll, expect, test } from 'vitest'
import { addHours, now } from '../../core/kernel/clock.ts'
import { newId, type Uuid } from '../../core/kernel/ids.ts'
import { reconcileLedger } from '../../core/ledger/index.ts'
import { endOffer, makeOffer } from '../../core/offers/index.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import type { Chat } from '../support/chat.ts'
import { seesBalance } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(async () => {
  expect(await reconcileLedger(world.core.db)).toEqual([])
  await world.stop()
})

async function weekendOffer(customer_id: Uuid): Promise<Uuid> {
  const made = await inTransaction(world.core.db, (trx) =>
    makeOffer(trx, {
      ...{ key: newId(), name: 'Weekend gift', basis_points: 1_000, amount: null, customer_id },
      ...{ begins_at: now(), ends_at: addHours(now(), 48) },
    }),
  )
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value.offer_id
}

async function looksAtAirtime(person: Chat): Promise<string | undefined> {
  await person.says(`airtime 500 for ${person.phone}`)
  await person.taps(/✓ MTN/)
  return (await person.sees('You pay')).text
}

test('the best offer is on the card, is paid by, and is used once', async () => {
  const ada = await world.customer({ naira: 2_000 })
  await weekendOffer(ada.customer_id)
  const card = await looksAtAirtime(ada)
  expect(card).toContain('Weekend gift: ₦50 off')
  expect(card).toContain('You pay ₦450')
  await ada.taps('✓ Pay ₦450')
  await ada.sees('₦500 MTN airtime delivered to')
  await seesBalance(ada, '₦1,550')
  await ada.says('airtime 400')
  await ada.taps(/^Myself/)
  await ada.taps(/✓ MTN/)
  expect((await ada.sees('You pay')).text).toContain('You pay ₦400')
})

test('an offer that ends before the yes costs nobody anything', async () => {
  const ada = await world.customer({ naira: 2_000 })
  const offer_id = await weekendOffer(ada.customer_id)
  await looksAtAirtime(ada)
  await inTransaction(world.core.db, (trx) => endOffer(trx, offer_id))
  await ada.taps('✓ Pay ₦450')
  expect((await ada.sees('That offer has just ended')).text).toContain('₦500')
  await seesBalance(ada, '₦2,000')
})
