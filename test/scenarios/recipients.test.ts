import { afterAll, beforeAll, expect, test } from 'vitest'
import { labelsOf } from '../support/chat.ts'
import { buysForStranger } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

test('a number is saved after a purchase, bought for by name, renamed and removed', async () => {
  const ada = await world.customer({ naira: 5_000 })
  await ada.says('/recipients')
  await ada.sees('You have saved no numbers yet')
  await buysForStranger(ada, { phone: '0803 703 1001', amount: '100' })
  await ada.sees('delivered to')
  await ada.taps('☆ Save number')
  await ada.sees('What should I call 0803 703 1001')
  await ada.says('12345')
  await ada.sees('with at least one letter')
  await ada.says('Mum')
  await ada.sees('0803 703 1001 is now Mum')

  await ada.says('airtime 150')
  await ada.sees('Who is the airtime for')
  await ada.button('Mum · 0803 703 1001')
  await ada.says('mum')
  await ada.sees('looks like MTN')
  await ada.taps(/✓ MTN/)
  await ada.taps(/^✓ Pay ₦150/)
  const told = await ada.sees('delivered to 0803 703 1001')
  expect(labelsOf(told)).toEqual(['🔁 Buy again', '☰ Menu'])

  await ada.says('/recipients')
  await ada.taps(/^Mum/)
  await ada.sees('☆ Mum, 0803 703 1001, MTN')
  await ada.taps('✎ Rename')
  await ada.sees('What should I call')
  await ada.says('Mother')
  await ada.sees('is now Mother')
  await ada.taps('☆ Saved numbers')
  await ada.taps(/^Mother/)
  await ada.sees('☆ Mother, 0803 703 1001, MTN')
  await ada.taps('🛒 Buy')
  await ada.sees('What would you like to buy')
  await ada.taps('📱 Airtime')
  await ada.sees('How much airtime')

  await ada.says('/recipients')
  await ada.taps(/^Mother/)
  await ada.taps('✕ Remove')
  await ada.sees('Remove Mother')
  await ada.taps('Keep')
  await ada.taps(/^Mother/)
  await ada.taps('✕ Remove')
  await ada.sees('Remove Mother')
  await ada.taps('✕ Remove')
  await ada.sees('Removed')
  await ada.says('/recipients')
  await ada.sees('You have saved no numbers yet')
})

test('two numbers cannot have one name, and one’s own number is not offered to be saved', async () => {
  const ada = await world.customer({ naira: 5_000 })
  for (const [phone, answer] of [
    ['0803 703 2001', 'is now Bola'],
    ['0803 703 2002', 'You already call another number bola'],
  ] as const) {
    await buysForStranger(ada, { phone, amount: '100' })
    await ada.sees(`delivered to ${phone}`)
    await ada.taps('☆ Save number')
    await ada.sees('What should I call')
    await ada.says(phone.endsWith('1') ? 'Bola' : 'bola')
    await ada.sees(answer)
  }
  await ada.says('cancel')
  await ada.sees('Cancelled')
  await ada.says('airtime 100 for '.concat(ada.phone))
  await ada.taps(/✓ MTN/)
  await ada.taps(/^✓ Pay/)
  const told = await ada.sees('delivered to')
  expect(labelsOf(told)).not.toContain('☆ Save number')
})

test('the number of somebody else’s purchase cannot be saved, nor seen', async () => {
  const ada = await world.customer({ naira: 5_000 })
  const bayo = await world.customer()
  await buysForStranger(ada, { phone: '0803 703 3001', amount: '100' })
  await ada.sees('delivered to')
  const { button } = await ada.button('☆ Save number')
  const reference = /NX-\w+/.exec(button.token)?.[0] ?? ''
  expect(reference).toMatch(/^NX-/)
  await bayo.says(`/recipients ${reference}`)
  const answer = await bayo.sees("I can't find that number among your purchases")
  expect(answer.text).not.toContain('703')
})
