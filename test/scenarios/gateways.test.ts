import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reconcileLedger } from '../../core/ledger/index.ts'
import type { Chat } from '../support/chat.ts'
import { expectInPlace, seesBalance, typesCode } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ stripe: true })
})
afterAll(async () => {
  expect(await reconcileLedger(world.core.db)).toEqual([])
  await world.stop()
})

/** Up to the link, by one of the two ways. */
async function asksToFund(person: Chat, amount: string, way: RegExp): Promise<string> {
  await person.says('/fund')
  await person.sees('How much would you like to add')
  await person.says(amount)
  await person.sees('How would you like to pay')
  await person.taps(way)
  const link = await person.sees('pay safely')
  return /NXF-\w+/.exec(link.text ?? '')?.[0] ?? ''
}

const payStripe = (person: Chat, reference: string, how: string, webhookTimes = 1) =>
  person.post('/control/stripe/pay', { reference, how, webhookTimes })

describe('two ways to pay', () => {
  test('the person chooses; the link, the ledger and the outcome are of that one', async () => {
    const ada = await world.customer()
    const reference = await asksToFund(ada, '5000', /Stripe/)
    const link = await ada.sees('pay safely with Stripe')
    expect(link.link).toContain('/stripe/checkout/')
    await payStripe(ada, reference, 'pay', 5)
    const arrived = await ada.sees('₦5,000 has arrived')
    expectInPlace(ada, arrived, link)
    await seesBalance(ada, '₦5,000')
    const { rows } = await world.core.db.raw(
      `select code, entry.amount from entry join account on account.id = account_id
       join transfer on transfer.id = transfer_id where transfer.key = ? and code like 'gateway/%'`,
      [`funding:${reference}`],
    )
    expect(rows).toEqual([{ code: 'gateway/stripe/NGN', amount: -500_000n }])
  })

  test('an amount that cannot be is said before anything else is asked', async () => {
    const ada = await world.customer()
    await ada.says('/fund')
    await ada.sees('How much would you like to add')
    await ada.says('99')
    await ada.sees('smallest amount is ₦100')
    await ada.says('60k')
    await ada.sees('How would you like to pay ₦60,000')
  })

  test('a payment by bank comes late, a declined card is told, another currency is looked at', async () => {
    const ada = await world.customer()
    await payStripe(ada, await asksToFund(ada, '700', /Stripe/), 'late')
    await ada.sees('₦700 has arrived')
    await payStripe(ada, await asksToFund(ada, '800', /Stripe/), 'decline')
    world.clock.move(60)
    await ada.sees('₦800 did not go through')
    const foreign = await asksToFund(ada, '900', /Stripe/)
    await payStripe(ada, foreign, 'usd')
    await ada.sees('a person must look at')
    await world.inGroup(ada).shows(new RegExp(`wrong-currency[\\s\\S]*${foreign}`), 1)
    await payStripe(ada, await asksToFund(ada, '1000', /Stripe/), 'half')
    await ada.sees('₦500 has arrived (the payment was for ₦1,000)')
    await seesBalance(ada, '₦1,200')
  })

  test('a lost notice is made up for by asking the gateway that made the payment', async () => {
    const ada = await world.customer()
    await world.fault({ stripe_webhook_lost: true, paystack_down: true })
    const reference = await asksToFund(ada, '5000', /Stripe/)
    await payStripe(ada, reference, 'pay')
    world.clock.move(60)
    await ada.sees('₦5,000 has arrived')
    await world.mend()
  })

  test('a refund and a lost dispute take the money back; an open dispute does not', async () => {
    const ada = await world.customer()
    const refunded = await asksToFund(ada, '2000', /Stripe/)
    await payStripe(ada, refunded, 'pay')
    await ada.sees('₦2,000 has arrived')
    await payStripe(ada, refunded, 'reverse')
    await ada.sees('The bank took back ₦2,000')
    const disputed = await asksToFund(ada, '3000', /Stripe/)
    await payStripe(ada, disputed, 'pay')
    await ada.sees('₦3,000 has arrived')
    await payStripe(ada, disputed, 'dispute')
    await seesBalance(ada, '₦3,000')
    await payStripe(ada, disputed, 'lose')
    await ada.sees('The bank took back ₦3,000')
    await seesBalance(ada, '₦0')
  })

  test('a forged notice is turned away', async () => {
    const ada = await world.customer()
    const reference = await asksToFund(ada, '5000', /Stripe/)
    const body = JSON.stringify({
      id: 'evt_forged',
      type: 'checkout.session.completed',
      data: { object: { client_reference_id: reference, payment_status: 'paid' } },
    })
    const send = (secret: string): Promise<Response> => {
      const v1 = createHmac('sha256', secret).update(`1700000000.${body}`).digest('hex')
      const headers = { 'stripe-signature': `t=1700000000,v1=${v1}` }
      return fetch(`http://127.0.0.1:${world.bot.port}/webhooks/stripe`, { method: 'POST', headers, body })
    }
    expect((await send('whsec_other')).status).toBe(401)
    expect((await send('whsec_sandbox')).status).toBe(200)
    await seesBalance(ada, '₦0')
    const { state } = await world.core.db('funding').where({ reference }).first('state')
    expect(state).toBe('open')
  })
})

test('one gateway cannot open a page: the other is a tap away, for the same amount', async () => {
  const ada = await world.customer()
  await world.fault({ paystack_down: true })
  await ada.says('/fund')
  await ada.sees('How much would you like to add')
  await ada.says('4000')
  await ada.sees('How would you like to pay')
  await ada.taps(/Paystack/)
  await ada.sees('Preparing a payment of ₦4,000')
  world.clock.move(15 * 60)
  await ada.sees('You can pay with Stripe right now')
  await ada.taps('💳 Pay another way')
  await typesCode(ada)
  const link = await ada.sees('pay safely with Stripe')
  await payStripe(ada, /NXF-\w+/.exec(link.text ?? '')?.[0] ?? '', 'pay')
  await ada.sees('₦4,000 has arrived')
  await seesBalance(ada, '₦4,000')
  await world.mend()
})

test('an answer that got lost is asked for again and the same page is shown', async () => {
  const ada = await world.customer()
  await world.fault({ stripe_answer_lost: 1 })
  const reference = await asksToFund(ada, '600', /Stripe/)
  const made = [...world.sandbox.state.stripe.sessions.values()].filter((one) => one.reference === reference)
  expect(made).toHaveLength(1)
  await payStripe(ada, reference, 'pay')
  await ada.sees('₦600 has arrived')
})
