import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reconcileLedger } from '../../core/ledger/index.ts'
import { variations } from '../../sandbox/vtpass/variations.ts'
import { type Chat, type ChatMessage, labelsOf } from '../support/chat.ts'
import { buysForStranger, PIN, seesBalance, typesCode } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(async () => {
  expect(await reconcileLedger(world.core.db)).toEqual([])
  await world.stop()
})

const plan = (code: string) =>
  world.core.db('plan').whereIn('id', world.core.db('plan_offer_code').where({ code }).select('plan_id'))
const purchases = (person: { customer_id: string }): Promise<{ plan_name: string; state: string }[]> =>
  world.core.db('purchase').where({ customer_id: person.customer_id }).select('plan_name', 'state')

/** For oneself, up to the question how long. */
async function choosesMtn(person: Chat): Promise<ChatMessage> {
  await person.says('/data')
  await person.sees('Who is the data for')
  await person.taps(/^Myself/)
  await person.sees('looks like MTN')
  await person.taps(/✓ MTN/)
  return person.sees('How long should it last')
}

async function choosesWeekly(person: Chat): Promise<ChatMessage> {
  await choosesMtn(person)
  await person.taps(/^Weekly/)
  return person.sees('Choose a plan to buy it')
}

describe('buying a plan', () => {
  test('from /buy to the receipt, by buttons alone', async () => {
    const ada = await world.customer({ naira: 2_000 })
    await ada.says('/buy')
    expect(labelsOf(await ada.sees('What would you like to buy'))).toEqual(['📱 Airtime', '📶 Data'])
    await ada.taps('📶 Data')
    await ada.sees('Who is the data for')
    await ada.taps(/^Myself/)
    await ada.sees('looks like MTN')
    await ada.taps(/✓ MTN/)
    const lasting = await ada.sees('How long should it last')
    expect(labelsOf(lasting)).toEqual(['Daily (7)', 'Weekly (4)', 'Monthly (10)', 'Longer (1)'])
    await ada.taps(/^Weekly/)
    const shelf = await ada.sees('Choose a plan to buy it')
    expect(labelsOf(shelf)).toEqual([
      '⭐ 1GB Weekly · ₦800',
      '500MB Weekly · ₦500',
      '6GB Weekly · ₦2,500',
      '11GB Weekly · ₦3,500',
      '← Back',
    ])
    await ada.taps(/1GB Weekly/)
    const card = await ada.sees('1GB Weekly MTN data')
    expect(card.text).toContain('You pay ₦800')
    await ada.taps('✓ Pay ₦800')
    const told = await ada.sees('1GB Weekly MTN data delivered to')
    expect(labelsOf(told)).toEqual(['🔁 Buy again', '☰ Menu'])
    const [sent] = await world.bought(ada.phone.slice(4))
    expect(sent).toMatchObject({ serviceID: 'mtn-data', amount: 800, status: 'delivered' })
    await seesBalance(ada, '₦1,200')
    await ada.says('/history')
    await ada.taps(/1GB Weekly MTN/)
    const receipt = await ada.sees('1GB Weekly MTN data for')
    expect(receipt.image).toBeDefined()
    expect(await purchases(ada)).toEqual([{ plan_name: '1GB Weekly', state: 'delivered' }])
  })

  test('pages lead on and back, and back to the categories', async () => {
    const ada = await world.customer({ naira: 100 })
    await choosesMtn(ada)
    await ada.taps(/^Monthly/)
    const first = await ada.sees('Choose a plan to buy it')
    expect(labelsOf(first)).toHaveLength(10)
    await ada.taps('More →')
    const second = await ada.sees(/./)
    expect(labelsOf(second)).toEqual(['36GB Monthly · ₦11,000', '75GB Monthly · ₦18,000', '← Back'])
    await ada.taps('← Back')
    expect(labelsOf(await ada.sees(/./))).toEqual(labelsOf(first))
    await ada.taps('← Back')
    await ada.sees('How long should it last')
    await ada.says('the cheapest')
    await ada.sees('choose one of these')
  })

  test('too little money offers to add some; a new number asks for the PIN', async () => {
    const ada = await world.customer({ naira: 600 })
    await choosesWeekly(ada)
    await ada.taps(/1GB Weekly/)
    await ada.sees('Your wallet has ₦600, which is ₦200 short')
    await ada.says('buy 500mb weekly mtn for 0803 702 5001')
    await ada.sees('You pay ₦500')
    await ada.taps(/^✓ Pay/)
    await ada.sees('enter your PIN')
    await ada.says(PIN)
    await ada.sees('500MB Weekly MTN data delivered to 0803 702 5001')
  })

  test('what the network refuses comes back, named as it was bought', async () => {
    const ada = await world.customer({ naira: 900 })
    await ada.says('buy 1gb weekly mtn for 0803 702 0002')
    await ada.sees('You pay ₦800')
    await ada.taps(/^✓ Pay/)
    await ada.sees('enter your PIN')
    await ada.says(PIN)
    const told = await ada.sees('1GB Weekly MTN data for 0803 702 0002 was not delivered')
    expect(labelsOf(told)).toContain('🔁 Buy again')
    await seesBalance(ada, '₦900')
  })
})

