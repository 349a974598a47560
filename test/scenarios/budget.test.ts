import { afterAll, beforeAll, expect, test } from 'vitest'
import { reconcileLedger } from '../../core/ledger/index.ts'
import { reconcileSpending } from '../../core/spending/index.ts'
import { labelsOf } from '../support/chat.ts'
import { buysAirtime, choosesAirtime, PIN } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(async () => {
  expect(await reconcileLedger(world.core.db)).toEqual([])
  expect(await reconcileSpending(world.core.db)).toEqual([])
  await world.stop()
})

test('a budget is set by a tap, changed by words, and shown on the card and with the balance', async () => {
  const ada = await world.customer({ naira: 30_000 })
  await ada.says('/budget')
  await ada.sees('You have no budget yet')
  await ada.taps('₦10,000')
  const card = await ada.sees('Your budget is ₦10,000 a month')
  expect(card.text).toContain('Everything: ₦0 of ₦10,000, ₦10,000 left')
  await ada.says('budget 2k')
  await ada.sees('Your budget is ₦2,000 a month')
  const pay = await choosesAirtime(ada, { phone: ada.phone, amount: '500' })
  expect(pay.text).toContain('₦1,500 left of your ₦2,000 budget')
  await ada.taps(/^✓ Pay/)
  await ada.sees('₦500 MTN airtime delivered')
  await ada.says('/balance')
  expect((await ada.sees('available')).text).toContain('Everything: ₦500 of ₦2,000, ₦1,500 left')
})

test('warnings come at 70, 90 and 100 percent; exactly the limit is reached, not exceeded', async () => {
  const ada = await world.customer({ naira: 30_000 })
  await ada.says('budget 1000')
  await ada.sees('Your budget is ₦1,000 a month')
  await buysAirtime(ada, { phone: ada.phone, amount: '700' })
  await ada.sees("You've spent ₦700 of your ₦1,000 budget")
  await buysAirtime(ada, { phone: ada.phone, amount: '200' })
  await ada.sees("You're close to your ₦1,000 budget")
  await buysAirtime(ada, { phone: ada.phone, amount: '100' })
  await ada.sees('It is reached, not exceeded')
  await ada.says('/budget')
  await ada.sees('Everything: ₦1,000 of ₦1,000, exactly reached')
})

test('set below what is spent already, the reply says so at once, and no alert follows', async () => {
  const ada = await world.customer({ naira: 30_000 })
  await buysAirtime(ada, { phone: ada.phone, amount: '900' })
  await ada.sees('₦900 MTN airtime delivered')
  await ada.says('/budget 800')
  expect((await ada.sees('Your budget is ₦800 a month')).text).toContain('₦900 of ₦800, ₦100 over')
  await buysAirtime(ada, { phone: ada.phone, amount: '100' })
  await ada.sees('₦100 MTN airtime delivered')
  expect(
    await world.core
      .db('message')
      .whereRaw(`body->'notice'->>'kind' = 'budget.warned'`)
      .whereIn(
        'conversation_id',
        world.core.db('conversation').where({ customer_id: ada.customer_id }).select('id'),
      ),
  ).toEqual([])
})

test('who wants to be stopped says yes twice and types the PIN; without that nothing is bought', async () => {
  const ada = await world.customer({ naira: 30_000 })
  await ada.says('budget 1,000')
  await ada.sees('Your budget is ₦1,000')
  await ada.taps(/Stop me/)
  await ada.sees('Before I go over a budget I ask you twice')
  await buysAirtime(ada, { phone: ada.phone, amount: '600' })
  await ada.sees('₦600 MTN airtime delivered')

  const card = await choosesAirtime(ada, { phone: ada.phone, amount: '500' })
  expect(card.text).toContain('₦100 over your ₦1,000 budget')
  await ada.taps(/^✓ Pay/)
  expect(labelsOf(await ada.sees('you asked me to stop you there'))).toEqual(['Yes, go over it', '✕ Cancel'])
  await ada.taps(/Cancel/)
  await ada.sees('Cancelled')
  expect(await world.bought(ada.phone.slice(-10))).toHaveLength(1)

  await choosesAirtime(ada, { phone: ada.phone, amount: '500' })
  await ada.taps(/^✓ Pay/)
  await ada.sees('you asked me to stop you there')
  await ada.taps('Yes, go over it')
  await ada.sees('PIN')
  await ada.tapsPin(PIN)
  await ada.sees('₦500 MTN airtime delivered')
  await ada.sees("You've gone ₦100 over your ₦1,000 budget")
})

test('categories have budgets of their own, past months are told, and a budget can be taken away', async () => {
  const ada = await world.customer({ naira: 30_000 })
  await ada.says('/budget')
  await ada.sees('You have no budget yet')
  await ada.taps(/Only airtime/)
  await ada.sees('spend on airtime in a month at most')
  await ada.says('lots')
  await ada.sees(/amount/)
  await ada.says('3000')
  const card = await ada.sees('Your airtime budget is ₦3,000 a month')
  expect(labelsOf(card)).toEqual([
    '＋ Set a budget',
    '📱 Airtime ₦3,000',
    '📶 Only data',
    '🛑 Stop me',
    '🗓 Past months',
  ])
  await ada.taps(/Past months/)
  expect((await ada.sees('Your last six months')).text).toMatch(/: ₦0, no budget/)
  await ada.taps(/Back/)
  await ada.sees('Airtime: ₦0 of ₦3,000')
  await ada.taps(/Airtime ₦3,000/)
  await ada.sees('spend on airtime')
  await ada.taps(/Remove it/)
  await ada.sees('Your airtime budget is gone')
})
