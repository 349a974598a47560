import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, type Uuid } from '../kernel/ids.ts'
import { codes, funding, gateway, holdOf, only, openTill, provider, type Till } from './fixtures/till.ts'
import { placeHolds, postTransfers, releaseHolds, settleHolds, type TransferRequest } from './index.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())

const atOnce = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)))
const count = (answers: string[], code: string) => answers.filter((answer) => answer === code).length

/** Lets `second` run into what `first` has written and not yet committed. */
async function overlap<A, B>(
  first: (trx: Parameters<typeof placeHolds>[0]) => Promise<A>,
  second: () => Promise<B>,
  end: 'commit' | 'rollback',
): Promise<[A, B]> {
  const trx = await till.db.transaction()
  const early = await first(trx)
  let ended = false
  const late = second().finally(() => {
    ended = true
  })
  await sleep(100)
  expect(ended).toBe(false)
  await trx[end]()
  return [early, await late]
}

describe('at once', () => {
  it('100 holds on a wallet that can pay for 10 place exactly 10', async () => {
    const customer = await till.customerWith(1_000)
    const answers = await atOnce(100, () => till.run((trx) => placeHolds(trx, [holdOf(customer, 100)])))
    expect(count(answers.flatMap(codes), 'ok')).toBe(10)
    expect(count(answers.flatMap(codes), 'ledger.insufficient-funds')).toBe(90)
    expect(await till.amounts(customer)).toEqual([1_000, 1_000, 0])
  })

  it('one key, 20 times: one hold, 19 repeats', async () => {
    const customer = await till.customerWith(1_000)
    const request = holdOf(customer, 100)
    const answers = (await atOnce(20, () => till.run((trx) => placeHolds(trx, [request])))).map(only)
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1)
    expect(new Set(answers.map(({ hold_id }) => hold_id)).size).toBe(1)
    expect(await till.amounts(customer)).toEqual([1_000, 100, 900])
  })

  it('one funding, 20 times, credits once', async () => {
    const customer = await till.customerWith(0)
    const request = funding(customer, 500)
    const answers = (await atOnce(20, () => till.run((trx) => postTransfers(trx, [request])))).map(only)
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1)
    expect(await till.amounts(customer)).toEqual([500, 0, 500])
  })

  it('paying and giving back one hold: exactly one of them happens', async () => {
    const customer = await till.customerWith(1_000)
    const hold_id = await till.held(customer, 400)
    const settlement = { hold_id, kind: 'purchase', legs: [provider(400)] }
    const answers = await atOnce(10, (index) =>
      till.run((trx) => (index % 2 === 0 ? settleHolds(trx, [settlement]) : releaseHolds(trx, [hold_id]))),
    )
    const ended = answers.flat().filter((answer) => answer.ok && answer.value.ended === 'now')
    expect(ended).toHaveLength(1)
    expect(count(answers.flatMap(codes), 'ledger.hold-ended')).toBe(5)
    const [balance, held] = await till.amounts(customer)
    expect([[600, 0].join(), [1_000, 0].join()]).toContain([balance, held].join())
  })
})

describe('a key used over two wallets at the same moment', () => {
  it('belongs to the one that commits', async () => {
    const [ada, bola] = [await till.customerWith(100), await till.customerWith(100)]
    const [first, second] = await overlap(
      (trx) => placeHolds(trx, [holdOf(ada, 10, 'torn')]),
      () => till.run((trx) => placeHolds(trx, [holdOf(bola, 10, 'torn'), holdOf(bola, 100)])),
      'commit',
    )
    expect(codes(first)).toEqual(['ok'])
    expect(codes(second)).toEqual(['ledger.key-reused', 'ok'])
  })

  it('stays free when the first one does not commit', async () => {
    const [ada, bola] = [await till.customerWith(100), await till.customerWith(100)]
    const [, second] = await overlap(
      (trx) => postTransfers(trx, [funding(ada, 10, 'torn-back')]),
      () => till.run((trx) => postTransfers(trx, [funding(bola, 10, 'torn-back')])),
      'rollback',
    )
    expect(second).toMatchObject([{ ok: true, value: { replayed: false } }])
    expect(await till.amounts(ada)).toEqual([100, 0, 100])
  })

  it('over no wallet at all, is a repeat', async () => {
    const move: TransferRequest = {
      ...{ key: newId(), kind: 'top-up', content: {}, currency: 'NGN' },
      legs: [gateway(5), provider(-5)],
    }
    const [first, second] = await overlap(
      (trx) => postTransfers(trx, [move]),
      () => till.run((trx) => postTransfers(trx, [move])),
      'commit',
    )
    expect(only(second)).toEqual({ ...only(first), replayed: true })
  })
})

