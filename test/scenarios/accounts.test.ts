import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reconcileLedger } from '../../core/ledger/index.ts'
import { receiveTransfer, sweepAccounts } from '../../core/payments/index.ts'
import type { Chat } from '../support/chat.ts'
import { PIN, seesBalance } from '../support/stories.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ accounts: true })
})
afterAll(async () => {
  expect(await reconcileLedger(world.core.db)).toEqual([])
  await world.stop()
})

async function asksForNumber(person: Chat): Promise<void> {
  await person.says('/fund')
  await person.sees('How much would you like to add')
  await person.taps('🏦 Bank transfer')
  await person.sees('get your name and your phone number')
  await person.taps('Get my number')
  await person.sees('enter your PIN')
  await person.says(PIN)
}

const numberIn = (card: { text?: string }): string => /\d{10}/.exec(card.text ?? '')?.[0] ?? ''

async function getsNumber(person: Chat): Promise<string> {
  await asksForNumber(person)
  return numberIn(await person.sees('Your own account number'))
}

/** What somebody's bank sends, in naira. */
const sends = async (
  person: Chat,
  account_number: string,
  naira: number,
  more: { currency?: string; webhookTimes?: number } = {},
): Promise<string> => {
  const wish = { account_number, amount: naira * 100, ...more }
  const { reference } = await person.post<{ reference: string }>('/control/paystack/transfer', wish)
  return reference
}

const creditsOf = (reference: string) =>
  world.core
    .db('transfer')
    .where({ key: `funding:${reference}` })
    .then((rows: unknown[]) => rows.length)

describe('an account number', () => {
  test('is shown once it is there, stays the same, and brings in whatever is sent to it', async () => {
    const ada = await world.customer()
    const number = await getsNumber(ada)
    const first = await sends(ada, number, 2_500, { webhookTimes: 5 })
    await ada.sees('₦2,500 has arrived')
    await sends(ada, number, 100.5)
    await ada.sees('₦100.50 has arrived')
    await seesBalance(ada, '₦2,600.50')
    expect(await creditsOf(first)).toBe(1)
    await ada.says('/fund')
    await ada.sees('from ₦100 to ₦297,399.50')
    await ada.taps('🏦 Bank transfer')
    expect(numberIn(await ada.sees('Your own account number'))).toBe(number)
  })

  test('takes a while: the person is told, and it comes by itself', async () => {
    const ada = await world.customer()
    await world.fault({ paystack_account_slow: true })
    await asksForNumber(ada)
    await ada.sees('The bank is preparing your account number')
    const number = numberIn(await ada.sees('Your own account number'))
    await world.mend()
    await sends(ada, number, 700)
    await ada.sees('₦700 has arrived')
  })

  test('is refused: nothing was charged, operators hear why, and asking again may succeed', async () => {
    const ada = await world.customer()
    await world.fault({ paystack_account_refused: true })
    await asksForNumber(ada)
    await ada.sees('did not give you an account number')
    await world.inGroup(ada).shows(/payments.account-refused[\s\S]*not available/, 1)
    await world.mend()
    expect(await getsNumber(ada)).toMatch(/^\d{10}$/)
  })
})

describe('a transfer', () => {
  test('whose notice is lost is found in the list, once, also by several who look', async () => {
    const ada = await world.customer()
    const number = await getsNumber(ada)
    const reference = await sends(ada, number, 900, { webhookTimes: 0 })
    // The gateway lives in real time; the shop's own may be behind or ahead of it.
    await world.core
      .db('transfer_watch')
      .insert({ gateway: 'paystack', seen_until: new Date(0) })
      .onConflict('gateway')
      .merge()
    world.clock.move(13 * 3_600)
    await Promise.all([sweepAccounts(world.core), sweepAccounts(world.core)])
    await ada.sees('₦900 has arrived')
    const taken = { gateway: 'paystack', reference }
    await Promise.all([1, 2, 3].map(() => receiveTransfer(world.core, taken)))
    expect(await creditsOf(reference)).toBe(1)
  })

  test('to a number that nobody has is kept, told to operators, and credited when somebody has it', async () => {
    const ada = await world.customer()
    const reference = await sends(ada, '9939999999', 400)
    await world.inGroup(ada).shows(new RegExp(`payments.stray-transfer[\\s\\S]*${reference}`), 1)
    expect(await world.core.db('stray_payment').where({ reference })).toMatchObject([{ amount: 40_000n }])
    const number = await getsNumber(ada)
    await world.core
      .db('bank_account')
      .where({ account_number: number })
      .update({ account_number: '9939999999' })
    await sweepAccounts(world.core)
    await ada.sees('₦400 has arrived')
    expect(await world.core.db('stray_payment').where({ reference })).toEqual([])
  })

  test('in another currency is looked at by a person', async () => {
    const ada = await world.customer()
    const reference = await sends(ada, await getsNumber(ada), 300, { currency: 'USD' })
    await ada.sees('a person must look at')
    await world.inGroup(ada).shows(new RegExp(`wrong-currency[\\s\\S]*${reference}`), 1)
    await seesBalance(ada, '₦0')
  })

  test('that the wallet may not hold waits, and is credited when there is room', async () => {
    const ada = await world.customer({ naira: 299_000 })
    const reference = await sends(ada, await getsNumber(ada), 2_000)
    await ada.sees('Your wallet may hold ₦300,000, so I add it as soon as there is room')
    await world.inGroup(ada).shows(new RegExp(`payments.over-limit[\\s\\S]*${reference}`), 1)
    expect(await creditsOf(reference)).toBe(0)
    await world.core.db('customer').where({ id: ada.customer_id }).update({ kyc_tier: 2 })
    world.clock.move(3_600)
    await ada.sees('₦2,000 has arrived')
    expect(await creditsOf(reference)).toBe(1)
  })

  test('that the bank takes back leaves the wallet', async () => {
    const ada = await world.customer()
    const reference = await sends(ada, await getsNumber(ada), 800)
    await ada.sees('₦800 has arrived')
    await ada.post('/control/paystack/pay', { reference, how: 'reverse' })
    await ada.sees('The bank took back ₦800')
    await seesBalance(ada, '₦0')
  })
})
