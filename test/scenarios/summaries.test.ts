import { afterAll, beforeAll, expect, test } from 'vitest'
import { queueSummaries } from '../../core/summaries/index.ts'
import { buysForStranger, typesCode } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

/** Moves on to the next Monday, to that hour in Lagos, which is an hour ahead of UTC. */
function goToMonday(hour: number): void {
  const time = world.clock.now()
  const days = (8 - time.getUTCDay()) % 7 || 7
  const monday = Date.UTC(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate() + days, hour - 1)
  world.clock.move((monday - time.getTime()) / 1000)
}

test('the week comes on Monday morning with its numbers, once, and not to who switched it off', async () => {
  const ada = await world.customer({ naira: 1_000 })
  const bayo = await world.customer({ naira: 1_000 })
  const quiet = await world.customer({ naira: 1_000 })
  for (const person of [ada, bayo]) {
    await buysForStranger(person, { phone: '0803 700 1111', amount: '300' })
    await person.sees('delivered to')
  }
  await bayo.says('/notifications')
  await bayo.taps('⚙️ Settings')
  await bayo.taps('✅ 💬 Summaries')
  await bayo.button('▫️ 💬 Summaries')

  goToMonday(8)
  await Promise.all([queueSummaries(world.core), queueSummaries(world.core)])
  // Spread over two hours.
  world.clock.move(7_200)
  await ada.shows('Your week', 1)
  const [summary] = await ada.said('Your week')
  expect(summary?.text).toContain('You spent ₦300')
  expect(summary?.text).toContain('Airtime ₦300')
  if (!ada.channel.has_window) expect(summary?.image).toBeDefined()
  await queueSummaries(world.core)
  expect(await ada.said('Your week')).toHaveLength(1)
  expect([...(await bayo.said('Your week')), ...(await quiet.said('Your week'))]).toEqual([])

  // An approved text has no button for it.
  if (ada.channel.has_window) await ada.says('/notifications settings')
  else await ada.taps('⚙️ Settings')
  await typesCode(ada)
  await ada.sees('What I tell you, and where')
})
