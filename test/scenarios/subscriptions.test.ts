import { afterAll, beforeAll, expect, test } from 'vitest'
import { reconcileLedger } from '../../core/ledger/index.ts'
import { type Chat, labelsOf } from '../support/chat.ts'
import { PIN, seesBalance } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(async () => {
  expect(await reconcileLedger(world.core.db)).toEqual([])
  await world.stop()
})

/** Up to the question that follows the choice of the plan. */
async function choosesPlan(person: Chat, words: string): Promise<void> {
  await person.says(`buy ${words} for ${person.phone}`)
}

/** The provider's stand-in knows no day but today, so it is the plans that grow older. */
const aDayPasses = () =>
  world.core.db.raw(
    `update subscription set starts_at = starts_at - interval '1 day', ends_at = ends_at - interval '1 day' where state = 'active'`,
  )

test('a second plan waits in line, starts by itself when the first ends, and the third moves up', async () => {
  const ada = await world.customer({ naira: 5_000 })

  // Customer → recharge: nothing runs on the number, so nothing is asked.
  await choosesPlan(ada, '500mb daily mtn')
  await ada.sees('You pay ₦350')
  await ada.taps('✓ Pay ₦350')
  await ada.sees('500MB Daily MTN data delivered')

  // Customer → recharge with an active plan → check of active plans → the choice.
  await choosesPlan(ada, '1gb weekly mtn')
  const asked = await ada.sees('500MB Daily runs on')
  expect(asked.text).toContain('500 MB left')
  expect(labelsOf(asked)).toEqual(['▶️ Start now', '🕒 Wait in line', '✕ Cancel'])
  await ada.taps('🕒 Wait in line')
  const card = await ada.sees('You pay ₦800')
  expect(card.text).toContain('starts when the plan before it ends')
  await ada.taps('✓ Pay ₦800')

  // Created for later, added to the line, told so; paid for, and not sent.
  await ada.sees('is paid and waits in line')
  expect(await world.bought(ada.phone.slice(4))).toHaveLength(1)
  await seesBalance(ada, '₦3,850')

  await choosesPlan(ada, '6gb weekly mtn')
  await ada.taps('🕒 Wait in line')
  await ada.taps('✓ Pay ₦2,500')
  await ada.tapsPin(PIN)
  await ada.sees('It is number 2')

  await ada.says('/subscriptions')
  const list = await ada.sees('Your data plans')
  expect(list.text?.replaceAll('\u00a0', ' ')).toMatch(/▶️ 500MB Daily MTN .*\n500 MB left/)
  expect(list.text).toContain('is number 1 in line')
  expect(list.text).toContain('is number 2 in line')

  // The background task: what expired ends, the next is activated, the rest moves up, all are told.
  await aDayPasses()
  await ada.seesInTime('500MB Daily MTN data on')
  await ada.sees('6GB Weekly MTN data for')
  await ada.sees('1GB Weekly MTN data delivered')
  expect(await world.bought(ada.phone.slice(4))).toHaveLength(2)

  // The last one is cancelled while it waits: all of its money is back.
  await ada.says('/subscriptions')
  await ada.sees('6GB Weekly MTN')
  await ada.taps(/^🕒 6GB Weekly/)
  await ada.taps('✕ Cancel plan')
  await ada.sees('You get ₦2,500 back')
  await ada.taps('✕ Cancel plan')
  const done = await ada.sees('is cancelled. ₦2,500 is back')
  expect(done.text).toContain('₦3,850 in your wallet')
  expect(await world.bought(ada.phone.slice(4))).toHaveLength(2)
})

test('of a number of somebody else only that a plan runs is said; started now, it ends that one', async () => {
  const [ada, bola] = [await world.customer({ naira: 5_000 }), await world.customer({ naira: 5_000 })]
  await choosesPlan(ada, '500mb daily mtn')
  await ada.taps('✓ Pay ₦350')
  await ada.sees('500MB Daily MTN data delivered')

  await bola.says(`buy 1gb weekly mtn for ${ada.phone}`)
  const asked = await bola.sees('A data plan runs on')
  expect(asked.text).not.toContain('500MB')
  await bola.taps('▶️ Start now')
  expect((await bola.sees('You pay ₦800')).text).toContain('What is left of that one is lost')
  await bola.taps('✓ Pay ₦800')
  await bola.tapsPin(PIN)
  await bola.sees('1GB Weekly MTN data delivered')
  await ada.sees('has ended, because another plan was started')
  await ada.says('/subscriptions')
  await ada.sees('1GB Weekly MTN')
})

test('used data lowers what is left; who has little is told once', async () => {
  const ada = await world.customer({ naira: 5_000 })
  await choosesPlan(ada, '500mb daily mtn')
  await ada.taps('✓ Pay ₦350')
  await ada.sees('500MB Daily MTN data delivered')
  const burn = (mb: number) => ada.post('/control/usage/burn', { phone: ada.phone, mb })
  await burn(200)
  await ada.until('the report taken in', async () =>
    (await world.core.db('subscription').where({ phone: ada.phone, used_mb: 200 })).length === 1
      ? true
      : undefined,
  )
  await ada.says('/subscriptions')
  await ada.sees('300 MB left')
  await burn(150)
  await ada.sees('MTN data on')
  expect(await ada.said('150 MB left')).toHaveLength(1)
  await burn(500)
  await ada.until('the report taken in', async () =>
    (await world.core.db('subscription').where({ phone: ada.phone, used_mb: 850 })).length === 1
      ? true
      : undefined,
  )
  await ada.says('/subscriptions')
  await ada.sees('0 MB left')
  expect(await world.core.db('message').where({ key: await lowKeyOf(ada.phone) })).toHaveLength(1)
})

test('data whose report was lost on its way is known a quarter of an hour later all the same', async () => {
  const ada = await world.customer({ naira: 5_000 })
  await choosesPlan(ada, '500mb daily mtn')
  await ada.taps('✓ Pay ₦350')
  await ada.sees('500MB Daily MTN data delivered')
  await ada.post('/control/usage/burn', { phone: ada.phone, mb: 400, silent: true })
  world.clock.move(15 * 60)
  const said = await ada.sees('100 MB left')
  expect(said.text).toContain('MTN data on')
})

const lowKeyOf = async (phone: string): Promise<string> => {
  const plan = await world.core.db('subscription').where({ phone }).first<{ id: string }>('id')
  return `subscription:${plan.id}:low`
}
