import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Chat, labelsOf } from '../support/chat.ts'
import {
  buysAirtime,
  buysForStranger,
  choosesAirtime,
  logsIn,
  PIN,
  seesBalance,
  typesCode,
} from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const purchases = (person: { customer_id: string }): Promise<{ state: string; network: string }[]> =>
  world.core.db('purchase').where({ customer_id: person.customer_id }).select('state', 'network')

/** Up to the question how much. */
async function choosesNumber(person: Chat, phone: string, network: RegExp): Promise<void> {
  await person.says('/airtime')
  await person.sees('Who is the airtime for')
  await person.says(phone)
  await person.sees(/looks like|Which network/)
  await person.taps(network)
  await person.sees('How much airtime')
}

describe('for whom, and on which network', () => {
  test('oneself by a button; a number that was topped up before is offered with the network it was given', async () => {
    const ada = await world.customer({ naira: 5_000 })
    await ada.says('/airtime')
    await ada.sees('Who is the airtime for')
    await ada.taps(/^Myself/)
    const guess = await ada.sees('looks like MTN')
    expect(guess.buttons.flat()[0]?.label).toBe('✓ MTN')
    await ada.taps(/✓ MTN/)
    await ada.taps('₦200')
    await ada.taps(/^✓ Pay ₦200/)
    await ada.sees('₦200 MTN airtime delivered')

    await choosesNumber(ada, '0803 701 5001', /^Airtel/)
    await ada.taps('₦100')
    await ada.taps(/^✓ Pay/)
    await ada.sees('enter your PIN')
    await ada.says(PIN)
    await ada.sees('₦100 Airtel airtime delivered to 0803 701 5001')

    await ada.says('/airtime')
    await ada.sees('Who is the airtime for')
    await ada.taps('0803 701 5001')
    await ada.sees('looks like Airtel')
    expect((await purchases(ada)).map(({ network }) => network).sort()).toEqual(['airtel', 'mtn'])
  })

  test('a prefix that says nothing is asked about openly', async () => {
    const ada = await world.customer({ naira: 500 })
    await ada.says('/airtime')
    await ada.sees('Who is the airtime for')
    await ada.says('0707 123 4567')
    const asked = await ada.sees('Which network is')
    expect(labelsOf(asked)).toEqual(['MTN', 'Airtel', 'Glo', '9mobile'])
    await ada.says('glo')
    await ada.sees('How much airtime')
  })

  test('a contact card will do; a landline, a foreign number, words and a sticker will not', async () => {
    const ada = await world.customer({ naira: 500 })
    await ada.says('/airtime')
    await ada.sees('Who is the airtime for')
    await ada.says('my brother')
    await ada.sees('not a mobile number')
    await ada.sends({ sticker: true })
    await ada.sees('not a mobile number')
    await ada.sends({ contact: { phone: '+2348051112222', first_name: 'Bayo' } })
    await ada.sees('looks like Glo')
    await choosesNumber(ada, '+91 90481 23456', /MTN/)
    await ada.says('100')
    await ada.sees('not a mobile number')
    expect(await purchases(ada)).toEqual([])
  })
})

