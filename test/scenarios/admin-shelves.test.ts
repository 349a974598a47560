import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { verifyChain } from '../../core/audit/index.ts'
import { seedPostpaidPlans } from '../../core/catalog/index.ts'
import { secondsBetween } from '../../core/kernel/clock.ts'
import { reconcileLedger } from '../../core/ledger/index.ts'
import type { Chat } from '../support/chat.ts'
import { PIN } from '../support/stories.ts'
import { type AdminChat, startWorld, type World } from '../support/world.ts'

let world: World
let owner: AdminChat
beforeAll(async () => {
  world = await startWorld()
})
// Somebody new each time: a group takes twenty messages a minute, and a story is told faster than people tap.
beforeEach(async () => {
  owner = await world.admin('owner')
})
afterAll(async () => {
  expect(await reconcileLedger(world.core.db)).toEqual([])
  expect(await verifyChain(world.core.db)).toMatchObject({ broken: null })
  await world.stop()
})

const acts = async (): Promise<string[]> => {
  const rows = await world.core
    .db('audit')
    .join('audit_link', 'audit_id', 'id')
    .orderBy('seq')
    .select('action')
  return rows.map(({ action }) => action)
}

describe('plans', () => {
  test('a price is changed in the group, with a second yes below cost, and customers pay it from then on', async () => {
    await owner.says('/catalog 1gb weekly mtn')
    await owner.taps(/1GB Weekly · ₦800/)
    expect((await owner.sees('MTN 1GB Weekly')).text).toContain('Cost ₦800, margin 0 %')
    await owner.taps('✏️ Change')
    await owner.sees('What shall change')
    await owner.taps('Price')
    await answers(owner, 'The price?', '790')
    expect((await owner.sees('Is that right?')).text).toContain('800 → 790')
    await owner.taps('✓ Yes')
    await owner.sees('It costs us ₦800')
    await owner.taps('✓ Below cost, yes')
    await owner.sees('is changed and on sale')
    expect(await acts()).toContain('plan.edit')

    const ada = await world.customer({ naira: 2_000 })
    await ada.says('/plans 1gb weekly mtn')
    await ada.button(/MTN 1GB Weekly · ₦790/)
  })

  test('one is hidden and shown again; a viewer looks, and has nothing to tap', async () => {
    await owner.says('/catalog glo 2gb')
    await owner.taps(/Glo 2GB Daily/)
    await owner.taps('🚫 Hide')
    await owner.sees('It is not on sale')
    const viewer = await world.admin('viewer')
    await viewer.says('/catalog glo 2gb')
    await viewer.taps(/🚫 Glo 2GB Daily/)
    const card = await viewer.sees('Hidden by us')
    expect(card.buttons).toEqual([])
    await owner.says('/catalog glo 2gb')
    await owner.taps(/🚫 Glo 2GB Daily/)
    await owner.taps('👁 Show')
    await owner.sees('is changed and on sale')
  })

  test('a new one is asked for piece by piece, and a price is planned for later', async () => {
    await owner.says('/catalog')
    await owner.taps('➕ New plan')
    await owner.sees('On which network?')
    await owner.taps('Airtel')
    await owner.sees('What kind of plan?')
    await owner.taps('Prepaid')
    await answers(owner, 'The name?', '6GB Fortnight')
    await answers(owner, 'How much data?', 'lots')
    await answers(owner, 'Please write a size', '6GB')
    await answers(owner, 'How many days', '14')
    await answers(owner, 'The price?', '2,500')
    await owner.sees('On which shelf?')
    await owner.taps('Weekly')
    await answers(owner, 'What does vtpass call it?', 'airt-6gb')
    expect((await owner.sees('Add it?')).text).toContain('6 GB, 14 days, shelf weekly')
    await owner.taps('✓ Add it')
    await owner.sees('6GB Fortnight is on sale')
  })

  test('a price is planned for later, and shelves change their order', async () => {
    await owner.says('/catalog airtel 10gb weekly')
    await owner.taps(/Airtel 10GB Weekly/)
    await owner.taps('🗓 Price later')
    await answers(owner, 'What shall it cost later?', '3100')
    await owner.sees('From when?')
    const tomorrow = new Date(world.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10)
    await owner.says(`${tomorrow} 06:00`)
    await owner.taps('✓ Yes')
    await owner.sees('will cost ₦3,100')
    await owner.says('/shelves')
    await owner.taps(/Weekly · /)
    await owner.taps('▲ Up')
    expect((await owner.sees('Shelves, in the order')).buttons.flat()[0]?.label).toContain('Weekly')
    expect(await acts()).toEqual(expect.arrayContaining(['plan.add', 'plan.schedule-price', 'category.edit']))
  })
})

