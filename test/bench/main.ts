import { measureBackup } from './backup/measure-backup.ts'
import { measureCharts } from './charts/measure-charts.ts'
import { measureChat } from './chat/measure-chat.ts'
import { type BenchServer, startBenchServer } from './database.ts'
import type { Section } from './figures.ts'
import { measureHistory } from './history/measure-history.ts'
import { measureHourly } from './hourly/measure-hourly.ts'
import { measureMoney } from './money/measure-money.ts'
import { printHeading, printSection } from './print.ts'
import { measureReceipts } from './receipts/measure-receipts.ts'
import { measureRoad } from './road/measure-road.ts'
import { measureSize } from './size/measure-size.ts'
import { closeShops, openShops, type Shops } from './size/open-shops.ts'
import { measureSpending } from './spending/measure-spending.ts'
import { measureTable } from './table/measure-table.ts'
import { describeMachine, writeTable } from './table/write-table.ts'

type Options = { rounds: number; seconds: number }

type Part = (server: BenchServer, options: Options, shops: () => Promise<Shops>) => Promise<Section[]>

const PARTS: Record<string, Part> = {
  money: async (server, options) => [await measureMoney(server, options)],
  road: measureRoad,
  chat: measureChat,
  spending: async (server, options) => [await measureSpending(server, options)],
  hourly: async (server) => [await measureHourly(server)],
  history: async (server, options) => [await measureHistory(server, options)],
  charts: async (_server, options) => [await measureCharts(options)],
  receipts: async (_server, options) => [await measureReceipts(options)],
  size: async (_server, options, shops) => [await measureSize(await shops(), options)],
  backup: async (server) => [await measureBackup(server)],
}

/** The table of everything that counts, in young tables and in full ones; it comes last, and docs/performance.md gets it. */
const TABLE = 'table'

/** `npm run bench`, or only some parts: `npm run bench -- money receipts`. See docs/performance.md. */
async function main(): Promise<void> {
  const asked = process.argv.slice(2)
  const names = [...Object.keys(PARTS), TABLE]
  const unknown = asked.filter((name) => !names.includes(name))
  if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}; there are ${names}`)
  const is_asked = (name: string): boolean => asked.length === 0 || asked.includes(name)
  const options = {
    rounds: Number(process.env.BENCH_ROUNDS ?? 5),
    seconds: Number(process.env.BENCH_SECONDS ?? 2),
  }
  const server = await startBenchServer()
  // Filled once: a table of ten million purchases takes most of an hour.
  let opened: Promise<Shops> | null = null
  const shops = (): Promise<Shops> => {
    opened ??= openShops(server)
    return opened
  }
  try {
    printHeading(options)
    for (const [name, measure] of Object.entries(PARTS)) {
      if (!is_asked(name)) continue
      for (const section of await measure(server, options, shops)) printSection(section)
    }
    if (is_asked(TABLE)) {
      const both = await shops()
      const machine = await describeMachine(both, options)
      console.log(`\n${await writeTable(machine, await measureTable(both, options))}`)
    }
    if (opened !== null) await closeShops(await opened)
  } finally {
    await server.stop()
  }
}

await main()
