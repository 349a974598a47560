import { afterAll, beforeAll, expect, test } from 'vitest'
import { notifyCustomers } from '../../core/notices/index.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import { type Chat, labelsOf } from '../support/chat.ts'
import { asksToFund, buysForStranger, funds, paysOnPage, typesCode } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

/** To that hour of today in Lagos, or of a later day. */
const goTo = (hour: number, day = 0) => {
  const time = world.clock.now()
  const target = new Date(time)
  target.setUTCHours(hour - 1 + 24 * day, 0, 0, 0)
  world.clock.move((target.getTime() - time.getTime()) / 1000)
}

test('what became of purchases and payments is found again, unread first, and marked as it is read', async () => {
  const ada = await world.customer({ naira: 1_000 })
  await ada.says('/notifications')
  await ada.sees('Nothing here yet')
  await buysForStranger(ada, { phone: '0803 700 1111', amount: '100' })
  await ada.sees('delivered to')
  await funds(ada, '200')
  await ada.sees('You now have')
  await ada.says('/notifications')
  await ada.sees('2 are new')
  await ada.taps(/^● ✅ ₦200 has arrived · /)
  const item = await ada.sees('🔔 From')
  expect(item.text).toContain('You now have ₦1,100')
  expect(labelsOf(item)).toContain('🔔 Notices')
  await ada.taps('🔔 Notices')
  const list = await ada.sees('One is new')
  const labels = labelsOf(list)
  expect(labels[0]).toMatch(/^● ✅ ₦100 MTN/)
  expect(labels[1]).toMatch(/^✅ ₦200 has arrived/)
  await ada.taps('✓ Mark all as read')
  await ada.sees('You have read them all')
})

test('the inbox has pages, and shows nothing without a session', async () => {
  const ada = await world.customer()
  const { customer_id } = ada
  await inTransaction(world.core.db, (trx) =>
    notifyCustomers(
      trx,
      Array.from({ length: 8 }, (_, place) => ({
        customer_id,
        notice: { kind: 'session.elsewhere' as const },
        key: `pages:${place}`,
      })),
    ),
  )
  await ada.says('notices')
  await ada.sees('8 are new')
  await ada.taps('Older →')
  await ada.until('the second page', async () => {
    const { message } = await ada.button('← Newest')
    return labelsOf(message).filter((label) => label.startsWith('●')).length === 2 ? true : undefined
  })
  await ada.says('/logout')
  await ada.sees('🔒 Locked')
  world.clock.move(60)
  await ada.says('/notifications')
  await typesCode(ada)
  await ada.sees('8 are new')
})

async function tellNetworkBack(person: Chat & { customer_id: string }, key: string): Promise<void> {
  const notice = { kind: 'network.back', category: 'airtime', network: 'mtn' } as const
  await inTransaction(world.core.db, (trx) =>
    notifyCustomers(trx, [{ customer_id: person.customer_id as never, notice, key }]),
  )
}

test('service news waits for the morning that the customer chose, or stays in the inbox', async () => {
  const ada = await world.customer()
  await ada.says('/notifications')
  await ada.taps('⚙️ Settings')
  await ada.sees('Quiet hours from 22:00 to 07:00')
  await ada.taps('🌙 Quiet hours')
  await ada.sees('When shall I be quiet')
  await ada.says('later')
  await ada.sees('two different whole hours')
  await ada.says('21 to 6')
  await ada.sees('Quiet hours from 21:00 to 06:00')
  goTo(21)
  await tellNetworkBack(ada, 'held')
  // Something that cannot wait comes at once: what was held would have come before it.
  await world.fault({})
  await ada.says('/help')
  await ada.sees('What I can do')
  expect(await ada.said('MTN airtime is back')).toHaveLength(0)
  goTo(6, 1)
  await ada.shows('MTN airtime is back', 1)

  await ada.says('/notifications')
  await typesCode(ada)
  await ada.taps('⚙️ Settings')
  await ada.taps('✅ 💬 Service news')
  await ada.button('▫️ 💬 Service news')
  goTo(12)
  await tellNetworkBack(ada, 'muted')
  await ada.says('/notifications')
  await typesCode(ada)
  await ada.sees('2 are new')
  expect(await ada.said('MTN airtime is back')).toHaveLength(1)
})

test('what a blocked chat missed came by SMS, is kept, and is spoken of once when the person is back', async () => {
  const ada = await world.customer()
  const reference = await asksToFund(ada, '400')
  await ada.app.block(true)
  await paysOnPage(ada, reference, 'pay')
  const sms = () => ada.get<{ text: string }[]>(`/control/sms?phone=${encodeURIComponent(ada.phone)}`)
  await ada.until('an SMS', async () => {
    const [last] = (await sms()).slice(-1)
    return last?.text.includes('NGN 400 has arrived') ? true : undefined
  })
  expect((await sms()).filter(({ text }) => text.includes('has arrived'))).toHaveLength(1)
  await ada.app.block(false)
  await ada.says('/start')
  await ada.sees('one message could not reach you')
  await ada.sees('What would you like to do')
  await ada.says('/notifications')
  await ada.taps(/^● ✅ ₦400 has arrived/)
  await ada.sees('You now have ₦400')
  await ada.says('/start')
  await ada.sees('What would you like to do')
  expect(await ada.said('could not reach you')).toHaveLength(1)
})
