import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ChatMessage, labelsOf } from '../support/chat.ts'
import { buysAirtime, buysForStranger, expectInPlace, funds } from '../support/stories.ts'
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
  const first = await ada.sees('Your history')
  const amountsOf = (message: ChatMessage) =>
    labelsOf(message).flatMap((label) => /₦[\d,]+/.exec(label)?.[0] ?? [])
  expect(amountsOf(first)).toEqual(['107', '106', '105', '104', '103', '102'].map((amount) => `₦${amount}`))
  await ada.taps(/Older/)
  const second = await ada.sees('page 2')
  expectInPlace(ada, second, first)
  expect(amountsOf(second)).toEqual(['₦101', '₦5,000'])
  await ada.taps(/₦5,000/)
  const receipt = await ada.sees('Received')
  expect(receipt.image).toBeDefined()
  await ada.losesButtons(second.id)
  await ada.taps('🧾 History')
  expect(amountsOf(await ada.sees('page 2'))).toEqual(['₦101', '₦5,000'])
})

test('the list is narrowed down by words and by buttons, one after the other, and opened up again', async () => {
  const ada = await world.customer({ naira: 5_000 })
  await funds(ada, '2500')
  await ada.sees('₦2,500 has arrived')
  const mama = `0805${String(ada.person_id % 1000).padStart(3, '0')}4321`
  await buysAirtime(ada, { phone: ada.phone, amount: '300' })
  await ada.sees('₦300 MTN airtime delivered')
  await buysForStranger(ada, { phone: mama, amount: '400' })
  await ada.sees('₦400 MTN airtime delivered')
  await ada.taps(/Save number/)
  await ada.says('Mama Ngozi')
  await ada.sees('Mama Ngozi')

  await ada.says('history mtn')
  expect(labelsOf(await ada.sees('Your history · MTN'))).toEqual([
    expect.stringMatching(/^✅ ₦400 MTN · Mama Ngozi/),
    expect.stringMatching(/^✅ ₦300 MTN · 0803/),
    ...['🔎 Find', '📄 Export', '☰ Menu'],
  ])
  await ada.says('ngozi')
  expect(labelsOf(await ada.sees('Your history · MTN · “ngozi”'))).toHaveLength(4)
  await ada.taps('🔎 Find')
  await ada.sees('What are you looking for')
  await ada.taps('➕ Money in')
  await ada.sees('Nothing in your history fits that')
  await ada.taps('🔎 Find')
  await ada.taps('✕ Everything again')
  expect(labelsOf(await ada.sees('Choose a line for its receipt'))).toHaveLength(6)
  await ada.says('2500')
  expect(labelsOf(await ada.sees('“2500”'))).toEqual([
    expect.stringMatching(/^➕ ₦2,500 added/),
    ...['🔎 Find', '📄 Export', '☰ Menu'],
  ])
  await ada.says(`/history ${mama}`)
  expect(labelsOf(await ada.sees('Your history · Mama Ngozi'))).toHaveLength(4)
  await ada.taps(/₦400/)
  await ada.sees('Delivered')
  await ada.taps(/Buy again/)
  await ada.sees('You pay')
  await ada.says('history last month')
  await ada.sees('Nothing in your history fits that')
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
