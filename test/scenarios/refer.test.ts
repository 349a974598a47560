import { afterAll, beforeAll, expect, test } from 'vitest'
import { reconcileLedger } from '../../core/ledger/index.ts'
import type { Chat } from '../support/chat.ts'
import { funds, PIN } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(async () => {
  expect(await reconcileLedger(world.core.db)).toEqual([])
  await world.stop()
})

/** By the link that a friend sent: the code is filled in, so nobody asks for one. */
async function registersByLink(person: Chat, code: string): Promise<void> {
  await person.says(`/start ${code}`)
  await person.sees('share it')
  await person.sharesNumber()
  await person.sees('6 digit code')
  await person.says(await person.code())
  await person.sees('full name')
  await person.says('Bola Ade')
  await person.sees('Your privacy')
  await person.taps(/I agree/)
  await person.sees('Choose a PIN')
  await person.tapsPin(PIN)
  await person.sees('Once more')
  await person.tapsPin(PIN)
}

async function recharges(person: Chat, amount: number, pay: string, why: string): Promise<void> {
  await person.says(`airtime ${amount} for ${person.phone}`)
  await person.taps(/✓ MTN/)
  const card = await person.sees(`You pay ${pay}`)
  expect(card.text).toContain(why)
  await person.taps(`✓ Pay ${pay}`)
  await person.sees(`₦${amount} MTN airtime delivered to`)
}

test('a friend comes by a link and recharges for less, and whoever invited pays less next time', async () => {
  const ada = await world.customer({ naira: 5_000 })
  await ada.says('/refer')
  await ada.sees('Nobody has used your code yet')
  const { referral_code: code } = await world.core.db('customer').where({ id: ada.customer_id }).first()
  await ada.sees(`Your code: ${code}`)

  const bola = await world.stranger()
  await registersByLink(bola, code)
  await bola.sees('your first recharge costs 10 % less')
  await funds(bola, '2000')
  await bola.sees('₦2,000 has arrived')
  await ada.says('/refer')
  await ada.sees('One friend has joined and not recharged yet')
  await recharges(bola, 500, '₦450', '🏷️ Your welcome gift: ₦50 off')
  await ada.sees('A friend you invited has made the first recharge')

  await ada.says('/refer')
  await ada.sees('One has made the first recharge')
  await ada.sees('You have one discount to use')
  await recharges(ada, 500, '₦350', '🏷️ Your thank-you for inviting a friend: ₦150 off')
})
