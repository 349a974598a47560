import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { present } from '../kernel/assert.ts'
import type { Uuid } from '../kernel/ids.ts'
import { money } from '../kernel/money.ts'
import { naira, type Person } from '../purchase/fixtures/shop.ts'
import { Lines } from './fixtures/lines.ts'
import {
  addData,
  addNumber,
  changePlan,
  endLine,
  payBill,
  readBills,
  readLine,
  removeNumber,
  sweepLines,
} from './index.ts'
import { LINE_MOVES, type LineState, lineStates } from './states.ts'

// Begun on Saturday 21 November 2026, in Lagos; November has 30 days, so the first cycle has 10 of them.
let lines: Lines
let ada: Person
beforeAll(async () => {
  lines = await Lines.open()
})
afterAll(async () => {
  await lines.shop.close()
})
beforeEach(async () => {
  ada = await lines.startAgain()
})
afterEach(async () => {
  expect(await lines.shop.differences()).toEqual([])
})

const mine = (line_id: Uuid, person = ada) => ({ customer_id: person.id, line_id })
const look = (line_id: Uuid) => lines.run((trx) => readLine(trx, lines.shop.core, mine(line_id)))
const bills = () => lines.run((trx) => readBills(trx, lines.shop.core, ada.id))
const planAt = async (place: number, kind: 'base' | 'addon' = 'base') =>
  present((await lines.plans(kind))[place], 'a seeded plan')

