import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { reconcileLedger } from '../../core/ledger/index.ts'
import { addBuyer, type Buyer, comesToPay } from './buyers.ts'
import { expectAnswers, expectOneEnd, hasEnded } from './expect-purchase.ts'
import { type House, openHouse, VICTIMS } from './house.ts'
import { STEPS, type Step } from './steps.ts'

/** See `fast-clock.ts`. A call to the provider must stay shorter than what the sweeps allow it: 2 s are 6 here, and 7 are allowed. */
const PACE = 3
const SETTINGS = { VTPASS_TIMEOUT_MS: '2000' }

let house: House
beforeAll(async () => {
  house = await openHouse({ pace: PACE, settings: SETTINGS })
}, 90_000)
afterAll(() => house?.stop(), 60_000)

type Walker = { step: Step; buyer: Buyer }

async function standEverywhere(): Promise<{ walkers: Walker[]; release(): Promise<void> }> {
  const walkers = await Promise.all(
    STEPS.map(async (step) => ({ step, buyer: await addBuyer(house, step.ending) })),
  )
  await Promise.all(walkers.map(({ buyer }) => comesToPay(house, buyer)))
  const standings = []
  for (const order of ['early', 'usual', 'last'] as const) {
    const these = walkers.filter(({ step }) => step.order === order)
    standings.push(...(await Promise.all(these.map(({ step, buyer }) => step.walk(house, buyer)))))
  }
  return {
    walkers,
    release: async () => {
      await Promise.all(standings.map((standing) => standing.release()))
    },
  }
}

test.each(VICTIMS)(
  'kill -9 of %s at every step: each purchase ends once',
  async (victim) => {
    onTestFailed(() => console.error(house.said()))
    const clock = performance.now()
    const tick = (what: string) => console.log(victim, what, Math.round(performance.now() - clock))
    const { walkers, release } = await standEverywhere()
    tick('standing')
    await house.kill(victim)
    await release()
    await house.restart(victim)
    tick('restarted')
    await Promise.all(
      walkers.map(async ({ buyer, step }) => {
        await hasEnded(house, buyer)
        tick(step.name)
      }),
    )
    tick('ended')
    const states = await Promise.all(walkers.map(({ buyer }) => expectOneEnd(house, buyer)))
    tick('checked')
    await Promise.all(walkers.map(({ buyer }, place) => expectAnswers(buyer, states[place] ?? 'returned')))
    tick('answered')
    expect(await reconcileLedger(house.core.db)).toEqual([])
    expect(house.accidents()).toEqual([])
  },
  120_000,
)