describe('a catalogue that changes meanwhile', () => {
  test('the price, between the list and the card, and between the card and the tap', async () => {
    const ada = await world.customer({ naira: 9_000 })
    await choosesWeekly(ada)
    await plan('mtn-6gb-2500').update({ price: 260_000 })
    await ada.taps(/6GB Weekly/)
    await ada.sees('it is now ₦2,600')
    await ada.taps(/^Weekly/)
    await ada.taps('6GB Weekly · ₦2,600')
    await ada.sees('You pay ₦2,600')
    await plan('mtn-6gb-2500').update({ price: 250_000 })
    await ada.taps(/^✓ Pay/)
    await ada.sees('enter your PIN')
    await ada.says(PIN)
    await ada.sees('it is now ₦2,500')
    expect(await purchases(ada)).toEqual([])
    await seesBalance(ada, '₦9,000')
  })

  test('a plan that is gone', async () => {
    const ada = await world.customer({ naira: 9_000 })
    await choosesWeekly(ada)
    await plan('mtn-11gb-3500').update({ active: false })
    await ada.taps(/11GB Weekly/)
    await ada.sees('That plan is no longer sold')
    await ada.taps(/^Weekly/)
    expect(labelsOf(await ada.sees('Choose a plan to buy it'))).toHaveLength(4)
    await plan('mtn-11gb-3500').update({ active: true })
  })
})

describe('/plans', () => {
  test('is for anybody; a tap on a plan leads a customer through the code into buying it', async () => {
    const ada = await world.customer({ naira: 5_000, logged_in: false })
    await ada.says('/plans')
    await ada.sees("Which network's plans")
    await ada.taps('Glo')
    await ada.sees('Glo data plans')
    await ada.taps(/^Monthly/)
    await ada.sees('Glo, Monthly')
    await ada.taps('⭐ 5GB Monthly · ₦1,500')
    await typesCode(ada)
    await ada.sees('Who is the data for')
    await ada.says('0805 702 5001')
    await ada.sees('5GB Monthly Glo data')
    await ada.taps('✓ Pay ₦1,500')
    await ada.sees('enter your PIN')
    await ada.says(PIN)
    await ada.sees('5GB Monthly Glo data delivered to 0805 702 5001')
  })

  test('a stranger is led to open an account, and nothing is lost by looking', async () => {
    const bayo = await world.stranger()
    await bayo.says('plans')
    await bayo.sees("Which network's plans")
    await bayo.says('1gb weekly')
    const found = await bayo.sees('This is what I have for 1gb weekly')
    expect(labelsOf(found)).toEqual(['Airtel 1GB Weekly · ₦800', 'MTN 1GB Weekly · ₦800'])
    await bayo.says('a horse')
    await bayo.sees('I have no plan for a horse')
    await bayo.says('<500mb> & mtn')
    await bayo.sees('This is what I have for <500mb> & mtn')
    await bayo.taps('MTN 500MB Daily · ₦350')
    await bayo.sees('share it')
  })

  test('words may stand behind the command', async () => {
    const ada = await world.customer()
    await ada.says('/plans mtn 20gb')
    expect(labelsOf(await ada.sees('This is what I have'))).toEqual(['MTN 20GB Monthly · ₦7,500'])
  })
})

