import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, type Day, dayOf, daysInMonth, type Month } from '../../core/kernel/calendar.ts'
import { Lines } from '../../core/postpaid/fixtures/lines.ts'
import { sweepLines } from '../../core/postpaid/index.ts'
import type { Cycle, Item } from '../../core/postpaid/line.ts'
import { Dice } from '../simulate/dice.ts'
import { isOff, type Off } from './postpaid-days.ts'
import { daysFrom, isMorning, liveAYear, type Told } from './postpaid-year.ts'

/**
 * Whatever customers do with their lines in a year, wherever they live, however long the clock stands still: every
 * bill is what its days come to, each message is said once and at its time, and money moves for bills that were paid
 * and for nothing else. Judged from outside: bills are added up day by day, and messages follow from who looked when.
 */

// A long version: LAWS_POSTPAID_LINES=60 LAWS_SEED=anything
const COUNT = Number(process.env.LAWS_POSTPAID_LINES ?? 3)
const SEED = process.env.LAWS_SEED ?? 'year'

let lines: Lines
let all: Told[]
beforeAll(async () => {
  lines = await Lines.open()
  all = await liveAYear(lines, new Dice(SEED), COUNT)
  await sweepLines(lines.shop.core)
}, 600_000)
afterAll(async () => {
  await lines.shop.close()
})

const cyclesOf = (told: Told): Promise<Cycle[]> =>
  lines.shop.db('postpaid_cycle').where({ line_id: told.id }).orderBy('from_day')
const itemsOf = (told: Told): Promise<Item[]> => lines.shop.db('postpaid_item').where({ line_id: told.id })
const covers = (item: Item, day: Day): boolean =>
  item.from_day <= day && (item.to_day === null || day < item.to_day)

/** When each message was written, by its key behind `postpaid:`. */
async function messagesOf({ person }: Told): Promise<Map<string, Date>> {
  const rows: { key: string; created_at: Date }[] = await lines.shop
    .db('message')
    .where({ conversation_id: person.conversation_id })
    .where('key', 'like', 'postpaid:%')
    .orderBy('id')
  return new Map(rows.map(({ key, created_at }) => [key.slice('postpaid:'.length), created_at]))
}

/** The day of the month on which months of this line begin, in a month: the first, or that of the anniversary. */
const turnOf = (told: Told, month: string): Day => {
  const wanted = told.kind === 'calendar' ? 1 : Number(told.begun.slice(8))
  const day = Math.min(wanted, daysInMonth(month as Month))
  return `${month}-${String(day).padStart(2, '0')}` as Day
}

test('cycles follow one another, end where months end, and leave out only days on which nothing runs', async () => {
  for (const told of all) {
    const cycles = await cyclesOf(told)
    const items = await itemsOf(told)
    expect(cycles[0]?.from_day).toBe(told.begun)
    for (const [place, cycle] of cycles.entries()) {
      expect(cycle.to_day).toBe(turnOf(told, cycle.to_day.slice(0, 7)))
      expect(cycle.period_to).toBe(cycle.to_day)
      expect(cycle.period_from).toBe(turnOf(told, cycle.period_from.slice(0, 7)))
      const next = cycles[place + 1]
      if (next === undefined) continue
      expect(next.from_day >= cycle.to_day).toBe(true)
      for (const day of daysFrom(cycle.to_day, next.from_day))
        expect(items.filter((item) => item.kind !== 'addon' && covers(item, day))).toEqual([])
      expect(next.from_day === cycle.to_day || next.period_from <= next.from_day).toBe(true)
    }
    // Never two plans on one day, nor a number twice.
    for (const day of cycles.flatMap(({ from_day, to_day }) => daysFrom(from_day, to_day))) {
      const running = items.filter((item) => item.kind !== 'addon' && covers(item, day))
      expect(running.filter(({ kind }) => kind === 'base').length).toBeLessThanOrEqual(1)
      const phones = running.map(({ phone }) => phone)
      expect(new Set(phones).size).toBe(phones.length)
    }
  }
})

test('every bill is what its days come to, counted one by one', async () => {
  let closed = 0
  for (const told of all) {
    const items = await itemsOf(told)
    for (const cycle of await cyclesOf(told)) {
      if (cycle.state === 'running') continue
      closed += 1
      const days = daysFrom(cycle.from_day, cycle.to_day)
      const of_days = BigInt(daysFrom(cycle.period_from, cycle.period_to).length)
      let amount = 0n
      for (const item of items) {
        const count = days.filter((day) => covers(item, day)).length
        if (item.kind === 'addon') amount += count > 0 ? item.price : 0n
        else amount += (item.price * BigInt(count)) / of_days
      }
      expect(cycle.amount).toBe(amount)
    }
  }
  expect(closed).toBeGreaterThan(all.length * 3)
})

test('every bill is what was done on its days comes to, whatever is stored', async () => {
  for (const told of all) {
    const { ended_at } = await lines.shop.db('postpaid_line').where({ id: told.id }).first('ended_at')
    const cycles = await cyclesOf(told)
    const { offs } = expectMessages(told, cycles, ended_at)
    for (const cycle of cycles) {
      const { id, amount } = cycle
      if (amount === null) continue
      const days = daysFrom(cycle.from_day, cycle.to_day).filter((day) => !isOff(day, offs))
      const of_days = BigInt(daysFrom(cycle.period_from, cycle.period_to).length)
      const whole = days.reduce((total, day) => total + told.days.priceOn(day), 0n)
      // Each part of a bill is rounded down by itself, for the customer.
      const parts = await lines.shop.db('postpaid_part').where({ cycle_id: id })
      const short = whole - (amount - told.days.dataOf(days)) * of_days
      expect([cycle.reference, short >= 0n, short < of_days * BigInt(Math.max(1, parts.length))]).toEqual([
        ...[cycle.reference, true, true],
      ])
    }
    if (ended_at !== null) continue
    const today = dayOf(lines.shop.clock.now(), told.zone)
    const lost = daysFrom(told.begun, today).filter(
      (day) => !isOff(day, offs) && !cycles.some(({ from_day, to_day }) => from_day <= day && day < to_day),
    )
    expect(lost).toEqual([])
  }
})