/** In a group only a reply to the question is an answer. */
async function answers(chat: Chat, question: string, text: string): Promise<void> {
  const { id: reply_to } = await chat.sees(question)
  await chat.sends({ text, reply_to })
}

async function sendFile(chat: Chat, what: 'plans' | 'offers', contents: string | Buffer, name = 'list.csv') {
  await chat.says('/import')
  await chat.sees('Plans and offers as a file')
  await chat.taps(`⬆️ Send ${what}`)
  const { id: reply_to } = await chat.sees('as a reply to this message')
  await chat.sends({ document: { name, base64: Buffer.from(contents).toString('base64') }, reply_to })
}

describe('files', () => {
  test('the list is had, changed, sent back, looked at and applied once, by whoever may', async () => {
    await owner.says('/import')
    await owner.sees('Plans and offers as a file')
    await owner.taps('⬇️ Get plans')
    const list = (await owner.opens(await owner.sees('All plans'))).toString()
    const line = list.split('\r\n').length > 2 ? list.split('\r\n') : list.split('\n')
    const changed = line
      .map((cells) => cells.replace(/^(.*,mtn,2GB Monthly.*?),1500,/, '$1,1550,'))
      .join('\n')
    expect(changed).not.toBe(line.join('\n'))

    await sendFile(owner, 'plans', changed)
    await owner.sees("I'm fetching list.csv")
    await owner.sees('list.csv is here')
    const second = await world.admin('owner')
    await second.taps('👀 What it would do')
    expect((await second.sees('0 new, 1 changed')).text).toContain('price 1500 → 1550')
    await owner.taps('👀 What it would do')
    await owner.sees('0 new, 1 changed')
    await owner.taps('✓ Apply one line')
    await owner.sees('is applied')
    await second.taps('✓ Apply one line')
    await second.sees('dealt with already')
    expect(await acts()).toContain('plans.import')
  })

  test('lines that are wrong are told with their number, a workbook is refused, and a text is no file', async () => {
    await sendFile(owner, 'plans', 'network,name,price,days,size_mb\nmtn,=cmd,1,1,1\nmtn,A plan,free,1,1\n')
    await owner.sees('list.csv is here')
    await owner.taps('👀 What it would do')
    const wrong = (await owner.sees('2 things are wrong')).text
    expect(wrong).toContain('Line 2, name: =cmd is no name')
    expect(wrong).toContain('Line 3, price: free is no amount')

    await sendFile(owner, 'offers', Buffer.from([0x50, 0x4b, 3, 4]), 'offers.csv')
    expect((await owner.sees('offers.csv cannot be read')).text).toContain('save as, CSV UTF-8')
    await sendFile(owner, 'offers', 'x', 'offers.xlsx')
    await owner.sees('whose name ends in .csv')
    await owner.says('/cancel')
  })
})

