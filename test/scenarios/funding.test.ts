import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reconcileLedger } from '../../core/ledger/index.ts'
import {
  asksToFund,
  buysAirtime,
  expectInPlace,
  funds,
  paysOnPage,
  seesBalance,
  typesCode,
} from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(async () => {
  expect(await reconcileLedger(world.core.db)).toEqual([])
  await world.stop()
})

/** Posts to the bot's door what pretends to come from the gateway. */
function postWebhook(body: string, signature: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${world.bot.port}/webhooks/paystack`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-paystack-signature': signature },
    body,
  })
}

const charge = (reference: string, kobo: number): string =>
  JSON.stringify({ event: 'charge.success', data: { id: 7, reference, amount: kobo, currency: 'NGN' } })

describe('the amount', () => {
  test('too little, too much and more than the wallet may hold are said so', async () => {
    const ada = await world.customer({ naira: 250_000 })
    await ada.says('/fund')
    await ada.sees('How much would you like to add')
    await ada.says('99')
    await ada.sees('smallest amount is ₦100')
    await ada.says('1,000,001')
    await ada.sees('largest amount at once is ₦1,000,000')
    await ada.says('60k')
    await ada.sees('may hold ₦300,000. There is room for ₦50,000 more')
    await ada.says('words')
    await ada.sees('type an amount in figures')
    await ada.taps('₦500')
    const link = await ada.sees('₦500 to your wallet')
    expect(link.link).toContain('/paystack/checkout/')
  })
})

describe('what the payer does', () => {
  test('pays: the money arrives in the message that showed the link', async () => {
    const ada = await world.customer()
    const reference = await asksToFund(ada, '5000')
    const link = await ada.sees('pay safely')
    await paysOnPage(ada, reference, 'pay')
    const arrived = await ada.sees('₦5,000 has arrived')
    expectInPlace(ada, arrived, link)
    await seesBalance(ada, '₦5,000')
  })

  test('pays half: what arrived counts, not what was asked for', async () => {
    const ada = await world.customer()
    await funds(ada, '5000', 'half')
    await ada.sees('₦2,500 has arrived (the payment was for ₦5,000)')
    await seesBalance(ada, '₦2,500')
  })

  test('pays in another currency: a person looks at it, nothing is credited, operators hear of it', async () => {
    const ada = await world.customer()
    const reference = await funds(ada, '5000', 'usd')
    await ada.sees('a person must look at')
    await seesBalance(ada, '₦0')
    await world.inGroup(ada).shows(new RegExp(`wrong-currency[^]*${reference}`), 1)
  })

  test('is declined: nobody calls, so we ask, and say so; a second card on the same page still counts', async () => {
    const ada = await world.customer()
    const reference = await funds(ada, '5000', 'decline')
    world.clock.move(60)
    await ada.sees('did not go through')
    await seesBalance(ada, '₦0')
    await paysOnPage(ada, reference, 'pay')
    await ada.sees('₦5,000 has arrived')
    await seesBalance(ada, '₦5,000')
  })

  test('pays late: it arrives when it arrives', async () => {
    const ada = await world.customer()
    await funds(ada, '5000', 'late')
    await ada.sees('₦5,000 has arrived')
    await seesBalance(ada, '₦5,000')
  })

  test('takes the money back: it leaves the wallet, as far as it is there', async () => {
    const ada = await world.customer()
    const reference = await funds(ada, '5000')
    await ada.sees('₦5,000 has arrived')
    await buysAirtime(ada, { phone: ada.phone, amount: '1000' })
    await ada.sees('delivered to')
    await paysOnPage(ada, reference, 'reverse')
    await ada.sees('The bank took back ₦4,000')
    await seesBalance(ada, '₦0')
    await world.inGroup(ada).shows(new RegExp(`payments.reversed[^]*${reference}`), 1)
  })
})

describe('webhooks', () => {
  test('one that is lost is made up for by asking', async () => {
    const ada = await world.customer()
    await world.fault({ paystack_webhook_lost: true })
    await funds(ada, '5000')
    world.clock.move(60)
    await ada.sees('₦5,000 has arrived')
    await world.mend()
    await seesBalance(ada, '₦5,000')
  })

  test('one that comes five times credits once and is told once', async () => {
    const ada = await world.customer()
    const reference = await asksToFund(ada, '5000')
    await ada.post('/control/paystack/pay', { reference, how: 'pay', webhookTimes: 5 })
    await ada.sees('₦5,000 has arrived')
    await seesBalance(ada, '₦5,000')
    const credits = await world.core.db('message').where('key', 'like', 'funding:%:outcome').count()
    const fundings = await world.core.db('funding').whereIn('state', ['credited', 'reversed']).count()
    expect(credits).toEqual(fundings)
  })

  test('a forged one is turned away, a signed one that lies is not believed', async () => {
    const ada = await world.customer()
    const reference = await asksToFund(ada, '5000')
    const body = charge(reference, 500_000)
    const sign = (key: string, words: string) => createHmac('sha512', key).update(words).digest('hex')
    for (const signature of [
      '',
      'f'.repeat(128),
      sign('sk_test_other', body),
      sign('sk_test_sandbox', `${body} `),
    ])
      expect((await postWebhook(body, signature)).status).toBe(401)
    expect((await postWebhook(body, sign('sk_test_sandbox', body))).status).toBe(200)
    await seesBalance(ada, '₦0')
    const { state } = await world.core.db('funding').where({ reference }).first('state')
    expect(state).toBe('open')
    await paysOnPage(ada, reference, 'pay')
    await ada.sees('₦5,000 has arrived')
  })
})

test('the payment page cannot be opened: the person hears that nothing was charged, and can try again', async () => {
  const ada = await world.customer()
  await world.fault({ paystack_down: true })
  await ada.says('/fund')
  await ada.sees('How much would you like to add')
  await ada.says('5000')
  await ada.sees('Preparing a payment')
  world.clock.move(15 * 60)
  await ada.sees('could not be opened, and nothing was charged')
  await world.mend()
  await ada.taps(/Add money/)
  await typesCode(ada)
  await ada.sees('How much would you like to add')
  await ada.taps('₦1,000')
  await ada.sees('pay safely')
})

test('nobody pays: after a day the payment is closed, and money that still comes is added', async () => {
  const ada = await world.customer()
  const reference = await asksToFund(ada, '5000')
  world.clock.move(24 * 3600)
  await ada.sees('was not finished, so I have closed it')
  await paysOnPage(ada, reference, 'pay')
  await ada.sees('₦5,000 has arrived')
})
