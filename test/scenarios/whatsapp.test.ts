import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reconcileLedger } from '../../core/ledger/index.ts'
import { choosesAirtime, seesBalance } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

/** What a network does to a bot, on each channel of WhatsApp and through the whole bot: nothing lost, nothing twice. */
describe.each(['cloud', 'baileys', 'wwebjs'])('on %s', (channel) => {
  let world: World
  beforeAll(async () => {
    world = await startWorld({ channel })
  })
  afterAll(async () => {
    expect(await reconcileLedger(world.core.db)).toEqual([])
    await world.stop()
  })

  const purchases = (person: { customer_id: string }): Promise<string[]> =>
    world.core.db('purchase').where({ customer_id: person.customer_id }).pluck('state')

  /** Everything that this person wrote, as it went through the inbox. */
  const taken = (person: { customer_id: string }): Promise<string[]> =>
    world.core
      .db('inbound')
      .join('conversation', 'conversation.id', 'inbound.conversation_id')
      .where({ customer_id: person.customer_id, state: 'used' })
      .pluck('event_key')

  test('what is written while the bot is away is answered when it is back, once each', async () => {
    const [ada, bayo] = [await world.customer({ naira: 300 }), await world.customer({ naira: 700 })]
    await world.restarts(async () => {
      await ada.says('/balance')
      await bayo.says('/balance')
      await bayo.says('/help')
    })
    await ada.shows('₦300 available', 1)
    await bayo.shows('₦700 available', 1)
    await bayo.shows('What I can do', 1)
    expect(await taken(bayo)).toHaveLength(2)
  })

  test('a backlog in any order, and each message three times, is heard once', async () => {
    const ada = await world.customer({ naira: 300 })
    await world.repeats(2)
    await world.fault({ cloud_reorder: true })
    await world.restarts(async () => {
      for (const words of ['/balance', '/help', '/history', '/fund']) await ada.says(words)
      world.network?.shuffleBacklog()
    })
    await ada.until('all of it to be heard', async () => ((await taken(ada)).length === 4 ? true : undefined))
    for (const words of ['₦300 available', 'What I can do', 'Nothing here yet', 'How much would you like'])
      await ada.shows(words, 1)
    await world.mend()
    await world.repeats(0)
    await seesBalance(ada, '₦300')
    expect(await taken(ada)).toHaveLength(5)
  })

  test('a yes that is given five times, and a bot that ends right then: one purchase, told once', async () => {
    const ada = await world.customer({ naira: 900 })
    await choosesAirtime(ada, { phone: ada.phone, amount: '100' })
    await world.repeats(4)
    await ada.taps(/^✓ Pay/)
    await world.restarts(async () => undefined)
    await world.repeats(0)
    await ada.shows('delivered to', 1)
    await ada.shows('is on its way', 1)
    await seesBalance(ada, '₦800')
    expect(await purchases(ada)).toEqual(['delivered'])
    expect(await world.bought(ada.phone.slice(4))).toHaveLength(1)
  })

  test('an answer to a send is lost: what was said stands there once', async () => {
    const ada = await world.customer({ naira: 300 })
    await world.losesAnswers(1)
    await ada.says('/balance')
    await ada.seesInTime('₦300 available', 30)
    await ada.says('/help')
    await ada.seesInTime('What I can do', 60)
    await ada.shows('₦300 available', 1)
    await ada.shows('What I can do', 1)
  })
})