test('an offer is made, tried, used and ended', async () => {
  await owner.says('/offers')
  await owner.taps('➕ New offer')
  await answers(owner, 'What is the offer called?', 'Glo week')
  await answers(owner, 'What does it take off?', '20%')
  await answers(owner, 'How much at most', '100')
  await owner.sees('From which price on?')
  await owner.taps('None')
  await owner.sees('What is it for?')
  await owner.taps('Data')
  await owner.sees('For which network?')
  await owner.taps('Glo')
  await owner.sees('From when?')
  await owner.taps('Now')
  await owner.sees('Until when?')
  await owner.taps('7 days')
  await owner.sees('How many uses in all?')
  await owner.taps('None')
  await owner.sees('How often for each customer?')
  await owner.taps('Once')
  expect((await owner.sees('not made yet')).text).toContain('20 % off')
  await owner.taps('🧮 Try it')
  await answers(owner, 'For which plan?', 'glo 2gb daily')
  expect((await owner.sees('for somebody new')).text).toContain('₦500 − ₦100 (Glo week) = ₦400')
  await owner.taps('✓ Make it')
  await owner.sees('✅ Glo week')

  const ada = await world.customer({ naira: 2_000 })
  await ada.says(`buy 2gb glo for ${ada.phone}`)
  expect((await ada.sees('You pay')).text).toContain('Glo week: ₦100 off')
  const second = await world.admin('owner')
  await second.says('/offers')
  await second.taps(/Glo week/)
  await second.sees('Not used yet')
  await second.taps('🏁 End')
  await second.taps('🏁 Yes, end it')
  await second.sees('Glo week has ended')
  expect(await acts()).toEqual(expect.arrayContaining(['offer.add', 'offer.end']))
})

test('a bill is looked into and the next one lowered, and the customer hears of both', async () => {
  await seedPostpaidPlans(world.core)
  const ada = await world.customer({ naira: 9_000 })
  await ada.says('/postpaid')
  await ada.taps('➕ New line')
  await ada.sees('Which number shall be billed')
  await ada.taps(/Myself|0803/)
  await ada.taps(/✓ MTN/)
  await ada.sees('Which MTN plan')
  await ada.taps(/10GB/)
  await ada.sees('When shall your months begin')
  await ada.taps('On the 1st of the month')
  await ada.sees('nothing is taken by itself')
  await ada.taps('✓ Yes, bill me')
  await ada.tapsPin(PIN)
  await ada.sees('from today')
  const time = world.clock.now()
  const next = new Date(Date.UTC(time.getUTCFullYear(), time.getUTCMonth() + 1, 2, 11))
  world.clock.move(secondsBetween(time, next))
  const support = await world.admin('support')
  await support.says(`/lines ${ada.phone.slice(-6)}`)
  const row = await support.button(/0803 ••••/)
  expect(row.button.label).not.toContain(ada.phone.slice(-6))
  await support.taps(/0803 ••••/)
  await support.taps(/^❗ ₦/)
  await support.taps('🔎 Look into it')
  await answers(support, 'Why?', 'says it was billed twice')
  await support.sees('is being looked into')
  await ada.sees('We are looking into the bill')
  // Who says something may be told more than what a channel lets us say unasked in a day.
  await ada.says('/help')
  await ada.sees('What I can do')
  await support.taps('📱 This line')
  await support.taps(/^🔎 ₦/)
  await support.taps('↩️ Lower next bill')
  await answers(support, 'How much shall come off', '100')
  await answers(support, 'Why?', 'goodwill')
  await support.taps('✓ Yes')
  await support.sees('₦100 comes off the next bill')
  await ada.sees('₦100 comes off the next bill')
  expect(await acts()).toEqual(expect.arrayContaining(['line.view', 'bill.dispute', 'bill.credit']))
})

test('invitations are counted, and found by a number', async () => {
  const support = await world.admin('support')
  await support.says('/referrals')
  await support.sees('Invitations')
  await support.taps('👤 One person')
  await answers(support, 'Whose?', '0803 123 4567')
  await support.sees('There are none')
  expect(await acts()).toContain('referrals.view')
})
