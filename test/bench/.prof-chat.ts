import { startBenchServer } from './database.ts'
import { fillShop } from './fill-shop.ts'
import { benchEnvironment } from './settings.ts'
import { startChild } from './chat/child.ts'
import { openDatabase } from '../../core/platform/db.ts'
import { readConfig } from '../../core/platform/config.ts'
import { composeCore } from '../../core/compose.ts'
import { startBot } from '../../bot/start-bot.ts'
import { newId } from '../../core/kernel/ids.ts'
import { readFileSync, readdirSync } from 'node:fs'
const server = await startBenchServer()
try {
const url = await server.freshDatabase('p')
const db = openDatabase(url, { pool_max: 2 })
const customers = await fillShop(db, 200)
await db('session').insert(customers.map(({ id, conversation_id }) => ({ id: newId(), customer_id: id, conversation_id, started_at: new Date(), last_seen_at: new Date() })))
const standIn = startChild('test/bench/chat/stand-in.ts', ['200'])
const ports = await standIn.ask({ do: 'where' })
const core = composeCore(readConfig(benchEnvironment(url, { sandbox: ports.nexa, bot: 0 }) as any), 'prof')
const { rows } = await db.raw('select pg_backend_pid() as pid')
const ppid = Number(readFileSync(`/proc/${rows[0].pid}/stat`,'utf8').split(') ')[1].split(' ')[1])
function pgCpu() { let t = 0; for (const p of readdirSync('/proc')) if (/^\d+$/.test(p)) { try { const st = readFileSync(`/proc/${p}/stat`,'utf8'); const f = st.split(') ')[1].split(' '); if (Number(f[1]) === ppid) t += Number(f[11])+Number(f[12]) } catch {} } return t*10 }
const stats = new Map<string, {n:number, ms:number}>(), begun = new Map<string, number>()
core.db.on('query', (q:any) => begun.set(q.__knexQueryUid, performance.now()))
core.db.on('query-response', (_r:any, q:any) => { const b = begun.get(q.__knexQueryUid)!; begun.delete(q.__knexQueryUid)
  const k = q.sql.replace(/\s+/g,' ').slice(0,100); const s = stats.get(k) ?? {n:0,ms:0}; s.n++; s.ms += performance.now()-b; stats.set(k,s) })
const bot = await startBot(core)
await standIn.ask({ do: 'crowd', bot: 'nexa', people: 20, seconds: 3, text: '/balance' })
for (const [people, seconds] of [[1, 4],[50, 8]] as const) {
  stats.clear(); const c0 = process.cpuUsage(), p0 = pgCpu()
  const r = await standIn.ask({ do: 'crowd', bot: 'nexa', people, seconds, text: '/balance' })
  const c = process.cpuUsage(c0), n = r.waits_ms.length
  const sorted = r.waits_ms.sort((a,b)=>a-b)
  console.log(`\n== ${people} people: ${(n*1000/r.lasted_ms).toFixed(1)}/s p50 ${sorted[n>>1]?.toFixed(1)} p99 ${sorted[Math.floor(n*.99)]?.toFixed(1)} ms; node cpu ${((c.user+c.system)/1000/n).toFixed(2)} ms (sys ${(c.system/1000/n).toFixed(2)}), pg cpu ${((pgCpu()-p0)/n).toFixed(2)} ms per answer`)
  let all = 0; for (const [,s] of stats) all += s.n
  console.log(`   statements per answer (without begin/commit) ${(all/n).toFixed(2)}`)
  for (const [k,s] of [...stats].sort((a,b)=>b[1].n-a[1].n)) console.log(`   ${(s.n/n).toFixed(2)}x ${(s.ms/s.n).toFixed(2)}ms  ${k}`)
}
await bot.stop(); await core.close(); await standIn.stop(); await db.destroy()
} finally { await server.stop() }
process.exit(0)