describe('how much', () => {
  test('what is no amount, too little, too much or not whole is said so; ₦500 and 2k are understood', async () => {
    const ada = await world.customer({ naira: 60_000 })
    await choosesNumber(ada, ada.phone, /MTN/)
    const cases: [string, string][] = [
      ['0', 'type an amount in figures'],
      ['-5', 'type an amount in figures'],
      ['49', 'smallest airtime purchase is ₦50'],
      ['1e9', 'type an amount in figures'],
      ['five hundred', 'type an amount in figures'],
      ['1.5', 'whole naira'],
      ['50001', 'largest airtime purchase at once is ₦50,000'],
      ['😀', 'type an amount in figures'],
    ]
    for (const [words, answer] of cases) {
      await ada.says(words)
      await ada.sees(answer)
    }
    await ada.says('₦500')
    await ada.sees('You pay ₦500')
    await ada.says('No thanks, 2k')
    await ada.sees('choose one of these')
    await choosesNumber(ada, ada.phone, /MTN/)
    await ada.says('2k')
    await ada.sees('You pay ₦2,000')
    await choosesNumber(ada, ada.phone, /MTN/)
    await ada.says('50')
    await ada.sees('You pay ₦50')
    expect(await purchases(ada)).toEqual([])
  })

  test('too little money offers to add some', async () => {
    const ada = await world.customer({ naira: 120 })
    await choosesNumber(ada, ada.phone, /MTN/)
    await ada.says('500')
    await ada.sees('Your wallet has ₦120, which is ₦380 short')
    await ada.taps(/Add money/)
    await ada.sees('How much would you like to add')
  })

  test('a day has a limit, and says what is left of it', async () => {
    const ada = await world.customer({ naira: 80_000 })
    await buysForStranger(ada, { phone: '0803 701 6001', amount: '30000' })
    await ada.sees('delivered to')
    await choosesNumber(ada, ada.phone, /MTN/)
    await ada.says('25000')
    await ada.sees('You can spend ₦50,000 a day. Today there is ₦20,000 left')
    await ada.says('20000')
    await ada.taps(/^✓ Pay/)
    await ada.sees('enter your PIN')
    await ada.says(PIN)
    await ada.sees('delivered to')
    await seesBalance(ada, '₦30,000')
  })
})

describe('the PIN', () => {
  test('is asked for a new number and above the limit, not for a number that was topped up before', async () => {
    const ada = await world.customer({ naira: 9_000 })
    const order = { phone: '0803 701 7001', amount: '100' }
    await buysForStranger(ada, order)
    await ada.sees('delivered to')
    await choosesAirtime(ada, order)
    await ada.taps('Yes, buy it again')
    await ada.sees('delivered to')
    await buysAirtime(ada, { ...order, amount: '2000' })
    await ada.sees('delivered to')
    await buysAirtime(ada, { ...order, amount: '2001' })
    await ada.sees('enter your PIN')
    expect(await purchases(ada)).toHaveLength(3)
  })

  test('five wrong ones lock it; a code by SMS sets a new one, and buying works again', async () => {
    const ada = await world.customer({ naira: 900 })
    const order = { phone: '0803 701 8001', amount: '100' }
    await buysAirtime(ada, order)
    await ada.sees('enter your PIN')
    for (const left of ['4 more tries', '3 more tries', '2 more tries', 'one more try']) {
      await ada.says('9999')
      await ada.sees(left)
    }
    await ada.tapsPin('9999')
    await ada.sees('Your PIN is locked')

    await buysAirtime(ada, order)
    await ada.sees('enter your PIN')
    await ada.says(PIN)
    await ada.sees('Your PIN is locked')
    expect(await purchases(ada)).toEqual([])

    await ada.taps('Choose a new PIN')
    await typesCode(ada)
    await ada.sees('Choose a PIN')
    await ada.says('8264')
    await ada.sees('Once more')
    await ada.says('8264')
    await ada.sees('new PIN is set')
    await logsIn(ada)
    await buysAirtime(ada, order)
    await ada.sees('enter your PIN')
    await ada.says('8264')
    await ada.sees('delivered to')
    expect(await purchases(ada)).toHaveLength(1)
  })

  test('a typed PIN leaves the chat, and a sticker in its place only shows the keypad again', async () => {
    const ada = await world.customer({ naira: 900 })
    await buysAirtime(ada, { phone: '0803 701 9001', amount: '100' })
    await ada.sees('enter your PIN')
    await ada.sends({ sticker: true })
    await ada.sees('enter your PIN')
    const typed = [await ada.says('it is 7391')]
    await ada.sees('enter your PIN')
    typed.push(await ada.says(PIN))
    await ada.sees('delivered to')
    await ada.loses(typed)
  })
})
