import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Uuid } from '../../core/kernel/ids.ts'
import { reconcileLedger } from '../../core/ledger/index.ts'
import type { Chat, ChatMessage } from '../support/chat.ts'
import { buysAirtime, buysForStranger, expectInPlace, seesBalance } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(async () => {
  expect(await reconcileLedger(world.core.db)).toEqual([])
  await world.stop()
})

type Buyer = Chat & { customer_id: Uuid }

/** What the bot was asked to say about how it ended. It may be said only once, however many roads lead there. */
async function outcomesFor(person: Buyer): Promise<string[]> {
  const { rows } = await world.core.db.raw<{ rows: { kind: string }[] }>(
    `select body #>> '{notice,kind}' as kind from message
     join conversation on conversation.id = message.conversation_id
     where customer_id = ? and body #>> '{notice,kind}' in ('purchase.delivered', 'purchase.returned')`,
    [person.customer_id],
  )
  return rows.map(({ kind }) => kind)
}

/** The outcome stands where "on its way" stood, once, and the wallet agrees. */
async function endsAs(person: Buyer, going: ChatMessage, how: 'delivered' | 'returned'): Promise<void> {
  const words = how === 'delivered' ? 'delivered to' : 'Your money is back'
  const outcome = await person.seesInTime(words)
  expectInPlace(person, outcome, going)
  await seesBalance(person, how === 'delivered' ? '₦900' : '₦1,000')
  expect(await person.said(/delivered to|Your money is back/)).toHaveLength(1)
  expect(await outcomesFor(person)).toEqual([`purchase.${how}`])
}

const SENTINELS = [
  ['0001', 'the network takes its time and delivers', 'delivered'],
  ['0002', 'the network refuses', 'returned'],
  ['0003', 'no answer, but delivered', 'delivered'],
  ['0004', 'no answer, and nothing done', 'returned'],
  ['0005', 'delivered and called back twice', 'delivered'],
  ['0006', 'the callback overtakes the answer', 'delivered'],
  ['0008', 'an error page, but delivered', 'delivered'],
] as const

test.each(SENTINELS)('%s: %s', async (ending, _what, how) => {
  const ada = await world.customer({ naira: 1_000 })
  const going = await buysForStranger(ada, { phone: `0803 888 ${ending}`, amount: '100' })
  await endsAs(ada, going, how)
})

describe('0007: the network gives no verdict', () => {
  test.each([
    ['delivered', 'delivered'],
    ['failed', 'returned'],
    ['reversed', 'returned'],
  ] as const)('until its staff say %s', async (status, how) => {
    const ada = await world.customer({ naira: 1_000 })
    const phone = `0803${String(ada.person_id % 1000).padStart(3, '0')}0007`
    const going = await buysForStranger(ada, { phone, amount: '100' })
    await ada.sees('takes longer than usual')
    await ada.says('/balance')
    await ada.sees('₦100 held for purchases on their way')
    const [purchase] = await world.bought(phone)
    await ada.post('/control/vtpass/resolve', { request_id: purchase?.request_id, status })
    await endsAs(ada, going, how)
  })
})

describe('the provider is away', () => {
  test('no answer while it is down; when it is back it knows nothing of it, and the money returns', async () => {
    const ada = await world.customer({ naira: 1_000 })
    await world.fault({ vtpass_down: true })
    const going = await buysForStranger(ada, { phone: '0803 889 1111', amount: '100' })
    await ada.sees('takes longer than usual')
    await world.mend()
    await endsAs(ada, going, 'returned')
    expect(await world.bought('8038891111')).toEqual([])
  })

  test('an empty float at the provider gives the money back at once and is told to the operators once', async () => {
    const ada = await world.customer({ naira: 1_000 })
    const bayo = await world.customer({ naira: 1_000 })
    await world.fault({ vtpass_balance_low: true })
    const hers = await buysForStranger(ada, { phone: '0803 889 2222', amount: '100' })
    const his = await buysForStranger(bayo, { phone: '0803 889 3333', amount: '100' })
    await ada.sees('The network could not be reached')
    await bayo.sees('The network could not be reached')
    await world.mend()
    await endsAs(ada, hers, 'returned')
    await endsAs(bayo, his, 'returned')
    await world.inGroup(ada).shows(/vtpass\.float-low/, 1)
  })
})

test('an outcome that comes late calls the person back to the message, one that comes soon does not', async () => {
  const ada = await world.customer({ naira: 1_000 })
  const going = await buysForStranger(ada, { phone: '0803 889 0007', amount: '100' })
  await ada.sees('takes longer than usual')
  world.clock.move(60)
  const purchases = await world.bought('8038890007')
  const request_id = purchases.at(-1)?.request_id
  await ada.post('/control/vtpass/resolve', { request_id, status: 'delivered' })
  await ada.seesInTime('delivered to')
  // Where the outcome is a message of its own, nobody has to be called back.
  if (world.channel.edits) expect((await ada.sees('There is news on this one')).reply_to).toBe(going.id)

  await buysAirtime(ada, { phone: ada.phone, amount: '100' })
  await ada.sees('delivered to')
  await seesBalance(ada, '₦800')
  await ada.shows('There is news', world.channel.edits ? 1 : 0)
})

test('a callback of the provider that lies changes nothing: it is only a reason to ask', async () => {
  const ada = await world.customer({ naira: 1_000 })
  await buysForStranger(ada, { phone: '0803 889 0007', amount: '100' })
  await ada.sees('takes longer than usual')
  const request_id = (await world.bought('8038890007')).at(-1)?.request_id
  const lie = { code: '000', content: { transactions: { status: 'delivered' } }, requestId: request_id }
  const response = await fetch(`http://127.0.0.1:${world.bot.port}/webhooks/vtpass`, {
    method: 'POST',
    body: JSON.stringify({ type: 'transaction-update', data: lie }),
  })
  expect(response.status).toBe(200)
  world.clock.move(10)
  await ada.says('/balance')
  await ada.sees('₦100 held for purchases on their way')
  expect(await outcomesFor(ada)).toEqual([])
})

test('0007 for a whole day: then a person looks into it, the money stays held, and operators hear of it', async () => {
  const ada = await world.customer({ naira: 1_000 })
  const going = await buysForStranger(ada, { phone: '0803 889 0007', amount: '100' })
  await ada.sees('takes longer than usual')
  world.clock.move(24 * 3600)
  const review = await ada.seesInTime('a person is looking into it')
  expectInPlace(ada, review, going)
  if (world.channel.edits) await ada.sees('There is news on this one')
  const admins = world.inGroup(ada)
  const reference = /NX-\w+/.exec(going.text ?? '')?.[0]
  await admins.shows(new RegExp(`purchase.review[^]*${reference}`), 1)
  const { wallet } = await world.core
    .db('account')
    .where({ code: `wallet/${ada.customer_id}` })
    .first({ wallet: 'held' })
  expect(wallet).toBe(10_000n)
})