describe('in plain words', () => {
  test('everything that was said is filled in, and nothing is bought before the tap', async () => {
    const ada = await world.customer({ naira: 5_000 })
    await ada.says('airtime 500 for 0803 702 6001')
    const asked = await ada.sees('looks like MTN')
    expect(labelsOf(asked)[0]).toBe('✓ MTN')
    await ada.taps(/✓ MTN/)
    await ada.sees('You pay ₦500')
    await ada.says('500 airtime')
    await ada.sees('choose one of these')
    await ada.taps(/Cancel/)
    await ada.sees('Cancelled')
    await ada.says('1gb mtn')
    await ada.sees('Who is the data for')
    await ada.taps(/^Myself/)
    const which = await ada.sees('Which plan?')
    expect(labelsOf(which)).toEqual(['⭐ 1GB Weekly · ₦800', '1GB Daily + 1.5 min · ₦500'])
    await ada.says('buy 3gb mtn for 0803 702 6001')
    await ada.sees('I have no plan of exactly that size')
    await ada.says('/buy 20 airtime mtn for 0803 702 6001')
    await ada.sees('smallest airtime purchase is ₦50')
    expect(await purchases(ada)).toEqual([])
  })

  test('a network that the number does not look like is pointed out', async () => {
    const ada = await world.customer({ naira: 5_000 })
    await ada.says('buy 1gb weekly mtn for 0805 702 6002')
    const card = await ada.sees('You pay ₦800')
    expect(card.text).toContain('looks like a number of Glo')
    await ada.taps(/^✓ Pay/)
    await ada.sees('enter your PIN')
    await ada.says(PIN)
    await ada.sees('1GB Weekly MTN data delivered to 0805 702 6002')
    await ada.says('buy 500mb weekly mtn for 0805 702 6002')
    await ada.taps('▶️ Start now')
    expect((await ada.sees('You pay ₦500')).text).not.toContain('looks like')
    await ada.says('buy airtime 100 for 0805 702 6002')
    await ada.sees('looks like MTN')
    await ada.says('buy 1gb weekly mtn for 0803 702 6002')
    expect((await ada.sees('for 0803 702 6002')).text).not.toContain('looks like')
  })
})

describe('buy again', () => {
  test('leads to the card with today’s price, and pays only by the tap there', async () => {
    const ada = await world.customer({ naira: 5_000 })
    await ada.says('buy 1gb weekly mtn for 0803 702 7001')
    await ada.taps(/^✓ Pay/)
    await ada.sees('enter your PIN')
    await ada.says(PIN)
    await ada.sees('delivered to')
    await plan('mtn-1gb-800').update({ price: 85_000 })
    await ada.taps('🔁 Buy again')
    await ada.taps('▶️ Start now')
    const card = await ada.sees('1GB Weekly MTN data')
    expect(card.text?.replaceAll('\u00a0', ' ')).toContain('for 0803 702 7001')
    expect(card.text).toContain('You pay ₦850')
    expect(await purchases(ada)).toHaveLength(1)
    await ada.taps('Yes, buy it again')
    await ada.sees('delivered to')
    await seesBalance(ada, '₦3,350')
    await plan('mtn-1gb-800').update({ price: 80_000, active: false })
    await ada.says('/history')
    await ada.taps(/1GB Weekly MTN/)
    await ada.sees('1GB Weekly MTN data for')
    await ada.taps('🔁 Buy again')
    await ada.sees('That plan is no longer sold')
    await plan('mtn-1gb-800').update({ active: true })
    expect(await purchases(ada)).toHaveLength(2)
  })

  test('airtime too; and nobody can look into the purchase of another', async () => {
    const ada = await world.customer({ naira: 900 })
    const bayo = await world.customer({ naira: 900 })
    await buysForStranger(ada, { phone: '0803 702 7002', amount: '100' })
    const { message, button } = await ada.button('🔁 Buy again')
    await bayo.says('hi')
    const greeting = await bayo.sees('Good to see you')
    await bayo.tap(greeting.id, button.token, true)
    await bayo.sees("I can't find that purchase")
    await ada.tap(message.id, button.token, true)
    await ada.sees('₦100 MTN airtime')
    await ada.sees('You pay ₦100')
    expect(await world.core.db('purchase').where({ customer_id: bayo.customer_id })).toEqual([])
  })
})

/** The last one: the stand-in refuses requests of another day. */
test('what the provider changes is in the shop a day later, by itself', async () => {
  const glo = variations.get('glo-data') ?? []
  const before = [...glo]
  glo.splice(0, 1)
  glo.push({ variation_code: 'glo-new', name: 'N700 3GB - 7 days', naira: 700 })
  world.clock.move(24 * 3600)
  const bayo = await world.stranger()
  await bayo.until('the new plan on sale', async () =>
    (await plan('glo-new').where({ active: true })).length === 1 ? true : undefined,
  )
  await bayo.says('/plans glo daily')
  expect(labelsOf(await bayo.sees('This is what I have'))).toEqual(['Glo 2GB Daily · ₦500'])
  await bayo.says('glo weekly under 1k')
  expect(labelsOf(await bayo.sees('This is what I have for glo weekly'))).toEqual([
    'Glo 1.5GB 14-Day · ₦500',
    'Glo 3GB Weekly · ₦700',
  ])
  glo.splice(0, glo.length, ...before)
})
