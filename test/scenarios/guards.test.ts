import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Uuid } from '../../core/kernel/ids.ts'
import { money } from '../../core/kernel/money.ts'
import { parsePhone } from '../../core/kernel/phone.ts'
import { reconcileLedger } from '../../core/ledger/index.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import { placePurchase } from '../../core/purchase/index.ts'
import { type Chat, labelsOf } from '../support/chat.ts'
import { buysAirtime, buysForStranger, choosesAirtime, logsIn, PIN, seesBalance } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ env: { VELOCITY_PER_HOUR_MAX: '4', VELOCITY_RECIPIENTS_PER_DAY_MAX: '2' } })
})
afterAll(async () => {
  expect(await reconcileLedger(world.core.db)).toEqual([])
  await world.stop()
})

type Customer = Chat & { customer_id: Uuid }
const count = async ({ customer_id }: Customer): Promise<number> =>
  (await world.core.db('purchase').where({ customer_id })).length

/** The same person, in a chat that this one knows nothing of. */
async function buysElsewhere(person: Customer, naira: number): Promise<void> {
  const { core } = world
  const { customer_id } = person
  const { id: conversation_id } = await core.db('conversation').where({ customer_id }).first('id')
  const recipient = parsePhone(person.phone, 'NG')
  if (recipient === null) throw new Error('people have phone numbers')
  const order = {
    ...{ key: `elsewhere:${customer_id}`, slot: 'elsewhere', customer_id, conversation_id, recipient },
    ...{ category: 'airtime' as const, network: 'mtn', face_amount: money(naira * 100), pin_verified: false },
  }
  const placed = await inTransaction(core.db, (trx) => placePurchase(trx, core, order))
  expect(placed).toMatchObject({ ok: true })
}

describe('the same bought twice', () => {
  test('is asked about on the card, and bought again only with a yes; after two minutes nobody asks', async () => {
    const ada = await world.customer({ naira: 1_000 })
    const order = { phone: ada.phone, amount: '200' }
    await buysAirtime(ada, order)
    await ada.sees('₦200 MTN airtime delivered')

    const card = await choosesAirtime(ada, order)
    expect(card.text).toMatch(/^⚠️ You bought the same \d+ seconds ago\. Again\?[\s\S]*You pay ₦200/)
    expect(labelsOf(card)).toEqual(['Yes, buy it again', '✕ Cancel'])
    await ada.taps(/Cancel/)
    await ada.sees('Cancelled')
    expect(await count(ada)).toBe(1)

    await choosesAirtime(ada, order)
    await ada.taps('Yes, buy it again')
    await ada.sees('₦200 MTN airtime delivered')
    expect(await count(ada)).toBe(2)

    expect(labelsOf(await choosesAirtime(ada, { ...order, amount: '300' }))[0]).toBe('✓ Pay ₦300')
    world.clock.move(120)
    const later = await choosesAirtime(ada, order)
    expect(later.text).not.toContain('Again?')
    expect(labelsOf(later)[0]).toBe('✓ Pay ₦200')
    await seesBalance(ada, '₦600')
  })

  test('meanwhile, in another chat: the card did not know, so the tap that pays is asked back', async () => {
    const ada = await world.customer({ naira: 1_000 })
    const order = { phone: ada.phone, amount: '200' }
    const card = await choosesAirtime(ada, order)
    expect(labelsOf(card)[0]).toBe('✓ Pay ₦200')
    await buysElsewhere(ada, 200)
    await ada.taps(/^✓ Pay/)
    expect(labelsOf(await ada.sees('You bought the same'))).toEqual(['Yes, buy it again', '✕ Cancel'])
    expect(await count(ada)).toBe(1)
    await ada.taps('Yes, buy it again')
    await ada.shows('₦200 MTN airtime delivered', 2)
    expect(await count(ada)).toBe(2)

    const bola = await world.customer({ naira: 1_000 })
    await choosesAirtime(bola, { phone: bola.phone, amount: '200' })
    await buysElsewhere(bola, 200)
    await bola.taps(/^✓ Pay/)
    await bola.sees('You bought the same')
    await bola.taps(/Cancel/)
    await bola.sees('Cancelled')
    expect(await count(bola)).toBe(1)
  })

  test('needs the PIN all the same where the first one did', async () => {
    const ada = await world.customer({ naira: 9_000 })
    const order = { phone: ada.phone, amount: '3000' }
    await buysForStranger(ada, order)
    await ada.sees('delivered to')
    await choosesAirtime(ada, order)
    await ada.taps('Yes, buy it again')
    await ada.sees('enter your PIN')
    await ada.says(PIN)
    await ada.sees('delivered to')
    expect(await count(ada)).toBe(2)
  })
})

describe('too fast', () => {
  test('many purchases: the customer hears how long to wait, operators hear of it once', async () => {
    const ada = await world.customer({ naira: 5_000 })
    for (const amount of ['100', '200', '300', '400']) {
      await buysAirtime(ada, { phone: ada.phone, amount })
      await ada.sees('delivered')
    }
    const wants = async () => {
      await ada.says(`/airtime 500 for ${ada.phone} on mtn`)
      await ada.sees(/a lot of purchases for one hour\. Please try again in \d\d minutes/)
    }
    await wants()
    await wants()
    expect(await count(ada)).toBe(4)
    await world.inGroup(ada).shows(new RegExp(`purchase\\.velocity[^]*${ada.customer_id}`), 1)

    world.clock.move(3_600)
    await logsIn(ada)
    await buysAirtime(ada, { phone: ada.phone, amount: '500' })
    await ada.sees('₦500 MTN airtime delivered')
  })

  test('many new numbers: known ones and the own one go on, others wait for tomorrow', async () => {
    const ada = await world.customer({ naira: 5_000 })
    for (const phone of ['0803 701 3001', '0803 701 3002']) {
      await buysForStranger(ada, { phone, amount: '100' })
      await ada.sees('delivered to')
    }
    await ada.says('/airtime 100 for 0803 701 3003 on mtn')
    await ada.sees('You have bought for 2 new numbers today')
    expect(await count(ada)).toBe(2)
    await world.inGroup(ada).shows(new RegExp(`purchase\\.velocity[^]*${ada.customer_id}`), 1)
    await buysAirtime(ada, { phone: '0803 701 3001', amount: '200' })
    await ada.sees('delivered to')
    await buysAirtime(ada, { phone: ada.phone, amount: '200' })
    await ada.sees('delivered to')
  })
})
