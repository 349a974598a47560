import { afterAll, beforeAll, expect, test } from 'vitest'
import { buysAirtime, funds } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

test('who did nothing yet is told so', async () => {
  const ada = await world.customer()
  await ada.says('/history')
  await ada.sees('Nothing here yet')
})

test('purchases and payments together, newest first, page by page, and nobody else’s', async () => {
  const bayo = await world.customer()
  await funds(bayo, '9999')
  await bayo.sees('₦9,999 has arrived')
  const ada = await world.customer()
  await funds(ada, '5000')
  await ada.sees('₦5,000 has arrived')
  const amounts = ['101', '102', '103', '104', '105', '106', '107']
  for (const amount of amounts) {
    await buysAirtime(ada, { phone: ada.phone, amount })
    await ada.sees(`₦${amount} MTN airtime delivered`)
  }
  await ada.says('/history')
  const first = await ada.sees('page 1 of 2')
  const lines = first.inline_keyboard?.flat().map(({ text }) => text) ?? []
  expect(lines.map((line) => /₦[\d,]+/.exec(line)?.[0])).toEqual([
    ...['107', '106', '105', '104', '103', '102'].map((amount) => `₦${amount}`),
    undefined,
  ])
  await ada.taps(/Older/)
  const second = await ada.sees('page 2 of 2')
  expect(second.message_id).toBe(first.message_id)
  const older = second.inline_keyboard?.flat().map(({ text }) => text) ?? []
  expect(older.map((line) => /₦[\d,]+/.exec(line)?.[0])).toEqual(['₦101', '₦5,000', undefined])
  await ada.taps(/₦5,000/)
  const receipt = await ada.sees('Received')
  expect(receipt.photo).toBeDefined()
})

test('a receipt tells how it ended, also when the money came back', async () => {
  const ada = await world.customer({ naira: 500 })
  const phone = `0803${String(ada.person_id % 1000).padStart(3, '0')}0002`
  await buysAirtime(ada, { phone, amount: '100' })
  await ada.sees('enter your PIN')
  await ada.says('7391')
  await ada.sees('Your money is back')
  await ada.says('/history')
  await ada.taps(/↩️ ₦100/)
  await ada.sees('Money returned')
})
