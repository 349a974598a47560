import { afterAll, beforeAll, expect, test } from 'vitest'
import { PIN } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

/** How each language is spoken from an order to what is left. `money` is what people call their balance. */
const SPOKEN = [
  {
    language: 'pcm',
    name: 'Naijá Pidgin',
    chosen: 'From now I go dey talk Pidgin',
    order: 'abeg make i buy airtime 500 for 0803 555 1234',
    network: 'resemble MTN',
    card: 'You go pay ₦500',
    pin: 'Abeg enter your PIN',
    delivered: '₦500 MTN airtime don enter 0803 555 1234',
    money: 'how much i get',
    left: '₦4,500 dey for you to spend',
    unknown: 'I no too understand',
  },
  {
    language: 'hi',
    name: 'हिन्दी',
    chosen: 'अब से मैं आपसे हिन्दी में बात करूँगा',
    order: '0803 555 1234 के लिए 500 का एयरटाइम',
    network: 'MTN का नंबर लगता है',
    card: 'आप देंगे ₦500',
    pin: 'कृपया अपना PIN डालें',
    delivered: '0803 555 1234 पर ₦500 MTN एयरटाइम पहुँच गया',
    money: 'मेरा बैलेंस',
    left: 'ख़र्च के लिए ₦4,500',
    unknown: 'मुझे ठीक से समझ नहीं आया',
  },
]

test.each(SPOKEN)('whoever chooses $name buys airtime in its words', async (words) => {
  const ada = await world.customer({ naira: 5_000 })
  await ada.says('/language')
  await ada.sees('Which language')
  await ada.taps(words.name)
  await ada.sees(words.chosen)
  expect(await world.core.db('customer').where({ id: ada.customer_id }).first('language')).toEqual({
    language: words.language,
  })
  await ada.says(words.order)
  await ada.sees(words.network)
  await ada.taps(/MTN/)
  await ada.sees(words.card)
  await ada.taps(/^✓ .*₦500/)
  await ada.sees(words.pin)
  await ada.tapsPin(PIN)
  await ada.sees(words.delivered)
  await ada.says(words.money)
  await ada.sees(words.left)
  await ada.says('Xyzzy')
  await ada.sees(words.unknown)
  // Who took the wrong one still knows the English word for it.
  await ada.says('language')
  await ada.taps('English')
  await ada.sees('From now on I speak English')
  await ada.says('balance')
  await ada.sees('₦4,500 available')
})

test('a stranger may choose too, and opens the account in that language', async () => {
  const bayo = await world.person()
  await bayo.says('/language')
  await bayo.taps('Naijá Pidgin')
  await bayo.sees('From now I go dey talk Pidgin')
  await bayo.says('/start')
  await bayo.sees('To open your account I need your phone number')
  await bayo.sees('Welcome to Nexa')
  await bayo.sharesNumber()
  const asked = await bayo.sees('I don send 6 digit code')
  expect(asked.text).not.toContain('I have sent')
})