describe('a line', () => {
  test('begins today, is told to operators, and costs its days of the first month', async () => {
    const line_id = await lines.begin(ada)
    expect(await look(line_id)).toMatchObject({
      line: { state: 'active', time_zone: 'Africa/Lagos' },
      plan: { name: 'MTN Postpaid 10GB' },
      cycle: { from: '2026-11-21', last: '2026-11-30', estimate: 150_000n },
    })
    expect(await lines.shop.alerts()).toContain('postpaid.at-the-network')
    const stranger = await lines.shop.addPerson(naira(0))
    expect(await lines.run((trx) => readLine(trx, lines.shop.core, mine(line_id, stranger)))).toBeNull()
  })

  test.each([
    ['postpaid.price-changed', async () => lines.activate(ada, { price: 1n })],
    [
      'postpaid.number-of-customer',
      async () => {
        const other = await lines.shop.addPerson(naira(0))
        return lines.activate(ada, { phone: other.phone })
      },
    ],
    [
      'postpaid.number-taken',
      async () => {
        const phone = lines.freshNumber()
        await lines.begin(ada, { phone })
        return lines.activate(await lines.shop.addPerson(naira(0)), { phone })
      },
    ],
    [
      'postpaid.too-many',
      async () => {
        for (let count = 0; count < 3; count++) await lines.begin(ada)
        return lines.activate(ada)
      },
    ],
    [
      'postpaid.customer-not-active',
      async () => {
        await lines.shop
          .db('customer')
          .where({ id: ada.id })
          .update({ status: 'suspended', status_reason: 'test' })
        return lines.activate(ada)
      },
    ],
  ])('is not begun: %s', async (code, attempt) => {
    expect(await attempt()).toMatchObject({ ok: false, refusal: { code } })
  })

  test('is one, however many begin it on the same number at once', async () => {
    const phone = lines.freshNumber()
    const people = [ada, await lines.shop.addPerson(naira(0)), await lines.shop.addPerson(naira(0))]
    const begun = await Promise.all(people.map((person) => lines.activate(person, { phone })))
    expect(begun.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('moves where the table of moves leads, and the database refuses all other ways', async () => {
    const line_id = await lines.begin(ada)
    const { db } = lines.shop
    const dress = (state: LineState) => ({
      ...{ state, grace_until_day: state === 'grace' ? '2027-01-01' : null },
      ended_at: state === 'ended' ? new Date() : null,
    })
    for (const from of lineStates)
      for (const to of lineStates.filter((each) => each !== from)) {
        const moved = db.transaction(async (trx) => {
          await trx.raw('alter table postpaid_line disable trigger postpaid_line_moves')
          await trx('postpaid_line').where({ id: line_id }).update(dress(from))
          await trx.raw('alter table postpaid_line enable trigger postpaid_line_moves')
          await trx('postpaid_line').where({ id: line_id }).update(dress(to))
          throw new Error('it moves')
        })
        const may = (LINE_MOVES[from] as readonly LineState[]).includes(to)
        await expect(moved, `${from} to ${to}`).rejects.toThrow(may ? 'it moves' : 'does not move')
      }
  })
})

describe('a cycle', () => {
  test('is closed once into its bill, whoever looks first, and the next begins', async () => {
    const line_id = await lines.begin(ada)
    const { clock, core } = lines.shop
    clock.move(10 * 86_400)
    await Promise.all([sweepLines(core), sweepLines(core), bills(), look(line_id)])
    const cycles = await lines.cycles(line_id)
    expect(cycles).toMatchObject([
      { state: 'due', amount: 150_000n, from_day: '2026-11-21', to_day: '2026-12-01', due_day: '2026-12-08' },
      { state: 'running', from_day: '2026-12-01', to_day: '2027-01-01' },
    ])
    expect(await lines.told(ada)).toEqual(['postpaid.billed'])
    const { reference } = present(cycles[0], 'the first cycle')
    const { db } = lines.shop
    await expect(db('postpaid_cycle').where({ reference }).update({ amount: 1 })).rejects.toThrow(
      'does not move',
    )
    await expect(db('postpaid_part').update({ amount: 1 })).rejects.toThrow('written once')
  })

  test('has data, numbers and plans by their days, and data ends with it', async () => {
    const line_id = await lines.begin(ada)
    const { core } = lines.shop
    const phone = lines.freshNumber()
    const data = await planAt(0, 'addon')
    await lines.run((trx) => addData(trx, core, { ...mine(line_id), plan_id: data.id }))
    await lines.run((trx) => addNumber(trx, core, { ...mine(line_id), phone }))
    await lines.goTo('2026-11-24')
    // Taken off on the 24th, which it still costs, and put back at once: it never left.
    await lines.run((trx) => removeNumber(trx, core, { ...mine(line_id), phone }))
    await lines.run((trx) => addNumber(trx, core, { ...mine(line_id), phone }))
    await lines.run((trx) => removeNumber(trx, core, { ...mine(line_id), phone }))
    const [cheap, dear] = [await planAt(0), await planAt(1)]
    for (const plan of [dear, cheap, dear])
      await lines.run((trx) => changePlan(trx, core, { ...mine(line_id), plan_id: plan.id }))
    expect(await look(line_id)).toMatchObject({
      plan: { name: cheap.name },
      next_plan: { name: dear.name, from: '2026-11-25' },
    })
    await lines.goTo('2026-12-01')
    const [bill] = await bills()
    // 4 days of 4,500 and 6 of 9,000, 4 of 1,000, data whole, in a month of 30.
    expect(bill?.parts.map(({ kind, days, amount }) => [kind, days, amount])).toEqual([
      ['base', 4, 60_000n],
      ['base', 6, 180_000n],
      ['secondary', 4, 13_333n],
      ['addon', 30, 100_000n],
    ])
    expect(await look(line_id)).toMatchObject({ data: [], numbers: [], plan: { name: dear.name } })
  })

  test('after an outage of months each is billed, in order, and due a week after it was told', async () => {
    const line_id = await lines.begin(ada, { cycle_kind: 'anniversary' })
    await lines.goTo('2027-02-25')
    expect(await lines.cycles(line_id)).toMatchObject([
      { from_day: '2026-11-21', to_day: '2026-12-21', amount: 450_000n, due_day: '2027-03-04' },
      { from_day: '2026-12-21', amount: 450_000n, due_day: '2027-03-04' },
      { from_day: '2027-01-21', amount: 450_000n, due_day: '2027-03-04' },
      { from_day: '2027-02-21', state: 'running' },
    ])
    expect(await lines.state(line_id)).toBe('active')
  })

  test('ends the line where it shall end, with a last bill and no next cycle', async () => {
    const line_id = await lines.begin(ada)
    const { core } = lines.shop
    for (const ends of [true, false, true])
      expect(await lines.run((trx) => endLine(trx, core, { ...mine(line_id), ends }))).toMatchObject({
        ok: true,
      })
    expect(
      await lines.run((trx) => addNumber(trx, core, { ...mine(line_id), phone: ada.phone })),
    ).toMatchObject({
      refusal: { code: 'postpaid.ends-soon' },
    })
    await lines.goTo('2026-12-02')
    expect(await lines.state(line_id)).toBe('ended')
    const cycles = await lines.cycles(line_id)
    expect(cycles).toMatchObject([{ state: 'due', amount: 150_000n }])
    expect(await lines.pay(ada, cycles[0]?.reference ?? '')).toMatchObject({ ok: true })
  })
})

describe('paying a bill', () => {
  async function billed(person = ada): Promise<{ line_id: Uuid; reference: string }> {
    const line_id = await lines.begin(person)
    await lines.goTo('2026-12-01')
    return { line_id, reference: present((await lines.cycles(line_id))[0], 'a closed cycle').reference }
  }

  test('moves its money once, however many pay it at once, and again', async () => {
    const { reference } = await billed()
    const paid = await Promise.all([1, 2, 3, 4].map(() => lines.pay(ada, reference)))
    expect(paid.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await lines.pay(ada, reference)).toMatchObject({ refusal: { code: 'postpaid.paid-already' } })
    expect(await lines.shop.wallet(ada)).toMatchObject({ available: naira(18_500) })
    expect((await lines.told(ada)).filter((kind) => kind === 'postpaid.paid')).toHaveLength(1)
    const { rows } = await lines.shop.db.raw(
      `select code, amount from entry join account on account.id = account_id
       join transfer on transfer.id = transfer_id where transfer.key = ? order by code`,
      [`postpaid-bill:${reference}`],
    )
    // 4,500 costs 4,100: 10 of 30 days.
    expect(rows).toEqual([
      { code: 'provider/postpaid/NGN', amount: 136_666n },
      { code: 'revenue/postpaid/NGN', amount: 13_334n },
      { code: `wallet/${ada.id}`, amount: -150_000n },
    ])
  })

  test('dies whole: neither money nor bill moves when the process does not come to its end', async () => {
    const { reference } = await billed()
    const { db, core } = lines.shop
    const dead = db.transaction(async (trx) => {
      expect(await payBill(trx, core, { customer_id: ada.id, reference })).toMatchObject({ ok: true })
      throw new Error('killed')
    })
    await expect(dead).rejects.toThrow('killed')
    expect(await lines.shop.wallet(ada)).toMatchObject({ available: naira(20_000) })
    expect(await lines.pay(ada, reference)).toMatchObject({ ok: true })
  })

  test('needs all of it in the wallet, an ended cycle, and the one whose bill it is', async () => {
    const poor = await lines.shop.addPerson(naira(1_000))
    const { line_id, reference } = await billed(poor)
    expect(await lines.pay(poor, reference)).toMatchObject({
      refusal: { code: 'postpaid.insufficient-funds', available: '100000', short_by: '50000' },
    })
    expect(await lines.pay(ada, reference)).toMatchObject({ refusal: { code: 'postpaid.over' } })
    const running = (await lines.cycles(line_id))[1]?.reference ?? ''
    expect(await lines.pay(poor, running)).toMatchObject({ refusal: { code: 'postpaid.cycle-runs' } })
    expect(await lines.shop.wallet(poor)).toMatchObject({ available: naira(1_000) })
  })

  test('and the clock that would suspend the line at the same time leave one of two truths', async () => {
    const { line_id, reference } = await billed()
    await lines.goTo('2026-12-09')
    const { clock, core } = lines.shop
    clock.move(7 * 86_400)
    const [paid] = await Promise.all([lines.pay(ada, reference), sweepLines(core), sweepLines(core)])
    expect(paid.ok).toBe(true)
    expect(await lines.state(line_id)).toBe('active')
  })
})

describe('a bill that is not paid', () => {
  test('is told of before, on the day and after, each once; then the line is off and costs nothing', async () => {
    const line_id = await lines.begin(ada)
    const seen: [string, string[]][] = []
    for (const day of ['12-01', '12-04', '12-05', '12-07', '12-08', '12-09', '12-15', '12-16', '12-20']) {
      const before = (await lines.told(ada)).length
      await lines.goTo(`2026-${day}`, 8)
      expect((await lines.told(ada)).length).toBe(before + (day === '12-01' ? 1 : 0))
      await lines.goTo(`2026-${day}`, 9)
      await sweepLines(lines.shop.core)
      const told = (await lines.told(ada)).slice(before)
      if (told.length > 0) seen.push([day, told])
    }
    expect(seen).toEqual([
      ['12-01', ['postpaid.billed']],
      ['12-05', ['postpaid.reminded']],
      ['12-08', ['postpaid.reminded']],
      ['12-09', ['postpaid.overdue']],
      ['12-16', ['postpaid.suspended']],
    ])
    const { core } = lines.shop
    const phone = lines.freshNumber()
    expect(await lines.run((trx) => addNumber(trx, core, { ...mine(line_id), phone }))).toMatchObject({
      refusal: { code: 'postpaid.unpaid' },
    })
    expect(await lines.activate(ada)).toMatchObject({ refusal: { code: 'postpaid.unpaid' } })
    // Off from the 17th, on again on the 27th: 16 and 5 of 31 days.
    await lines.goTo('2026-12-27')
    const [first] = await lines.cycles(line_id)
    expect(await lines.pay(ada, first?.reference ?? '')).toMatchObject({ value: { lifted: true } })
    await lines.goTo('2027-01-02')
    const second = (await bills()).find(({ from, state }) => from === '2026-12-01' && state === 'due')
    expect(second?.parts.map(({ days, amount }) => [days, amount])).toEqual([
      [16, 232_258n],
      [5, 72_580n],
    ])
  })

  test('and is paid on the day on which it switched the line off is billed that day once', async () => {
    const line_id = await lines.begin(ada)
    for (const day of ['01', '09', '16']) await lines.goTo(`2026-12-${day}`)
    expect(await lines.state(line_id)).toBe('suspended')
    expect(await lines.pay(ada, (await lines.cycles(line_id))[0]?.reference ?? '')).toMatchObject({
      ok: true,
    })
    const [, running] = await bills()
    expect(running?.parts.map(({ days }) => days)).toEqual([16, 15])
  })

  test('after an outage only the last is said, and the days of grace begin with it', async () => {
    const line_id = await lines.begin(ada)
    await lines.goTo('2026-12-01')
    await lines.goTo('2027-01-20')
    expect(await lines.told(ada)).toEqual(['postpaid.billed', 'postpaid.billed', 'postpaid.overdue'])
    expect(await lines.state(line_id)).toBe('grace')
    await lines.goTo('2027-01-26')
    expect(await lines.state(line_id)).toBe('grace')
    await lines.goTo('2027-01-27')
    expect(await lines.state(line_id)).toBe('suspended')
    await lines.goTo('2027-03-05')
    // Nothing runs while it is off: January was billed to the 27th, and nothing since.
    expect((await lines.cycles(line_id)).map(({ state, amount }) => [state, amount])).toEqual([
      ['due', 150_000n],
      ['due', 450_000n],
      ['due', 391_935n],
    ])
    expect(await lines.run((trx) => endLine(trx, lines.shop.core, { ...mine(line_id), ends: true }))).toEqual(
      {
        ok: true,
        value: { last: null },
      },
    )
    expect(await lines.state(line_id)).toBe('ended')
  })

  test('one line that breaks stops no other', async () => {
    const broken = await lines.begin(ada)
    const sound = await lines.begin(ada)
    const { db, core } = lines.shop
    const error = vi.spyOn(core.log, 'error')
    await db.raw(
      `create function break_line() returns trigger language plpgsql as $$ begin
         if exists (select from postpaid_cycle where id = new.cycle_id and line_id = '${broken}') then raise exception 'broken'; end if;
         return new; end $$;
       create trigger break_line before insert on postpaid_part for each row execute function break_line()`,
    )
    await lines.goTo('2026-12-01')
    await db.raw('drop trigger break_line on postpaid_part; drop function break_line()')
    expect(error).toHaveBeenCalledOnce()
    expect((await lines.cycles(sound))[0]?.state).toBe('due')
    expect((await lines.cycles(broken))[0]?.state).toBe('running')
    await sweepLines(core)
    expect((await lines.cycles(broken))[0]).toMatchObject({ state: 'due', amount: money(150_000) })
  })
})
