import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedPostpaidPlans } from '../../core/catalog/index.ts'
import { addMonths, beginOfMonth, monthOf } from '../../core/kernel/calendar.ts'
import { secondsBetween } from '../../core/kernel/clock.ts'
import { reconcileLedger } from '../../core/ledger/index.ts'
import type { Chat } from '../support/chat.ts'
import { funds, logsIn, PIN } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

const DAY_SECONDS = 86_400

let world: World
beforeAll(async () => {
  world = await startWorld()
  await seedPostpaidPlans(world.core)
})
afterAll(async () => {
  expect(await reconcileLedger(world.core.db)).toEqual([])
  await world.stop()
})

/** Ten in the morning of the first day of next month, in Lagos. */
const toNextMonth = (): void => {
  const now = world.clock.now()
  const first = beginOfMonth(addMonths(monthOf(now, 'Africa/Lagos'), 1), 'Africa/Lagos')
  world.clock.move(secondsBetween(now, first) + 10 * 3_600)
}

async function beginsLine(ada: Chat): Promise<void> {
  await ada.says('/postpaid')
  await ada.sees('billed after the month')
  await ada.taps('➕ New line')
  await ada.sees('Which number shall be billed')
  await ada.taps(/Myself|My number|For me|0803|\+234/)
  await ada.taps(/✓ MTN/)
  await ada.sees('Which MTN plan')
  await ada.taps('MTN Postpaid 25GB · ₦9,000')
  await ada.sees('When shall your months begin')
  await ada.taps('On the 1st of the month')
  await ada.sees('nothing is taken by itself')
  await ada.taps('✓ Yes, bill me')
  await ada.tapsPin(PIN)
  await ada.sees('has MTN Postpaid 25GB from today')
}

test('a line is begun, adds data, is billed after its month, and the bill is paid once from the wallet', async () => {
  const ada = await world.customer({ naira: 0 })
  const group = world.inGroup(ada)
  await beginsLine(ada)
  await group.sees('postpaid.at-the-network')

  // View bill: the running cycle, with what it comes to.
  await ada.says('/bill')
  await ada.sees('You can pay once the month has ended')
  await ada.says('/postpaid')
  await ada.taps(/^📱/)
  await ada.taps('➕ More data')
  await ada.taps('MTN Extra 2GB · ₦1,000')
  await ada.sees('₦1,000 goes on the next bill')
  await ada.taps('✓ Add for ₦1,000')
  await ada.sees('MTN Extra 2GB is added until')

  // The cycle ends: the bill is ready, and takes nothing by itself.
  toNextMonth()
  await ada.seesInTime('is ready')
  await logsIn(ada)
  await ada.says('/bill')
  await ada.taps(/^❗/)
  const card = await ada.sees('To pay:')
  expect(card.text).toContain('MTN Extra 2GB: ₦1,000')
  const pay = (await ada.button(/^✓ Pay ₦/)).button.label
  await ada.taps(pay)
  await ada.tapsPin(PIN)
  await ada.sees('Adding money pays nothing by itself')
  await funds(ada, '12000')
  await ada.seesInTime('has arrived')
  expect(await world.core.db('postpaid_cycle').where({ state: 'paid' })).toEqual([])

  // Pay bill: outstanding checked, money moved, cycle closed, notice sent.
  await ada.says('/bill')
  await ada.taps(/^❗/)
  await ada.taps(pay)
  await ada.tapsPin(PIN)
  await ada.sees('The bill is paid')
  // How much it is depends on how many days of the month the line had.
  await ada.sees(new RegExp(`You paid ${pay.replace('✓ Pay ', '')} for .*Thank you`))
  await ada.says('/bill')
  await ada.taps(/^✅/)
  await ada.sees(/paid \d/)
  await ada.says('/history')
  await ada.sees('Your history')
  await ada.button(/bill paid/)
})

// The long way through the calendar: LONG_STORIES=1. Beside the core's own tests it adds only the chat.
test.runIf(process.env.LONG_STORIES === '1')(
  'a bill that is not paid switches the line off after its days of grace, and paying switches it on again',
  async () => {
    const bola = await world.customer({ naira: 20_000 })
    await beginsLine(bola)
    toNextMonth()
    await bola.seesInTime('is ready')
    world.clock.move(4 * DAY_SECONDS)
    await bola.seesInTime('is due on')
    world.clock.move(3 * DAY_SECONDS)
    await bola.seesInTime('is due today')
    world.clock.move(DAY_SECONDS)
    await bola.seesInTime('The line stays on until')
    world.clock.move(7 * DAY_SECONDS)
    await bola.seesInTime('is switched off')
    await logsIn(bola)
    await bola.says('/postpaid')
    await bola.taps(/^⏸/)
    await bola.sees('Switched off, because a bill is overdue')
    await bola.taps('🧾 Bills')
    await bola.taps(/^❗/)
    await bola.taps(/^✓ Pay/)
    await bola.tapsPin(PIN)
    await bola.sees('the line is on again')
  },
)