type Event = { time: Date; what: 'look' } | { time: Date; what: 'paid'; reference: string }

/** What had to be said of a line and when, and when it was off, from who looked at it when and what was paid. */
function expectMessages(told: Told, cycles: readonly Cycle[], ended: Date | null) {
  const said = new Map<string, Date>()
  const steps = new Map<string, number>()
  const paid = new Set<string>()
  let state: 'active' | 'grace' | 'suspended' | 'ended' = 'active'
  let until: Day | null = null
  const offs: Off[] = []
  const events: Event[] = [
    ...told.looks.map((time): Event => ({ time, what: 'look' })),
    ...told.paid.map(({ time, reference }): Event => ({ time, what: 'paid', reference })),
  ].sort((left, right) => left.time.getTime() - right.time.getTime())
  for (const event of events) {
    const today = dayOf(event.time, told.zone)
    if (event.what === 'paid') {
      const bill = cycles.find(({ reference }) => reference === event.reference)
      paid.add(event.reference)
      said.set(`${bill?.id}:paid`, event.time)
      const overdue = cycles.some(({ id, reference }) => steps.get(id) === 3 && !paid.has(reference))
      const off = offs.at(-1)
      if (!overdue && state === 'suspended' && off !== undefined) off.before = today
      if (!overdue && state !== 'ended') [state, until] = ['active', null]
      continue
    }
    for (const cycle of cycles)
      if (cycle.state !== 'running' && cycle.to_day <= today && cycle.amount !== 0n)
        if (!said.has(`${cycle.id}:billed`)) said.set(`${cycle.id}:billed`, event.time)
    if (ended !== null && event.time >= ended) [state, until] = ['ended', null]
    if (until !== null && isMorning(event.time, until, told.zone)) {
      said.set(`${told.id}:suspended:${until}`, event.time)
      offs.push({ after: today, before: null })
      ;[state, until] = ['suspended', null]
    }
    for (const cycle of cycles) {
      const told_at = said.get(`${cycle.id}:billed`)
      if (told_at === undefined || paid.has(cycle.reference)) continue
      const closed = dayOf(told_at, told.zone)
      const days = [addDays(closed, 4), addDays(closed, 7), addDays(closed, 8)]
      const reached = days.filter((day) => isMorning(event.time, day, told.zone)).length
      if (reached <= (steps.get(cycle.id) ?? 0)) continue
      steps.set(cycle.id, reached)
      said.set(`${cycle.id}:${['soon', 'due', 'overdue'][reached - 1]}`, event.time)
      if (reached === 3 && state === 'active') [state, until] = ['grace', addDays(today, 7)]
    }
  }
  return { said, state, offs }
}

test('each message is said once and at its time, and lines are switched off and on by it', async () => {
  const seen = new Set<string>()
  for (const told of all) {
    const line = await lines.shop.db('postpaid_line').where({ id: told.id }).first()
    const { said, state } = expectMessages(told, await cyclesOf(told), line.ended_at)
    expect(line.state).toBe(state)
    const sorted = (messages: Map<string, Date>) =>
      [...messages].map(([key, at]) => `${key} ${at.toISOString()}`).sort()
    expect(sorted(await messagesOf(told))).toEqual(sorted(said))
    for (const key of said.keys()) seen.add(key.split(':')[1] ?? '')
    if (state === 'ended') expect(told.ends.at(-1)?.yes).toBe(true)
  }
  // A year in which nothing happened would prove nothing.
  expect([...seen]).toEqual(expect.arrayContaining(['billed', 'soon', 'due', 'overdue', 'suspended', 'paid']))
})

test('what has ended is closed, and the clock is asked again for all that is to come', async () => {
  const { rows } = await lines.shop.db.raw(
    `select line.id from postpaid_line as line join postpaid_cycle as cycle on cycle.line_id = line.id
     where cycle.state = 'running' and (line.next_at is null or cycle.to_day <= to_char(:time::timestamptz at time zone line.time_zone, 'YYYY-MM-DD'))`,
    { time: lines.shop.clock.now() },
  )
  expect(rows).toEqual([])
})

test('money moved for bills that were paid, once each, and for nothing else', async () => {
  expect(await lines.shop.differences()).toEqual([])
  for (const told of all) {
    const cycles = await cyclesOf(told)
    const paid = cycles.filter(({ state, amount }) => state === 'paid' && amount !== 0n)
    expect(paid.map(({ reference }) => reference).sort()).toEqual(
      told.paid.map(({ reference }) => reference).sort(),
    )
    const { rows } = await lines.shop.db.raw(
      `select transfer.key, -entry.amount as amount from entry join transfer on transfer.id = transfer_id
       join account on account.id = account_id where code = ? and transfer.kind <> 'funding' order by 1`,
      [`wallet/${told.person.id}`],
    )
    const owed = paid.map(({ reference, amount }) => ({ key: `postpaid-bill:${reference}`, amount }))
    expect(rows).toEqual(owed.sort((left, right) => (left.key < right.key ? -1 : 1)))
  }
})
