import { setTimeout as pause } from 'node:timers/promises'
import { now } from '../../../core/kernel/clock.ts'
import { newId } from '../../../core/kernel/ids.ts'
import type { Db } from '../../../core/platform/db.ts'
import { startChild } from '../chat/child.ts'
import type { BotName } from '../chat/protocol.ts'
import { startBots } from '../chat/start-bots.ts'
import { median, milliseconds, percentile, rate, round } from '../figures.ts'
import { interleave } from '../rounds.ts'
import type { Shop, Shops } from '../size/open-shops.ts'
import { readMemory } from './read-memory.ts'
import type { Row } from './row.ts'

const PEOPLE = 100
/** A process that has started is idle when it has read what it reads at first. */
const IDLE_MS = 3_000

type Stretch = { per_s: number; waits_ms: number[] }
type Measured = { ours: Stretch; echo: Stretch; idle_mb: number; loaded_mb: number }

/** A hundred people write `/balance` at once, each again when answered, to our bot and to one that only repeats. */
export async function measureChats(
  shops: Shops,
  options: { rounds: number; seconds: number },
): Promise<{ speed: Row[]; memory: Row[] }> {
  const [young, full] = [await measureShop(shops.young, options), await measureShop(shops.full, options)]
  const row = (what: string, read: (each: Measured) => string): Row => ({
    what,
    young: read(young),
    full: read(full),
  })
  const compared = ({ ours, echo }: Measured): string => `${(ours.per_s / echo.per_s).toFixed(2)} of the echo`
  return {
    speed: [
      row('chat, `/balance` in a live session, 100 at once', ({ ours }) => describe(ours)),
      row('chat, an echo bot of grammY, 100 at once', ({ echo }) => describe(echo)),
      row('chat, ours beside the echo', compared),
    ],
    memory: [
      row('memory of a bot, idle', ({ idle_mb }) => `${round(idle_mb)} MB`),
      row('memory of a bot, loaded', ({ loaded_mb }) => `${round(loaded_mb)} MB`),
    ],
  }
}

const describe = ({ per_s, waits_ms }: Stretch): string =>
  `${rate(per_s, 'answers')}, p50 ${milliseconds(percentile(waits_ms, 50))}, p99 ${milliseconds(percentile(waits_ms, 99))}`

async function measureShop(
  { url, db, customers }: Shop,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Measured> {
  // What the purchases before would have told these people is not to be brought now.
  await db('message').where({ state: 'waiting' }).delete()
  await db.raw('vacuum analyze message')
  const standIn = startChild('test/bench/chat/stand-in.ts', [String(PEOPLE)])
  const bots = await startBots(url, await standIn.ask({ do: 'where' }))
  try {
    await pause(IDLE_MS)
    const idle_mb = readMemory(bots.watched.nexa.pid)
    const measure = async (bot: BotName) => {
      await openSessions(db, customers.slice(0, PEOPLE))
      return standIn.ask({ do: 'crowd', bot, people: PEOPLE, seconds, text: '/balance' })
    }
    for (const bot of ['nexa', 'echo'] as const) await measure(bot)
    const results = await interleave(['echo', 'nexa'] as const, rounds, measure)
    const stretchOf = (bot: 'echo' | 'nexa'): Stretch => {
      const told = results.get(bot) ?? []
      return {
        per_s: median(told.map(({ waits_ms, lasted_ms }) => (waits_ms.length * 1_000) / lasted_ms)),
        waits_ms: told.flatMap(({ waits_ms }) => waits_ms),
      }
    }
    return {
      ours: stretchOf('nexa'),
      echo: stretchOf('echo'),
      idle_mb,
      loaded_mb: readMemory(bots.watched.nexa.pid),
    }
  } finally {
    await bots.stop()
    await standIn.stop()
  }
}

/** Anew for every round: a session that ran out in between would be answered with a login. */
async function openSessions(db: Db, customers: Shop['customers']): Promise<void> {
  const time = now()
  const ids = customers.map(({ id }) => id)
  await db('session').whereIn('customer_id', ids).delete()
  await db('session').insert(
    customers.map(({ id, conversation_id }) => ({
      ...{ id: newId(), customer_id: id, conversation_id },
      ...{ started_at: time, last_seen_at: time },
    })),
  )
}
