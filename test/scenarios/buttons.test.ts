import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { choosesAirtime, seesBalance } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

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
    const toasts = await Promise.all(taps.map((tap) => ada.toast(tap)))
    expect(toasts.sort()).toEqual(['', 'That button is from an older message.'])
    expect(await purchases(ada)).toHaveLength(1)
    await seesBalance(ada, '₦800')
    expect(await ada.said('older message')).toEqual([])
  })

  test('two taps at once on an answer before it ask the next question once', async () => {
    const ada = await world.customer({ naira: 900 })
    await ada.says('/airtime')
    await ada.sees('Who is the airtime for')
    await ada.taps(/^Myself/)
    const { message, button } = await ada.button('✓ MTN')
    const data = button.token
    const taps = await Promise.all([1, 2].map(() => ada.tap(message.id, data, true)))
    const toasts = await Promise.all(taps.map((tap) => ada.toast(tap)))
    expect(toasts.sort()).toEqual(['', 'That button is from an older message.'])
    await ada.taps('₦100')
    await ada.sees('You pay ₦100')
    expect(await ada.said(/How much airtime|Who is the airtime/)).toEqual([])
  })

  test('every update given five times more', async () => {
    const ada = await world.customer({ naira: 900 })
    await world.fault({ telegram_duplicate_updates: 5 })
    await choosesAirtime(ada, { phone: ada.phone, amount: '100' })
    await ada.taps(/^✓ Pay/)
    await ada.sees('delivered to')
    await world.mend()
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
    const tapOld = () => ada.tap(first.message.id, first.button.token, true)
    await ada.taps(/Cancel/)
    await ada.sees('Cancelled')
    expect(await ada.toast(await tapOld())).toContain('older message')

    await ada.says('/airtime')
    await ada.sees('Who is the airtime for')
    expect(await ada.toast(await tapOld())).toContain('older message')
    await ada.shows('Who is the airtime for', 3)

    await choosesAirtime(ada, order)
    expect(await ada.toast(await tapOld())).toContain('older message')
    await ada.taps(/^✓ Pay/)
    await ada.sees('delivered to')
    expect(await ada.toast(await tapOld())).toContain('older message')
    expect(await purchases(ada)).toHaveLength(1)
  })

  test('buttons of a question that was left are taken away', async () => {
    const ada = await world.customer({ naira: 900 })
    const card = await choosesAirtime(ada, { phone: ada.phone, amount: '100' })
    await ada.says('/balance')
    await ada.sees('available')
    await ada.losesButtons(card.id)
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
    for (const data of forged)
      expect(await ada.toast(await ada.tap(card.id, data, true))).toContain('older message')
    expect(await purchases(ada)).toEqual([])
    expect(await purchases(bayo)).toEqual([])
    await ada.taps(/^✓ Pay/)
    await ada.sees('delivered to')
    expect(await purchases(bayo)).toEqual([])
  })
})