describe('system accounts', () => {
  const through = (customer: Uuid, name: string): TransferRequest => {
    const { legs, ...request } = funding(customer, 10)
    const [paid] = legs
    const amount = gateway(-10).amount
    return { ...request, legs: [...(paid ? [paid] : []), { account: { system: `gateway/${name}` }, amount }] }
  }

  it('are opened by the first who needs them, also when many are first', async () => {
    const customers = await atOnce(8, () => till.customerWith(0))
    const answers = await Promise.all(
      customers.map((customer) => till.run((trx) => postTransfers(trx, [through(customer, 'rush')]))),
    )
    expect(answers.flatMap(codes)).toEqual(Array(8).fill('ok'))
    const { rows } = await till.db.raw(`select kind from account where code = 'gateway/rush/NGN'`)
    expect(rows).toEqual([{ kind: 'gateway' }])
  })

  it('are opened anew when the transaction that opened them was thrown away', async () => {
    const [ada, bola] = [await till.customerWith(0), await till.customerWith(0)]
    const [, second] = await overlap(
      (trx) => postTransfers(trx, [through(ada, 'gone')]),
      () => till.run((trx) => postTransfers(trx, [through(bola, 'gone')])),
      'rollback',
    )
    expect(codes(second)).toEqual(['ok'])
  })

  it('keep nobody waiting: two wallets pay the same provider in transactions open side by side', async () => {
    const [ada, bola] = [await till.customerWith(100), await till.customerWith(100)]
    const [first, second] = [await till.held(ada, 10), await till.held(bola, 10)]
    const pay = (hold_id: Uuid) => ({ hold_id, kind: 'purchase', legs: [provider(10)] })
    const trx = await till.db.transaction()
    expect(codes(await settleHolds(trx, [pay(first)]))).toEqual(['ok'])
    await till.run(async (other) => {
      await other.raw(`set local lock_timeout = '300ms'`)
      expect(codes(await settleHolds(other, [pay(second)]))).toEqual(['ok'])
    })
    await trx.commit()
  })
})

describe('batches over the same wallets in different orders', () => {
  it('never lock each other out', async () => {
    const customers = await atOnce(6, () => till.customerWith(100_000))
    const shuffled = (seed: number) =>
      customers
        .map((customer, index) => ({ customer, rank: (index * 7 + seed * 5) % 11 }))
        .sort((left, right) => left.rank - right.rank)
        .map(({ customer }) => customer)
    // Straight on the pool: `inTransaction` would hide a deadlock by trying again.
    await atOnce(12, async (lane) => {
      for (let round = 0; round < 6; round++) {
        const order = shuffled(lane * 6 + round)
        const placed = await till.db.transaction((trx) =>
          placeHolds(
            trx,
            order.map((customer) => holdOf(customer, 10)),
          ),
        )
        const ids = placed.map((answer) => only([answer]).hold_id)
        const ends = await till.db.transaction((trx) =>
          round % 2 === 0
            ? releaseHolds(trx, ids.reverse())
            : settleHolds(
                trx,
                ids.map((hold_id) => ({ hold_id, kind: 'purchase', legs: [provider(10)] })),
              ),
        )
        expect(new Set(codes(ends))).toEqual(new Set(['ok']))
      }
    })
    for (const customer of customers)
      expect(await till.amounts(customer)).toEqual([100_000 - 360, 0, 100_000 - 360])
  })
})
