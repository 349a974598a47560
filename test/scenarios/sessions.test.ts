import { afterAll, beforeAll, expect, test } from 'vitest'
import { choosesAirtime, logsIn, PIN, seesBalance, typesCode } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const minutes = (count: number) => world.clock.move(count * 60)

test('without a session a money command asks for a code and then goes on by itself', async () => {
  const ada = await world.customer({ naira: 700, logged_in: false })
  for (const words of ['/balance', 'balance']) {
    await ada.says(words)
    await typesCode(ada)
    await ada.sees('₦700 available')
    await ada.says('/logout')
    await ada.sees('🔒 Locked')
    minutes(1)
  }
  await ada.says('/logout')
  await ada.sees('already locked')
})

test('a command that was interrupted by the login takes its answers afterwards', async () => {
  const ada = await world.customer({ naira: 700, logged_in: false })
  await ada.says('/fund')
  await typesCode(ada)
  await ada.sees('How much would you like to add')
  await ada.says('100')
  await ada.sees('pay safely')
})

test('five quiet minutes lock the chat, activity keeps it open, thirty minutes lock it anyway', async () => {
  const ada = await world.customer({ naira: 700 })
  minutes(4)
  await seesBalance(ada, '₦700')
  minutes(4)
  await seesBalance(ada, '₦700')
  minutes(5)
  await ada.says('/balance')
  await typesCode(ada)
  await ada.sees('₦700 available')
  for (let step = 0; step < 7; step++) {
    minutes(4)
    await seesBalance(ada, '₦700')
  }
  minutes(2)
  await ada.says('/balance')
  await ada.sees('6 digit code')
})

test('help and the menu need no code', async () => {
  const ada = await world.customer({ logged_in: false })
  await ada.says('/help')
  await ada.sees('What I can do')
  await ada.says('/menu')
  await ada.sees('What would you like to do')
})

test('Pay after six minutes buys nothing: first the code, then the same card once more', async () => {
  const ada = await world.customer({ naira: 700 })
  const card = await choosesAirtime(ada, { phone: ada.phone, amount: '100' })
  minutes(6)
  await ada.taps(/^✓ Pay/)
  await typesCode(ada)
  const again = await ada.sees('You pay')
  expect(again.text).toBe(card.text)
  expect(again.buttons).toEqual(card.buttons)
  expect(await world.bought(ada.phone.slice(4))).toEqual([])
  await ada.taps(/^✓ Pay/)
  await ada.sees('delivered to')
  expect(await world.bought(ada.phone.slice(4))).toHaveLength(1)
})

test('a PIN typed after the session ended is taken away and not carried out', async () => {
  const ada = await world.customer({ naira: 700 })
  await choosesAirtime(ada, { phone: '0803 700 1111', amount: '100' })
  await ada.taps(/^✓ Pay/)
  await ada.sees('enter your PIN')
  minutes(6)
  const typed = await ada.says(PIN)
  await typesCode(ada)
  await ada.sees('enter your PIN')
  await ada.loses([typed])
  expect(await world.bought('8037001111')).toEqual([])
  await ada.tapsPin(PIN)
  await ada.sees('delivered to')
  expect(await world.bought('8037001111')).toHaveLength(1)
})

test('another command during the login is where it leads instead', async () => {
  const ada = await world.customer({ naira: 700 })
  await choosesAirtime(ada, { phone: ada.phone, amount: '100' })
  minutes(6)
  await ada.taps(/^✓ Pay/)
  await ada.sees('6 digit code')
  await ada.code()
  minutes(1)
  await ada.says('/balance')
  await typesCode(ada)
  await ada.sees('₦700 available')
  expect(await world.bought(ada.phone.slice(4))).toEqual([])
})

test('a login in a second chat ends the first session and tells that chat; logging in back moves it back', async () => {
  const ada = await world.customer({ naira: 700 })
  const second = await world.elsewhere(ada)
  await second.says('/login')
  await second.sees('share it')
  await second.sharesNumber()
  await typesCode(second)
  await second.sees('There is an account')
  await ada.sees('unlocked in another chat')
  await ada.says('/balance')
  await typesCode(ada)
  await ada.sees('₦700 available')
  await second.sees('unlocked in another chat')
})

test('/login in an open chat says so, and /pin ends the session', async () => {
  const ada = await world.customer({ naira: 700 })
  await ada.says('/login')
  await ada.sees('already unlocked')
  await ada.says('/pin')
  await typesCode(ada)
  await ada.sees('Choose a PIN')
  await ada.says('8264')
  await ada.sees('Once more')
  await ada.says('8264')
  await ada.sees('new PIN is set')
  await logsIn(ada)
  await choosesAirtime(ada, { phone: '0803 700 2222', amount: '100' })
  await ada.taps(/^✓ Pay/)
  await ada.sees('enter your PIN')
  await ada.says(PIN)
  await ada.sees('You have 4 more tries')
  await ada.says('8264')
  await ada.sees('delivered to')
})
