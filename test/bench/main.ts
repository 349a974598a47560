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
import { measureSpending } from './spending/measure-spending.ts'

type Options = { rounds: number; seconds: number }

const PARTS: Record<string, (server: BenchServer, options: Options) => Promise<Section[]>> = {
  money: async (server, options) => [await measureMoney(server, options)],
  road: measureRoad,
  chat: measureChat,
  spending: async (server, options) => [await measureSpending(server, options)],
  hourly: async (server) => [await measureHourly(server)],
  history: async (server, options) => [await measureHistory(server, options)],
  charts: async (_server, options) => [await measureCharts(options)],
  receipts: async (_server, options) => [await measureReceipts(options)],
  size: async (server, options) => [await measureSize(server, options)],
  backup: async (server) => [await measureBackup(server)],
}

/** `npm run bench`, or only some parts: `npm run bench -- money receipts`. See docs/performance.md. */
async function main(): Promise<void> {
  const asked = process.argv.slice(2)
  const unknown = asked.filter((name) => !(name in PARTS))
  if (unknown.length > 0)
    throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(PARTS)}`)
  const options = {
    rounds: Number(process.env.BENCH_ROUNDS ?? 5),
    seconds: Number(process.env.BENCH_SECONDS ?? 2),
  }
  const server = await startBenchServer()
  try {
    printHeading(options)
    for (const [name, measure] of Object.entries(PARTS)) {
      if (asked.length > 0 && !asked.includes(name)) continue
      for (const section of await measure(server, options)) printSection(section)
    }
  } finally {
    await server.stop()
  }
}

await main()
