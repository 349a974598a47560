import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { buysAirtime, buysForStranger, choosesAirtime, seesBalance } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

/** Two providers, VTpass first: what people see of it when one of them is in trouble, or both. */

let world: World
beforeAll(async () => {
  world = await startWorld({
    reloadly: true,
    env: { PROVIDER_SHARES: 'vtpass=100,reloadly=0' },
  })
  // A float that was read in the middle of a story would send the next ones another way.
  while ((await world.core.db('provider_float')).length < 2) await pause(50)
})
afterAll(() => world.stop())
afterEach(() => world.mend())

const toppedUp = (phone: string): string[] => {
  const ending = phone.slice(-10)
  return [...world.sandbox.state.reloadly.topups.values()]
    .filter(({ recipient }) => recipient.endsWith(ending))
    .map(({ status }) => status)
}

test('our float at VTpass is low: the purchase goes through Reloadly, and the buyer notices nothing', async () => {
  const ada = await world.customer({ naira: 1_000 })
  await world.fault({ vtpass_balance_low: true })
  await buysAirtime(ada, { phone: ada.phone, amount: '200' })
  await ada.sees('delivered to')
  await seesBalance(ada, '₦800')
  expect(toppedUp(ada.phone)).toEqual(['SUCCESSFUL'])
  expect(await world.bought(ada.phone.slice(-10))).toEqual([])
  await world.inGroup(ada).shows(/vtpass\.float-low/, 1)
})

test('MTN is suspended at VTpass: Reloadly sells it, and a token that ran out on the way does not matter', async () => {
  const ada = await world.customer({ naira: 1_000 })
  await world.fault({ vtpass_refuses_network: true, reloadly_token_expires: 1 })
  await buysAirtime(ada, { phone: ada.phone, amount: '100' })
  await ada.sees('delivered to')
  expect(toppedUp(ada.phone)).toEqual(['SUCCESSFUL'])
})

test('the provider takes a delivery back: the money comes back, with a message of its own', async () => {
  const ada = await world.customer({ naira: 1_000 })
  await buysAirtime(ada, { phone: ada.phone, amount: '300' })
  await ada.sees('delivered to')
  await seesBalance(ada, '₦700')
  const request_id = (await world.bought(ada.phone.slice(-10))).at(-1)?.request_id
  await ada.post('/control/vtpass/resolve', { request_id, status: 'reversed' })
  await ada.seesInTime('took it back after it was delivered')
  await seesBalance(ada, '₦1,000')
  await ada.sees('₦0 spent')
  await world.inGroup(ada).shows(/purchase\.reversed/, 1)
  await ada.says('/history')
  await ada.taps(/₦300 MTN/)
  await ada.sees(/Taken back by the network/)
})

test('a delivery after the money went back becomes a claim: operators hear of it, the wallet stays as it is', async () => {
  const ada = await world.customer({ naira: 1_000 })
  await buysForStranger(ada, { phone: '0803 889 0002', amount: '100' })
  await ada.sees('was not delivered')
  const request_id = (await world.bought('8038890002')).at(-1)?.request_id
  await ada.post('/control/vtpass/resolve', { request_id, status: 'delivered' })
  await world.inGroup(ada).shows(/purchase\.delivered-after-return/, 1)
  await seesBalance(ada, '₦1,000')
  expect(await world.core.db('purchase_claim').select('kind', 'state')).toEqual([
    { kind: 'delivered-after-return', state: 'open' },
  ])
})

test('nobody can sell MTN: it rests, says so, and who waits is told once when it is back', async () => {
  const [ada, bayo] = [await world.customer({ naira: 5_000 }), await world.customer({ naira: 1_000 })]
  await world.fault({ vtpass_refuses_network: true, reloadly_balance_low: true })
  for (let time = 0; time < 5; time++) {
    await buysAirtime(ada, { phone: ada.phone, amount: '100' })
    await ada.sees('was not delivered')
  }
  world.clock.move(10)
  await world.inGroup(ada).shows(/network\.down[\s\S]*MTN airtime/, 1)
  await seesBalance(ada, '₦5,000')

  await bayo.says('/buy')
  await bayo.taps(/Airtime$/)
  await bayo.sees('Who is the airtime for')
  await bayo.says(bayo.phone)
  await bayo.sees(/looks like|Which network/)
  await bayo.taps(/MTN/)
  await bayo.sees(/MTN airtime has been resting since/)
  await bayo.taps(/Tell me/)
  await bayo.sees('I tell you here as soon as MTN airtime is back')

  await world.mend()
  await bayo.seesInTime('You can buy it again')
  await world.inGroup(ada).shows(/network\.up[\s\S]*MTN airtime/, 1)
  await choosesAirtime(bayo, { phone: bayo.phone, amount: '100' })
  await bayo.taps(/^✓ Pay/)
  await bayo.sees('delivered to')
  await bayo.shows('You can buy it again', 1)
})
