import { addDays, type Day, dayOf } from '../../core/kernel/calendar.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import type { Phone } from '../../core/kernel/phone.ts'
import type { Lines } from '../../core/postpaid/fixtures/lines.ts'
import {
  addData,
  addNumber,
  changePlan,
  endLine,
  removeNumber,
  sweepLines,
} from '../../core/postpaid/index.ts'
import type { Cycle } from '../../core/postpaid/line.ts'
import { naira, type Person } from '../../core/purchase/fixtures/shop.ts'
import type { Dice } from '../simulate/dice.ts'
import { DaysOfLine } from './postpaid-days.ts'

/** What was done with one line, as whoever did it knows it: the database is judged by this. */
export type Told = {
  person: Person
  id: Uuid
  zone: string
  kind: 'calendar' | 'anniversary'
  begun: Day
  /** When somebody looked at it, the clock or a customer; the first look after something was due had to do it. */
  looks: Date[]
  paid: { reference: string; time: Date }[]
  /** The customer wished it to end with its month, or not any more. */
  ends: { time: Date; yes: boolean }[]
  numbers: Phone[]
  days: DaysOfLine
}

const ZONES = [
  'Africa/Lagos',
  'Asia/Kolkata',
  'America/New_York',
  'Pacific/Apia',
  'America/Sao_Paulo',
] as const
const ACTS = { pay: 30, data: 10, add: 10, remove: 8, plan: 14, end: 1, nothing: 250 } as const
/** Looks of the clock; the time between two, and outages, make a year and more of them. */
const LOOKS = 180

/** A year of lines: customers who pay or forget, change and add, clocks that stop for weeks, workers that meet. */
export async function liveAYear(lines: Lines, dice: Dice, count: number): Promise<Told[]> {
  const all: Told[] = []
  const { clock, core } = lines.shop
  for (let look = 0; look < LOOKS; look++) {
    if (all.length < count && dice.percent(40)) all.push(await begin(lines, dice))
    for (const told of all) await act(lines, dice, told)
    clock.move(dice.between(50_000, 210_000))
    if (dice.percent(4)) clock.move(dice.between(2, 40) * 86_400)
    const due = await readDue(lines)
    await Promise.all(dice.percent(20) ? [sweepLines(core), sweepLines(core)] : [sweepLines(core)])
    for (const told of all.filter(({ id }) => due.has(id))) told.looks.push(clock.now())
  }
  return all
}

/** The lines that the clock takes up; whether it should have is judged by what is told too late or never. */
async function readDue({ shop }: Lines): Promise<Set<Uuid>> {
  const rows = await shop.db('postpaid_line').where('next_at', '<=', shop.clock.now()).select('id')
  return new Set(rows.map(({ id }) => id as Uuid))
}

async function begin(lines: Lines, dice: Dice): Promise<Told> {
  const zone = dice.one(ZONES)
  const kind = dice.percent(50) ? 'calendar' : 'anniversary'
  const person = await lines.shop.addPerson(naira(dice.percent(70) ? 1_000_000 : 12_000), { time_zone: zone })
  const place = dice.below(3)
  const id = await lines.begin(person, { cycle_kind: kind, place })
  const price = (await lines.plans())[place]?.price ?? 0n
  const begun = dayOf(lines.shop.clock.now(), zone)
  const days = new DaysOfLine(begun, price)
  return { person, id, zone, kind, begun, looks: [], paid: [], ends: [], numbers: [], days }
}

async function act(lines: Lines, dice: Dice, told: Told): Promise<void> {
  const { clock, core } = lines.shop
  const what = dice.weigh(ACTS)
  if (what === 'nothing') return
  const mine = { customer_id: told.person.id, line_id: told.id }
  const time = clock.now()
  if (what === 'pay') {
    const due: Cycle[] = await lines.shop
      .db('postpaid_cycle')
      .where({ line_id: told.id, state: 'due' })
      .orderBy('id')
    const bill = dice.pick(due)
    if (bill === undefined) return
    const times = dice.percent(20) ? 2 : 1
    const answers = await Promise.all(
      Array.from({ length: times }, () => lines.pay(told.person, bill.reference)),
    )
    told.looks.push(time)
    if (answers.some(({ ok }) => ok)) told.paid.push({ reference: bill.reference, time })
    return
  }
  const number = dice.pick(told.numbers)
  const plans = await lines.plans(what === 'data' ? 'addon' : 'base')
  const { id: plan_id, price } = dice.one(plans)
  const phone = what === 'remove' || (number !== undefined && dice.percent(30)) ? number : lines.freshNumber()
  if (phone === undefined) return
  if (what === 'add') told.numbers.push(phone)
  const yes = dice.percent(60)
  const done = await lines.run(async (trx) => {
    if (what === 'data') return addData(trx, core, { ...mine, plan_id })
    if (what === 'plan') return changePlan(trx, core, { ...mine, plan_id })
    if (what === 'add') return addNumber(trx, core, { ...mine, phone })
    if (what === 'remove') return removeNumber(trx, core, { ...mine, phone })
    return endLine(trx, core, { ...mine, ends: yes })
  })
  told.looks.push(time)
  if (!done.ok) return
  const today = dayOf(time, told.zone)
  if (what === 'end') told.ends.push({ time, yes })
  else if (what === 'data') told.days.addData(today, price)
  else if (what === 'plan') told.days.changePlan(addDays(today, 1), price)
  else if (what === 'add') told.days.addNumber(phone, today)
  else told.days.removeNumber(phone, today)
}

export const daysFrom = (from: Day, to: Day): Day[] => {
  const days: Day[] = []
  for (let day = from; day < to; day = addDays(day, 1)) days.push(day)
  return days
}

const clocks = new Map<string, Intl.DateTimeFormat>()
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  })
  clocks.set(zone, made)
  return made
}

/** It is nine in the morning of that day there, or later, as a clock on the wall shows it. */
export const isMorning = (time: Date, day: Day, zone: string): boolean =>
  clockOf(zone).format(time) >= `${day} 09:00`
