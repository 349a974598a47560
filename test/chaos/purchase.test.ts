import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { reconcileLedger } from '../../core/ledger/index.ts'
import { addBuyer, type Buyer, comesToPay, pays } from './buyers.ts'
import { expectAnswers, expectOneEnd, hasEnded } from './expect-purchase.ts'
import { alertCodes, type House, openHouse, VICTIMS, type Victim } from './house.ts'
import { PURCHASE_STEPS } from './purchase-steps.ts'
import { standAll } from './standing.ts'

/**
 * See `fast-clock.ts`. A call to the provider must end before the sweeps take its purchase for left behind:
 * the 2 s it may last are 6 of theirs, and they wait for 7.
 */
const PACE = 3
const SETTINGS = { VTPASS_TIMEOUT_MS: '2000' }
/** More of them for a longer look: CHAOS_ROUNDS=200. */
const ROUNDS = Number(process.env.CHAOS_ROUNDS ?? 8)
const BUYERS_PER_ROUND = 3
const DELAY_MS_MAX = 400
const ENDINGS = ['0001', '0002', '0003', '0004', '0005', '0006', '1111', '1112']

let house: House
/** Everybody who bought, and what was done to them. */
const bought: { buyer: Buyer; what: string }[] = []
let checked = 0

beforeAll(async () => {
  house = await openHouse({ pace: PACE, settings: SETTINGS })
}, 90_000)
afterAll(() => house?.stop(), 60_000)

async function killAndRestart(victim: Victim, between: () => Promise<void> = async () => undefined) {
  await house.kill(victim)
  await between()
  await house.restart(victim)
}

test.each(VICTIMS)(
  'kill -9 of %s while a purchase stands at every step of the road',
  async (victim) => {
    onTestFailed(() => console.error(house.said()))
    const walkers = await Promise.all(
      PURCHASE_STEPS.map(async (step) => ({ step, person: await addBuyer(house, step.ending) })),
    )
    await Promise.all(walkers.map(({ person }) => comesToPay(house, person)))
    const standing = await standAll(house, walkers)
    await killAndRestart(victim, async () => standing.release())
    for (const { step, person } of walkers)
      bought.push({ buyer: person, what: `${victim} killed, ${step.name}` })
  },
  60_000,
)

/** People who see nothing happen tap again: that must not buy a second time. */
async function killAtRandom(buyers: Buyer[]): Promise<void> {
  const victim = VICTIMS[randomInt(VICTIMS.length)] ?? 'bot'
  const delay_ms = randomInt(DELAY_MS_MAX)
  const taps = await Promise.all(buyers.map(pays))
  await pause(delay_ms)
  await killAndRestart(victim)
  await Promise.all(taps.map((tap) => tap.again()))
  for (const buyer of buyers) bought.push({ buyer, what: `${victim} killed ${delay_ms} ms after the tap` })
}

test(
  `kill -9 of anybody at ${ROUNDS} random moments`,
  async () => {
    onTestFailed(() => console.error(house.said()))
    const rounds = await Promise.all(
      Array.from({ length: ROUNDS }, () =>
        Promise.all(
          Array.from({ length: BUYERS_PER_ROUND }, () =>
            addBuyer(house, ENDINGS[randomInt(ENDINGS.length)] ?? '1111'),
          ),
        ),
      ),
    )
    for (const buyers of rounds) {
      await Promise.all(buyers.map((buyer) => comesToPay(house, buyer)))
      await killAtRandom(buyers)
    }
  },
  30_000 + ROUNDS * 10_000,
)

test('after all of it every purchase has ended once, with one message, and everybody is answered', async () => {
  onTestFailed(() => console.error(house.said()))
  await Promise.all(bought.map(({ buyer, what }) => hasEnded(house, buyer, what)))
  const states = await Promise.all(
    bought.map(async ({ buyer, what }) => {
      const state = await expectOneEnd(house, buyer, what)
      await expectAnswers(buyer, state)
      checked += 1
      return state
    }),
  )
  expect(checked).toBe(VICTIMS.length * PURCHASE_STEPS.length + ROUNDS * BUYERS_PER_ROUND)
  expect(new Set(states)).toEqual(new Set(['delivered', 'returned']))
  expect(await reconcileLedger(house.core.db)).toEqual([])
  // Half of the numbers end in what the provider refuses: that so much fails is rightly told.
  const alerts = (await alertCodes(house)).filter((code) => code !== 'anomaly.provider-failing')
  expect(alerts, 'nothing else for an operator to look at').toEqual([])
  expect(house.accidents()).toEqual([])
}, 120_000)
