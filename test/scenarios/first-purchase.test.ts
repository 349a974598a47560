import { afterAll, beforeAll, expect, test } from 'vitest'
import { buysAirtime, funds, PIN, registers } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

test('a new person opens an account, adds money, buys airtime and sees what is left', async () => {
  const ada = await world.person()
  await registers(ada)
  await funds(ada, '5000')
  await ada.sees('₦5,000 has arrived')
  await ada.says('/balance')
  await ada.sees('₦5,000 available')
  await buysAirtime(ada, { phone: '0803 555 1234', amount: '500' })
  await ada.sees('enter your PIN')
  await ada.tapsPin(PIN)
  await ada.sees('₦500 MTN airtime delivered to 0803 555 1234')
  await ada.says('/balance')
  const card = await ada.sees('₦4,500 available')
  expect(card.text).toContain('₦500 spent this month')
  await ada.says('/history')
  await ada.taps(/₦500 MTN/)
  const receipt = await ada.sees('Delivered')
  expect(receipt.image).toBeDefined()
})
