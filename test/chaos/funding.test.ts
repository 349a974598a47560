import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { money } from '../../core/kernel/money.ts'
import { readWallet, reconcileLedger, walletAccount } from '../../core/ledger/index.ts'
import { addBuyer, type Buyer, isQuiet, WALLET } from './buyers.ts'
import {
  comesToAmount,
  comesToLink,
  FUNDING_STEPS,
  fundingOf,
  payerMark,
  paysOnPage,
  takesAmount,
} from './funding-steps.ts'
import { alertCodes, type House, openHouse, VICTIMS } from './house.ts'
import { standAll } from './standing.ts'
import { until } from './until.ts'

/** Nothing about a funding depends on how long a call may last, so time may run faster than for purchases. */
const PACE = 8
const SETTINGS = { PAYSTACK_TIMEOUT_MS: '2000' }
const AMOUNT = money(100_000)

let house: House
beforeAll(async () => {
  house = await openHouse({ pace: PACE, settings: SETTINGS })
}, 90_000)
afterAll(() => house?.stop(), 60_000)

async function expectCreditedOnce(buyer: Buyer, what: string): Promise<void> {
  const { customer_id, conversation_id, phone, chat } = buyer
  const { db } = house.core
  await until(
    `the funding of ${phone} is credited (${what})`,
    async () => (await fundingOf(house, buyer)).state === 'credited',
  )
  await isQuiet(house, conversation_id)
  const fundings = await db('funding').where({ customer_id })
  expect(fundings, `${what}: one tap is one funding`).toHaveLength(1)
  const { id, reference } = await fundingOf(house, buyer)
  const told = `${what}: ${reference} of ${phone}`

  const paid = [...house.sandbox.state.paystack.payments.values()].filter(
    ({ status, email }) => status === 'success' && email.startsWith(payerMark(buyer)),
  )
  expect(
    paid.map((payment) => payment.reference),
    `${told}: paid there once`,
  ).toEqual([reference])
  const balance = money(WALLET + AMOUNT)
  expect(await readWallet(db, customer_id), told).toEqual({ balance, held: 0n, available: balance })
  const account_id = walletAccount(customer_id)
  expect(await db('entry').where({ account_id }), `${told}: the gift and one credit`).toHaveLength(2)

  expect(await db('message').where({ key: `funding:${id}:outcome` }), told).toMatchObject([{ state: 'sent' }])
  expect(await chat.said(reference), `${told}: one message speaks of it`).toHaveLength(1)
  expect(await chat.said(/has arrived/), told).toHaveLength(1)
  await chat.says('/balance')
  await chat.sees('₦6,000 available')
}

test.each(VICTIMS)(
  'kill -9 of %s while a funding stands at every step: credited once',
  async (victim) => {
    onTestFailed(() => console.error(house.said()))
    const walkers = await Promise.all(
      FUNDING_STEPS.map(async (step) => ({ step, person: await addBuyer(house, '1111') })),
    )
    await Promise.all(
      walkers.map(async ({ step, person }) => {
        await comesToAmount(person)
        await isQuiet(house, person.conversation_id)
        if (step.begins === 'amount') return
        await takesAmount(person)
        await comesToLink(house, person)
        await isQuiet(house, person.conversation_id)
      }),
    )
    const standing = await standAll(house, walkers)
    await house.kill(victim)
    await standing.release()
    await house.restart(victim)
    await Promise.all(
      walkers.map(async ({ step, person }) => {
        if (step.begins === 'amount') {
          await comesToLink(house, person)
          await paysOnPage(house, person)
        }
        await expectCreditedOnce(person, `${victim} killed, ${step.name}`)
      }),
    )
    expect(await reconcileLedger(house.core.db)).toEqual([])
    expect(await alertCodes(house), 'nothing for an operator to look at').toEqual([])
    expect(house.accidents()).toEqual([])
  },
  120_000,
)
