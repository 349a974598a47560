import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chat, type ChatMessage, labelsOf } from '../support/chat.ts'
import { buysAirtime, buysForStranger, expectInPlace } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

/** The colour of the paper, in the corner of the picture as it was sent. */
async function paperOf(chat: Chat, { image: sent }: ChatMessage): Promise<[number, number, number]> {
  const image = await loadImage(await chat.app.open(sent?.url ?? ''))
  expect([image.width, image.height], chat.phone).toEqual([1080, 1080])
  const pen = createCanvas(1080, 1080).getContext('2d')
  pen.drawImage(image, 0, 0)
  const [red = 0, green = 0, blue = 0] = pen.getImageData(5, 5, 1, 1).data
  return [red, green, blue]
}

test('spending is seen at once, in a picture and in words, and looked into down to a receipt, in one message', async () => {
  const ada = await world.customer({ naira: 5_000 })
  const mama = `0805${String(ada.person_id % 1000).padStart(3, '0')}4321`
  for (const amount of ['101', '102']) {
    await buysAirtime(ada, { phone: ada.phone, amount })
    await ada.sees(`₦${amount} MTN airtime delivered`)
  }
  await buysForStranger(ada, { phone: mama, amount: '400' })
  await ada.sees('₦400 MTN airtime delivered')
  await ada.says('/spending')
  const month = await ada.sees('₦603 spent in 3 purchases')
  expect(month.image).toBeDefined()
  expect(month.text).toContain('Airtime: ₦603, 100%, 3 purchases')

  await ada.taps('By number')
  const numbers = await ada.sees('by number')
  expectInPlace(ada, numbers, month)
  expect(numbers.text).toMatch(/: ₦400, 66%, one purchase\n.*: ₦203, 34%, 2 purchases$/)
  await ada.taps(new RegExp(`^${mama.slice(0, 4)}`))
  const behind = await ada.sees('Purchases in')
  expect(labelsOf(behind).filter((label) => label.includes('₦'))).toHaveLength(1)
  await ada.taps(/₦400/)
  const receipt = await ada.sees('Delivered')
  expectInPlace(ada, receipt, month)
  await ada.taps('← Back')
  await ada.sees('Purchases in')
  await ada.taps('← Back')
  await ada.sees('by number')
  await ada.taps('← Back')
  expectInPlace(ada, await ada.sees('₦603 spent'), month)
  expect(await ada.said('₦603 spent')).toHaveLength(ada.channel.edits ? 1 : 2)
})

test('what was just delivered is there with the very next look', async () => {
  const ada = await world.customer({ naira: 1_000 })
  await ada.says('what did i spend')
  await ada.sees('nothing spent')
  await buysAirtime(ada, { phone: ada.phone, amount: '250' })
  await ada.sees('₦250 MTN airtime delivered')
  await ada.says('spending')
  await ada.sees('₦250 spent in one purchase')
  await ada.taps('📊 Six months')
  const months = await ada.sees('The last 6 months: ₦250 spent')
  expect(months.image).toBeDefined()
  await ada.taps(/ 20\d\d$/)
  await ada.sees('₦250 spent in one purchase')
  await ada.taps('By day')
  await ada.sees('the biggest days first')
  await ada.taps(/\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)/)
  expect(labelsOf(await ada.sees('Purchases in'))[0]).toContain('₦250')
})

test('another month is a tap away, and a month without spending says so', async () => {
  const ada = await world.customer({ naira: 1_000 })
  await ada.says('/spending')
  const now = await ada.sees('nothing spent')
  await ada.taps(/^←/)
  const before = await ada.sees('nothing spent')
  expectInPlace(ada, before, now)
  expect(before.text).not.toBe(now.text)
  await ada.taps(/→$/)
  expect((await ada.sees('nothing spent')).text).toBe(now.text)
  await ada.taps('☰ Menu')
  await ada.sees('What would you like to do')
})

test('charts turn dark for whoever likes it, and stay so', async () => {
  const ada = await world.customer({ naira: 1_000 })
  await ada.says('/spending')
  const light = await ada.sees('nothing spent')
  expect(await paperOf(ada, light)).toEqual([255, 255, 255])
  await ada.taps('🌙 Dark charts')
  const dark = await ada.until('a dark chart', async () => {
    const found = (await ada.said('nothing spent')).at(-1)
    return found !== undefined && labelsOf(found).includes('☀️ Light charts') ? found : undefined
  })
  expectInPlace(ada, dark, light)
  expect((await paperOf(ada, dark)).every((part) => part < 60)).toBe(true)
  await ada.says('/spending')
  expect((await paperOf(ada, await ada.sees('nothing spent'))).every((part) => part < 60)).toBe(true)
  const bayo = await world.customer()
  await bayo.says('/spending')
  expect(await paperOf(bayo, await bayo.sees('nothing spent'))).toEqual([255, 255, 255])
})

test('what is worth knowing comes with its figures, and only when there is enough to say', async () => {
  const ada = await world.customer({ naira: 5_000 })
  for (const amount of ['101', '102', '103', '104', '105']) {
    await buysAirtime(ada, { phone: ada.phone, amount })
    await ada.sees(`₦${amount} MTN airtime delivered`)
  }
  await ada.says('/spending')
  await ada.taps('💡 Worth knowing')
  await ada.sees('not enough')
  await world.core
    .db('purchase')
    .where({ customer_id: ada.customer_id, face_amount: 10_500 })
    .update({ created_at: new Date(Math.floor(world.clock.now().getTime() / 86_400_000) * 86_400_000) })
  await ada.taps('← Back')
  await ada.taps('💡 Worth knowing')
  await ada.sees('1 of 5 purchases (20%, ₦105) were made between 11 at night and 5 in the morning')
})
