import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addSeconds } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import { inTransaction } from '../platform/transaction.ts'
import { naira, type Person, Shop } from '../purchase/fixtures/shop.ts'
import { readFloats } from '../purchase/index.ts'
import { addUpSpending } from '../spending/index.ts'
import { watchShop } from './index.ts'
import { measureShop } from './measure-shop.ts'
import { readOpenAnomalies } from './read-anomalies.ts'

let shop: Shop
let person: Person
beforeEach(async () => {
  shop = await Shop.open({ VELOCITY_PER_HOUR_MAX: '40' }, { hearers: [addUpSpending] })
  person = await shop.addPerson(naira(100_000))
})
afterEach(() => shop.close())

const sell = async (naira_each = 100): Promise<void> => {
  const id = await shop.buy(person, { face_amount: naira(naira_each), pin_verified: true })
  await shop.vend(id)
}
const openKinds = async () =>
  (await readOpenAnomalies(shop.db, { limit: 20 })).map(({ kind, subject }) => `${kind} ${subject}`)
const told = async () => (await shop.alerts()).filter((code) => code.startsWith('anomaly.'))

/** Opens, is told once however often it is looked at, and closes when it is over. */
async function expectStory(
  name: string,
  code: string | null,
  end: () => Promise<void>,
): Promise<Record<string, unknown>> {
  await Promise.all([watchShop(shop.core), watchShop(shop.core)])
  expect(await openKinds()).toContain(name)
  const facts = (await readOpenAnomalies(shop.db, { limit: 20 })).find(
    ({ kind, subject }) => `${kind} ${subject}` === name,
  )?.facts
  shop.clock.move(60)
  await watchShop(shop.core)
  expect((await told()).filter((each) => each === code)).toHaveLength(code === null ? 0 : 1)
  expect(await shop.db('anomaly')).toHaveLength((await openKinds()).length)
  await end()
  await watchShop(shop.core)
  expect(await openKinds()).not.toContain(name)
  return facts ?? {}
}

it('says nothing while everything is as ever', async () => {
  for (let count = 0; count < 12; count++) await sell()
  await watchShop(shop.core)
  expect(await openKinds()).toEqual([])
  expect(await told()).toEqual([])
})

it('provider-failing: more than three in ten requests came to nothing', async () => {
  for (let count = 0; count < 8; count++) await sell()
  shop.telecom.behave = () => 'fails, says so'
  for (let count = 0; count < 4; count++) await sell()
  const facts = await expectStory('provider-failing vtpass', 'anomaly.provider-failing', async () =>
    shop.clock.move(660),
  )
  expect(facts).toEqual({ failed: 4, requests: 12, minutes: 10 })
})

it('purchases-stuck: no verdict for an hour', async () => {
  shop.telecom.behave = () => 'undecided, says pending'
  await sell()
  shop.clock.move(3_700)
  const facts = await expectStory('purchases-stuck vtpass', 'anomaly.purchases-stuck', async () => {
    await shop.db('purchase').update({ next_check_at: null })
  })
  expect(facts).toMatchObject({ purchases: 1, oldest: expect.stringMatching(/^NX-/) })
})

it('float-low: told by the readers of the float, kept as a fact', async () => {
  shop.telecom.balance = naira(100)
  await readFloats(shop.core)
  const facts = await expectStory('float-low vtpass', null, async () => {
    shop.telecom.balance = naira(100_000)
    await readFloats(shop.core)
  })
  expect(facts).toEqual({ balance: '10000' })
})

it('books-unbalanced: a wallet shows what its entries do not', async () => {
  await sell()
  await inTransaction(shop.db, async (trx) => {
    await trx.raw('set local session_replication_role = replica')
    await trx('account')
      .where({ code: `wallet/${person.id}` })
      .increment('balance', 1)
  })
  await measureShop(shop.core)
  await expectStory('books-unbalanced books', 'anomaly.books-unbalanced', async () => {
    await inTransaction(shop.db, async (trx) => {
      await trx.raw('set local session_replication_role = replica')
      await trx('account')
        .where({ code: `wallet/${person.id}` })
        .decrement('balance', 1)
    })
    await measureShop(shop.core)
  })
})

it('unusual-spend: three times the largest day of the month before, and over when the day is', async () => {
  for (let day = 0; day < 3; day++) {
    await sell(1_000)
    shop.clock.move(86_400)
  }
  await sell(2_000)
  await watchShop(shop.core)
  expect(await openKinds()).toEqual([])
  await sell(1_500)
  const facts = await expectStory(`unusual-spend ${person.id}`, 'anomaly.unusual-spend', async () =>
    shop.clock.move(86_400),
  )
  expect(facts).toEqual({ today: '350000', largest_day_before: '100000', days_with_spend: 3, days: 30 })
})

it('velocity: as many purchases as an hour may have', async () => {
  for (let count = 0; count < 40; count++) await shop.buy(person)
  await expectStory(`velocity ${person.id}`, null, async () => shop.clock.move(3_700))
})

describe('codes', () => {
  const send = (phone: string, conversation_id = person.conversation_id) => {
    const time = shop.clock.now()
    return shop.db('otp').insert({
      ...{ id: newId(), phone, conversation_id, purpose: 'login', code_mac: Buffer.alloc(32) },
      ...{ sent_at: time, expires_at: addSeconds(time, 300), replaced_at: time },
    })
  }

  it('many-codes: one chat has codes sent to many phones', async () => {
    for (const last of [1, 2, 3]) await send(`+234803999000${last}`)
    await watchShop(shop.core)
    expect(await openKinds()).toEqual([])
    await send('+2348039990004')
    const name = `many-codes ${person.conversation_id}`
    const facts = await expectStory(name, 'anomaly.many-codes', async () => shop.clock.move(86_500))
    expect(facts).toEqual({ phones: 4, codes: 4, hours: 24 })
  })

  it('wrong-codes: locked again and again, and the number stays unsaid', async () => {
    const lock = (subject: string, level: number) =>
      shop.db('otp_lock').insert({
        ...{
          subject,
          level,
          failures: 0,
          locked_until: addSeconds(shop.clock.now(), 900),
          updated_at: shop.clock.now(),
        },
      })
    await lock('phone:+2348035551234', 2)
    await lock(`phone:${person.phone}`, 1)
    await lock(`conversation:${person.conversation_id}`, 3)
    await watchShop(shop.core)
    expect((await openKinds()).sort()).toEqual([
      `wrong-codes conversation ${person.conversation_id}`,
      'wrong-codes phone …1234',
    ])
    await expectStory('wrong-codes phone …1234', null, async () => shop.clock.move(1_000)).catch(
      () => undefined,
    )
    expect((await told()).filter((code) => code === 'anomaly.wrong-codes')).toHaveLength(2)
  })
})

it('what came back after it was over is a new anomaly and told anew', async () => {
  shop.telecom.balance = naira(100)
  for (const balance of [100, 100_000, 100]) {
    shop.telecom.balance = naira(balance)
    await readFloats(shop.core)
    await watchShop(shop.core)
  }
  const rows = await shop.db('anomaly').orderBy('opened_at')
  expect(rows.map(({ closed_at }) => closed_at === null)).toContain(true)
  expect(rows).toHaveLength(2)
})
