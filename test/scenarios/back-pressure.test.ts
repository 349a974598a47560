import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Chat } from '../support/chat.ts'
import { buysAirtime, seesBalance } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({
    env: {
      ...{ BUSY_ABOVE: '1', BUSY_AFTER_SECONDS: '3600', WAITING_PURCHASES_MAX: '3' },
      CHAT_EVENTS_MAX: '12',
    },
  })
})
afterAll(() => world.stop())

const asksFor = async (person: Chat, amount: string): Promise<void> => {
  await person.says('/airtime')
  await person.sees('Who is the airtime for')
  await person.says(person.phone)
  await person.sees(/looks like|Which network/)
  await person.taps(/MTN/)
  await person.sees('How much airtime')
  await person.says(amount)
}

test('who buys while nobody sends is told that it is busy and safe; nothing is taken beyond what may wait, and every outcome arrives', async () => {
  const ada = await world.customer({ naira: 5_000 })
  await world.withoutWorker(async () => {
    for (const amount of ['100', '200']) {
      await buysAirtime(ada, { phone: ada.phone, amount })
      expect((await ada.sees('is on its way')).text).not.toContain('busy')
    }
    await buysAirtime(ada, { phone: ada.phone, amount: '300' })
    const told = await ada.sees('very busy right now')
    expect(told.text).toContain('Your purchase is safe')
    expect(told.text).toMatch(/NX-\w+/)

    await asksFor(ada, '400')
    await ada.sees('I take no more for the moment. Nothing was charged.')
    expect(await ada.said(/delivered to/)).toEqual([])
    expect(await world.core.db('purchase').where({ customer_id: ada.customer_id })).toHaveLength(3)
  })
  await ada.shows(/delivered to/, 3)
  await seesBalance(ada, '₦4,400')

  await buysAirtime(ada, { phone: ada.phone, amount: '400' })
  await ada.shows(/delivered to/, 4)
  // Where messages are edited, the outcome has taken its place.
  expect(await ada.said(/very busy/)).toHaveLength(ada.channel.edits ? 0 : 1)
})

test('who writes faster than anybody reads is told once to slow down, and is heard again soon', async () => {
  const ada = await world.customer({ naira: 300 })
  for (let wish = 0; wish < 30; wish++) await ada.app.send({ text: '/balance' })
  await ada.sees('That was a lot at once')
  await ada.shows('₦300 available', 12)
  world.clock.move(10)
  await ada.says('/help')
  await ada.sees('What I can do')
  expect(await ada.said('That was a lot at once')).toHaveLength(1)
  // Up to twice the limit where time passes while somebody writes, and ten seconds end in between (decision 0051).
  expect((await ada.said('₦300 available')).length).toBeLessThanOrEqual(ada.channel.edits ? 12 : 24)
})
