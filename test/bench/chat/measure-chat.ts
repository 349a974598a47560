import { now } from '../../../core/kernel/clock.ts'
import { newId } from '../../../core/kernel/ids.ts'
import { type Db, openDatabase } from '../../../core/platform/db.ts'
import type { BenchServer } from '../database.ts'
import { type Figure, median, milliseconds, percentile, rate, type Section } from '../figures.ts'
import { type BenchCustomer, fillShop } from '../fill-shop.ts'
import { costsBetween, type ProcessorTimes, readProcessorTimes, type Watched } from '../processor-time.ts'
import { interleave } from '../rounds.ts'
import { type Child, startChild } from './child.ts'
import type { Answers, BotName } from './protocol.ts'
import { type Bots, startBots } from './start-bots.ts'

const PEOPLE = 200
const CROWDS = [10, 100]
const TIMES_ALONE = 25

type Options = { rounds: number; seconds: number }
type Stage = { db: Db; standIn: Child; options: Options; watch(bot: BotName): Record<string, Watched> }
/** What a crowd was told, and what one answer cost. */
type Crowd = Answers['crowd'] & { costs_ms: ProcessorTimes | null }

/** Answers per second under load, and how long one person waits when the bot has nothing else to do. */
export async function measureChat(server: BenchServer, options: Options): Promise<Section[]> {
  const url = await server.freshDatabase('bench_chat')
  const db = openDatabase(url, { pool_max: 4 })
  const standIn = startChild('test/bench/chat/stand-in.ts', [String(PEOPLE)])
  let bots: Bots | undefined
  try {
    await openSessions(db, await fillShop(db, PEOPLE))
    bots = await startBots(url, await standIn.ask({ do: 'where' }))
    const { watched } = bots
    const database = { pid: server.pid, with_children: true }
    const stage = {
      ...{ db, standIn, options },
      watch: (bot: BotName) => ({ bot: watched[bot], database, 'the stand-in': standIn }),
    }
    const first = await standIn.ask({ do: 'alone', bot: 'nexa', times: 1, text: '/start' })
    const alone = await measureAlone(stage)
    alone.figures.push({
      what: 'nexa, the very first answer after the start',
      value: milliseconds(median(first)),
    })
    return [...(await measureCrowds(stage)), alone]
  } finally {
    await bots?.stop()
    await standIn.stop()
    await db.destroy()
  }
}

async function openSessions(db: Db, customers: readonly BenchCustomer[]): Promise<void> {
  const [started_at, last_seen_at] = [now(), now()]
  await db('session').insert(
    customers.map(({ id: customer_id, conversation_id }) => ({
      id: newId(),
      customer_id,
      conversation_id,
      started_at,
      last_seen_at,
    })),
  )
}

/** A session that ran out between two rounds would be answered with a login. */
async function renewSessions(db: Db): Promise<void> {
  await db('session').update({ started_at: now(), last_seen_at: now() })
}

async function measureCrowds({ db, standIn, options, watch }: Stage): Promise<Section[]> {
  const sections: Section[] = []
  for (const people of CROWDS) {
    const measure = async (bot: BotName): Promise<Crowd> => {
      await renewSessions(db)
      const before = readProcessorTimes(watch(bot))
      const told = await standIn.ask({ do: 'crowd', bot, people, seconds: options.seconds, text: '/balance' })
      const costs_ms = costsBetween(before, readProcessorTimes(watch(bot)), told.waits_ms.length)
      return { ...told, costs_ms }
    }
    for (const bot of ['nexa', 'echo', 'eager echo'] as const) await measure(bot)
    const results = await interleave(['echo', 'eager echo', 'nexa'] as const, options.rounds, measure)
    const speed = (bot: BotName) =>
      median((results.get(bot) ?? []).map(({ waits_ms, lasted_ms }) => (waits_ms.length * 1000) / lasted_ms))
    sections.push({
      title: `Chat: ${people} customers at once write /balance, each again when answered`,
      baseline: 'echo, a bare grammY bot that repeats what it hears, one update after the other',
      figures: [...results].map(([bot, measured]) => ({
        what: WHO[bot],
        value: rate(speed(bot), 'answers'),
        ratio: speed(bot) / speed('echo'),
        note: `${waitsOf(measured.map(({ waits_ms }) => waits_ms))}${costsOf(measured)}`,
      })),
    })
  }
  return sections
}

const WHO = {
  nexa: 'nexa, in a live session, durably',
  echo: 'echo',
  'eager echo': 'echo that does not wait for its sends',
} as const satisfies Record<BotName, string>

/** The three acts of our bot, and the echo of a word. */
async function measureAlone({ db, standIn, options }: Stage): Promise<Section> {
  const [times, bot] = [TIMES_ALONE, 'nexa' as const]
  const say = (by: BotName, text: string) => () => standIn.ask({ do: 'alone', bot: by, times, text })
  const acts = new Map<string, () => Promise<number[]>>([
    ['echo, /start', say('echo', '/start')],
    ['nexa, /start', say(bot, '/start')],
    ['nexa, /balance', say(bot, '/balance')],
    ['nexa, a tap on the PIN keypad', () => standIn.ask({ do: 'keypad', bot, times })],
  ])
  const results = await interleave([...acts.keys()], options.rounds, async (act) => {
    await renewSessions(db)
    return (await acts.get(act)?.()) ?? []
  })
  const middle = (act: string) => median((results.get(act) ?? []).map(median))
  const figures = [...results].map(
    ([act, waits]): Figure => ({
      what: act,
      value: milliseconds(middle(act)),
      ratio: middle(act) / middle('echo, /start'),
      note: waitsOf(waits),
    }),
  )
  return { title: 'Chat: one person alone, from writing to being answered', baseline: 'echo', figures }
}

function waitsOf(rounds: readonly number[][]): string {
  const of = (share: number) => milliseconds(median(rounds.map((waits) => percentile(waits, share))))
  return `p50 ${of(50)}, p99 ${of(99)}`
}

/** Processor time of one answer: it depends far less than the clock on what else the machine does. */
function costsOf(measured: readonly Crowd[]): string {
  const parts = Object.keys(measured[0]?.costs_ms ?? {}).map((part) => {
    const cost = median(measured.flatMap(({ costs_ms }) => costs_ms?.[part] ?? []))
    return `${part} ${milliseconds(cost)}`
  })
  return parts.length === 0 ? '' : `; processor time of one: ${parts.join(', ')}`
}
