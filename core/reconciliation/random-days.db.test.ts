import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { present } from '../kernel/assert.ts'
import { asStoredDay } from '../kernel/calendar.ts'
import { naira } from '../purchase/fixtures/shop.ts'
import { type Deed, deeds, perform } from './fixtures/deeds.ts'
import { TradingDay } from './fixtures/trading-day.ts'
import { collectPart, reconcileDay, reconcileDays } from './index.ts'

/** `RANDOM_DAYS=50 npx vitest run core/reconciliation/random-days.db.test.ts` looks longer. */
const RUNS = Number(process.env.RANDOM_DAYS ?? 1)
const DAY_SECONDS = 86_400
const YESTERDAY = '2026-11-20'

let day: TradingDay
beforeEach(async () => {
  day = await TradingDay.open()
  // From here on no day is missed: those that nobody is there for are made up for together.
  const time = day.shop.clock.now()
  await day.shop
    .db('reconciliation')
    .insert({ day: YESTERDAY, state: 'done', begun_at: time, ended_at: time })
})
afterEach(() => day.shop.close())

/** Two workers whose clocks come at the same moment, and a queue that gives each of them every job. */
async function workTwice(): Promise<void> {
  const twice = <T>(work: () => Promise<T>): Promise<T>[] => [work(), work()]
  await Promise.all(twice(() => reconcileDays(day.core)))
  for (let due = await collectJobs(); due.length > 0; due = await collectJobs())
    await Promise.all(due.flatMap((job) => twice(() => collectPart(day.core, job))))
}

async function collectJobs() {
  const jobs = await day.shop.takeJobs()
  return jobs.filter(({ name }) => name === 'reconciliation.collect') as never as {
    day: string
    source: string
    cursor: string
  }[]
}

/** Trades from ten in the morning until ten of the next. Everybody does one thing: who has broken books does no more. */
async function trade(today: readonly Deed[], pace_seconds: number): Promise<string[]> {
  const told: string[] = []
  for (const deed of today) {
    const report = await perform(day, await day.addPayer(naira(1_000)), deed)
    if (report !== null) told.push(report)
    day.shop.clock.move(pace_seconds)
  }
  day.shop.clock.move(DAY_SECONDS - today.length * pace_seconds)
  return told
}

const rows = () => day.shop.db('difference').select('*').orderBy('id')
const reports = (): Promise<{ day: string; state: string }[]> =>
  day.shop.db('reconciliation').select('day', 'state').orderBy('day')
const inOneLine = ({ source, kind, reference }: Record<string, string>) => `${source} ${kind} ${reference}`

/** Two days that are compared at once, one after the other in the same books: what was found before must stay found. */
const twoDays = fc.array(fc.array(deeds, { minLength: 4, maxLength: 9 }), { minLength: 2, maxLength: 2 })

it(
  'reports exactly the differences that were put in, once, however often and by whomever days are compared',
  async () => {
    const put_in: string[] = []
    let days = (await reports()).length
    await fc.assert(
      fc.asyncProperty(twoDays, async (traded) => {
        // What a full first day does last is done after midnight, so that the second has it; after that no day is over.
        for (const [place, today] of traded.entries())
          put_in.push(...(await trade(today, place === 0 ? 7_000 : 5_000)))
        await workTwice()
        days += traded.length
        const first = await rows()
        expect(first.map(inOneLine).sort()).toEqual([...put_in].sort())
        expect(first.filter(({ state }) => state !== 'open')).toEqual([])
        const all = await reports()
        expect(all.map(({ state }) => state)).toEqual(Array(days).fill('done'))

        const { day: newest } = present(all.at(-1), 'a day was compared')
        await reconcileDay(day.core, { day: asStoredDay(newest), again: true })
        const strip = (found: Record<string, unknown>[]) => found.map(({ seen_run: _, ...rest }) => rest)
        expect(strip(await rows())).toEqual(strip(first))
      }),
      // What was put in stays in: a smaller example would have to begin in other books.
      { numRuns: RUNS, endOnFailure: true },
    )
  },
  30_000 * (1 + RUNS),
)
