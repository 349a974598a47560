import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chat, type ChatMessage, labelsOf } from '../support/chat.ts'
import { buysAirtime, funds, PIN } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
let ada: Chat
beforeAll(async () => {
  world = await startWorld()
  const bayo = await world.customer()
  await funds(bayo, '9999')
  await bayo.sees('₦9,999 has arrived')
  ada = await world.customer()
  await funds(ada, '5000')
  await ada.sees('₦5,000 has arrived')
  for (const amount of ['101', '102']) {
    await buysAirtime(ada, { phone: ada.phone, amount })
    await ada.sees(`₦${amount} MTN airtime delivered`)
  }
})
afterAll(() => world.stop())

const rowsOf = async (person: Chat, message: ChatMessage): Promise<string[]> =>
  (await person.opens(message)).toString().trimEnd().split('\n').slice(1)

test('a spreadsheet of one’s own lines comes after the PIN, and not before', async () => {
  await ada.says('/export')
  await ada.sees('A file of which time')
  await ada.taps('Everything')
  await ada.sees('What would you like')
  await ada.taps(/Spreadsheet/)
  await ada.sees('enter your PIN')
  await ada.says('1357')
  await ada.sees("That isn't your PIN")
  expect(await ada.said('Your history, ')).toEqual([])
  await ada.says(PIN)
  const message = await ada.sees(/Your history, .*: 3 lines/)
  expect(message.document?.name).toMatch(/^nexa-history-\d{4}-\d\d\.csv$/)
  expect(
    (await rowsOf(ada, message)).map((row) => row.replace(/^[\d: -]+/, '').replace(/,NXF?-.*/, '')),
  ).toEqual([
    expect.stringMatching(/^,Airtime,Done,MTN,0803 \d{3} \d{4},,102,,,102,NGN$/),
    expect.stringMatching(/^,Airtime,Done,MTN,0803 \d{3} \d{4},,101,,,101,NGN$/),
    ',Money in,Done,,,,5000,,5000,,NGN',
  ])
})

test('words say what the file is of, and what the list shows goes into it', async () => {
  await ada.says('export json this month')
  await ada.sees('enter your PIN')
  await ada.says(PIN)
  const whole = JSON.parse((await ada.opens(await ada.sees('3 lines'))).toString())
  expect(whole).toMatchObject({ count: 3, currency: 'NGN' })
  await ada.says('history 102 this month')
  await ada.sees('“102”')
  await ada.taps('📄 Export')
  // A statement of some of the lines would not add up.
  const asked = await ada.sees('What would you like')
  expect(labelsOf(asked)).toEqual(['📊 Spreadsheet (CSV)', '🧩 For programs (JSON)'])
  await ada.taps(/Spreadsheet/)
  await ada.sees('enter your PIN')
  await ada.says(PIN)
  expect(await rowsOf(ada, await ada.sees('one line'))).toHaveLength(1)
  await ada.says('export csv last month')
  await ada.sees('nothing in your history of that time')
})

test('a statement is a PDF of the month', async () => {
  await ada.says('/statement this month')
  await ada.sees('enter your PIN')
  await ada.says(PIN)
  const message = await ada.sees(/Your wallet statement, .*: 3 movements/)
  expect(message.document?.name).toMatch(/^nexa-statement-\d{4}-\d\d\.pdf$/)
  expect((await ada.opens(message)).subarray(0, 5).toString()).toBe('%PDF-')
})

test('a file whose sending was lost is sent again, and is the same', async () => {
  const MESSAGES = /Your history, .*: 3 lines/
  const before = (await ada.said(MESSAGES)).length
  await ada.says('export csv this month')
  await ada.sees('enter your PIN')
  // The file arrives, and our side hears nothing of it.
  await world.losesAnswers(1)
  await ada.says(PIN)
  await ada.seesInTime(MESSAGES)
  for (let second = 0; second < 10; second++) world.clock.move(1)
  if (!ada.channel.repeats_lost) {
    // The channel says by itself, or by the message's name, that it came: there is no second one.
    await ada.shows(MESSAGES, before + 1)
    return world.mend()
  }
  await ada.shows(MESSAGES, before + 2)
  const [first, second] = await Promise.all(
    (await ada.said(MESSAGES)).slice(-2).map((sent) => ada.opens(sent)),
  )
  expect(second).toEqual(first)
  await world.mend()
})
