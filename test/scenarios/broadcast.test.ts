import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Chat } from '../support/chat.ts'
import { expectInPlace } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

/** Up to the look at what customers will see. Whoever reads Hausa is written to in Hausa, where it is asked for. */
async function writes(owner: Chat, words: string, in_hausa?: string): Promise<void> {
  await owner.says('/broadcast')
  await owner.sees('Broadcasts')
  await owner.taps('✏️ New broadcast')
  await owner.sees('What is it about')
  await owner.taps('📣 News and offers')
  await owner.sees('Whom is it for')
  await owner.taps('Everybody')
  await owner.sees('What shall I write')
  await owner.says(words)
  if (in_hausa !== undefined) {
    await owner.sees('And in Hausa?')
    await owner.says(in_hausa)
  }
  await owner.sees('A button below it')
  await owner.taps('📶 Buy data')
}

async function sends(owner: Chat, count: string): Promise<void> {
  await owner.taps('📣 Send it')
  await owner.sees('please type that number')
  await owner.says(count)
  await owner.sees('is on its way')
}

const mutes = (customer_id: string) =>
  world.core.db('notice_wish').insert({ customer_id, muted: ['news'], quiet_from: 22, quiet_to: 7 })

test('an owner writes to everybody: looked at first, counted, told in the group, and only who wants it gets it', async ({
  skip,
}) => {
  skip(!world.channel.takes_broadcasts)
  const [ada, bola, chidi] = [await world.customer(), await world.customer(), await world.customer()]
  await mutes(chidi.customer_id)
  const owner = await world.admin('owner')
  const words = `Data is cheaper <b>today</b>.\n${'Look at the plans. '.repeat(30)}End`
  await writes(owner, words)
  const preview = await owner.sees('This is what they see')
  expect(preview.text).toContain('Data is cheaper <b>today</b>.\nLook at the plans.')
  expect(preview.text).toContain('End\n')
  expect((await owner.sees('2 people get it')).text).toContain('One more does not want to hear of this')
  await owner.taps('📣 Send it')
  await owner.sees('please type that number')
  await owner.says('3')
  await owner.sees("That isn't the number")
  await owner.says('2')
  await owner.sees('is on its way')
  const progress = await owner.sees(/📣 Broadcast B\w+ is on its way\. (Finding|For)/)

  for (const person of [ada, bola]) {
    const message = await person.seesInTime('Data is cheaper <b>today</b>', 30)
    expect(message.text).toContain('You can switch such news off')
  }
  const done = await owner.seesInTime(/✅ Broadcast B\w+ is done\. For 2 people, by/, 60)
  expect(done.text).toContain('Sent 2 · could not be brought 0 · chat blocked 0 · left out 0')
  expectInPlace(owner, done, progress)
  expect(await chidi.said('Data is cheaper')).toEqual([])
  await ada.taps('📶 Buy data')
  await ada.sees('Who is the data for')
  await bola.says('/notifications')
  await bola.sees('One is new')
  await bola.taps(/^● Data is cheaper/)
  await bola.sees('🔔 From')
})

test('anybody entitled stops it by its button and lets it go on; the night is waited for meanwhile', async ({
  skip,
}) => {
  skip(!world.channel.takes_broadcasts)
  const goTo = (hour: number, day = 0) => {
    const target = new Date(world.clock.now())
    target.setUTCHours(hour - 1 + 24 * day, 0, 0, 0)
    world.clock.move((target.getTime() - world.clock.now().getTime()) / 1_000)
  }
  const ada = await world.customer({ logged_in: false })
  await world.core.db('customer').where({ id: ada.customer_id }).update({ language: 'ha' })
  goTo(23)
  const owner = await world.admin('owner')
  await writes(owner, 'Good news', 'Labari mai daɗi')
  const { text = '' } = await owner.sees('get it')
  await sends(owner, /(\d+) people/.exec(text)?.[1] ?? '')
  await owner.seesInTime('in quiet hours, or', 30)
  await owner.taps('⏸ Stop')
  await owner.sees(/⏸ Broadcast B\w+ is stopped\. For/)
  goTo(9, 1)
  const other = await world.admin('owner')
  expect(await ada.said('Labari mai daɗi')).toEqual([])
  await other.taps('▶️ Resume')
  await ada.seesInTime('Labari mai daɗi', 60)
  await other.seesInTime(/✅ Broadcast B\w+ is done/, 60)
  await ada.shows('Labari mai daɗi', 1)
})

test('where an account would be lost for it nobody gets it, and the owner is told before it is sent', async ({
  skip,
}) => {
  skip(world.channel.takes_broadcasts)
  await world.customer()
  const owner = await world.admin('owner')
  await writes(owner, 'Data is cheaper today')
  const { text } = await owner.sees('Nobody')
  expect(text).toContain('cannot be told: a linked telephone takes no broadcasts')
})
