import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Chat } from '../support/chat.ts'
import { choosesAirtime, seesBalance } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const OLDER = 'That button is from an older message.'

/** Of two taps the second does nothing, and says so where a tap is answered. */
async function oneIsLate(person: Chat, taps: string[]): Promise<void> {
  if (!world.channel.toasts) return person.isAnswered()
  const toasts = await Promise.all(taps.map((tap) => person.toast(tap)))
  expect(toasts.sort()).toEqual(['', OLDER])
}

/** A tap that must do nothing, and what it is told: on the button, or in the chat. */
async function isTooLate(person: Chat, tap: () => Promise<string>): Promise<void> {
  if (world.channel.toasts) {
    expect(await person.toast(await tap())).toBe(OLDER)
    return
  }
  const before = (await person.said(OLDER)).length
  await tap()
  // A word that was on a card is like any other word when the card is not open.
  if (world.channel.taps) await person.shows(OLDER, before + 1)
  else await person.isAnswered()
}

const purchases = (person: { customer_id: string }): Promise<{ state: string }[]> =>
  world.core.db('purchase').where({ customer_id: person.customer_id }).select('state')

describe('Pay counts once', () => {
  test('two taps at once', async () => {
    const ada = await world.customer({ naira: 900 })
    await choosesAirtime(ada, { phone: ada.phone, amount: '100' })
    const { message, button } = await ada.button(/^✓ Pay/)
    const data = button.token
    const taps = await Promise.all([ada.tap(message.id, data, true), ada.tap(message.id, data, true)])
    await ada.sees('delivered to')
    await oneIsLate(ada, taps)
    expect(await purchases(ada)).toHaveLength(1)
    await seesBalance(ada, '₦800')
    if (world.channel.toasts) expect(await ada.said(OLDER)).toEqual([])
  })

  test('two taps at once on an answer before it ask the next question once', async () => {
    const ada = await world.customer({ naira: 900 })
    await ada.says('/airtime')
    await ada.sees('Who is the airtime for')
    await ada.taps(/^Myself/)
    const { message, button } = await ada.button('✓ MTN')
    const data = button.token
    const taps = await Promise.all([1, 2].map(() => ada.tap(message.id, data, true)))
    await oneIsLate(ada, taps)
    await ada.taps('₦100')
    await ada.sees('You pay ₦100')
    // What was asked is gone, or stands there as it was said; the second tap may have had it said once more.
    const asked = await ada.said(/How much airtime|Who is the airtime/)
    if (world.channel.edits) expect(asked).toEqual([])
    else expect(asked.length).toBeLessThanOrEqual(3)
  })

  test('every update given five times more', async () => {
    const ada = await world.customer({ naira: 900 })
    await world.repeats(5)
    await choosesAirtime(ada, { phone: ada.phone, amount: '100' })
    await ada.taps(/^✓ Pay/)
    await ada.sees('delivered to')
    await world.repeats(0)
    await seesBalance(ada, '₦800')
    expect(await purchases(ada)).toHaveLength(1)
    expect(await ada.said('Who is the airtime for')).toHaveLength(1)
    expect(await world.bought(ada.phone.slice(4))).toHaveLength(1)
  })
})

describe('a button that is not the one that is open', () => {
  test('Pay after cancelling, after another /airtime and after it was done buys nothing', async () => {
    const ada = await world.customer({ naira: 900 })
    const order = { phone: ada.phone, amount: '100' }
    await choosesAirtime(ada, order)
    const first = await ada.button(/^✓ Pay/)
    const { token, label } = first.button
    const tapOld = () => ada.tap(first.message.id, world.channel.taps ? token : label, true)
    await ada.taps(/Cancel/)
    await ada.sees('Cancelled')
    await isTooLate(ada, tapOld)

    await ada.says('/airtime')
    await ada.sees('Who is the airtime for')
    await isTooLate(ada, tapOld)
    if (world.channel.taps) await ada.shows('Who is the airtime for', 3)

    await choosesAirtime(ada, order)
    await isTooLate(ada, tapOld)
    await ada.taps(/^✓ Pay/)
    await ada.sees('delivered to')
    await isTooLate(ada, tapOld)
    expect(await purchases(ada)).toHaveLength(1)
  })

  test('buttons of a question that was left are taken away, or do nothing', async () => {
    const ada = await world.customer({ naira: 900 })
    const card = await choosesAirtime(ada, { phone: ada.phone, amount: '100' })
    await ada.says('/balance')
    await ada.sees('available')
    await ada.losesButtons(card.id)
    if (world.channel.edits) return
    const { token, label } = card.buttons.flat()[0] ?? { token: '', label: '' }
    await isTooLate(ada, () => ada.tap(card.id, world.channel.taps ? token : label))
    expect(await purchases(ada)).toEqual([])
  })

  test("made up data, another question's and another customer's button do nothing", async () => {
    const ada = await world.customer({ naira: 900 })
    const bayo = await world.customer({ naira: 900 })
    await choosesAirtime(bayo, { phone: bayo.phone, amount: '100' })
    const his = await bayo.button(/^✓ Pay/)
    const card = await choosesAirtime(ada, { phone: ada.phone, amount: '100' })
    const hers = (await ada.button(/^✓ Pay/)).button.token
    const [id] = hers.split('.')
    const forged = [
      'x',
      `${id}.7`,
      `${id}.-1`,
      `${id}.ok`,
      `AAAAAAAAAAAA.0`,
      'go.mend',
      'go.__proto__',
      his.button.token,
      '🦄'.repeat(16),
    ]
    // Where a choice is typed, what is typed is of this question, and nobody's but theirs.
    const tried = world.channel.taps ? forged : [`${id}.7`, 'go.mend']
    for (const data of tried) await isTooLate(ada, () => ada.tap(card.id, data, true))
    expect(await purchases(ada)).toEqual([])
    expect(await purchases(bayo)).toEqual([])
    await ada.taps(/^✓ Pay/)
    await ada.sees('delivered to')
    expect(await purchases(bayo)).toEqual([])
  })
})
