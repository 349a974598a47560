import { type Db, openDatabase } from '../../../core/platform/db.ts'
import type { BenchServer } from '../database.ts'
import { type BenchCustomer, fillShop } from '../fill-shop.ts'
import { fillHistory, type History } from './fill-history.ts'

export const CUSTOMERS = 10_000
export const CONNECTIONS = 8
const YOUNG = 10_000

export type Shop = { url: string; db: Db; customers: BenchCustomer[]; history: History }
/** With few purchases in its tables, and with BENCH_PURCHASES of them. */
export type Shops = { young: Shop; full: Shop }

export async function openShops(server: BenchServer): Promise<Shops> {
  const most = Number(process.env.BENCH_PURCHASES ?? 1_000_000)
  return { young: await openShop(server, 'young', YOUNG), full: await openShop(server, 'full', most) }
}

export async function closeShops({ young, full }: Shops): Promise<void> {
  for (const { db } of [young, full]) await db.destroy()
}

async function openShop(server: BenchServer, name: string, purchases: number): Promise<Shop> {
  const minutes_max = Number(process.env.BENCH_FILL_MINUTES ?? 60)
  const url = await server.freshDatabase(`bench_${name}`)
  const db = openDatabase(url, { pool_max: CONNECTIONS })
  const customers = await fillShop(db, CUSTOMERS)
  const history = await fillHistory(url, customers, { purchases, minutes_max })
  return { url, db, customers, history }
}
