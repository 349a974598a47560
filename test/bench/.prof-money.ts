import { readFileSync, readdirSync } from 'node:fs'
import { startBenchServer } from '/work/main/test/bench/database.ts'
import { fillShop } from '/work/main/test/bench/fill-shop.ts'
import { benchConfig } from '/work/main/test/bench/settings.ts'
import { instantTelecom } from '/work/main/test/bench/money/instant-telecom.ts'
import { ourWay, workerWay } from '/work/main/test/bench/money/ours.ts'
import { byHandWay } from '/work/main/test/bench/money/by-hand.ts'
import { openDatabase } from '/work/main/core/platform/db.ts'
import { createLog } from '/work/main/core/platform/log.ts'
import { Vault } from '/work/main/core/platform/seal.ts'
import pg from 'pg'
const server = await startBenchServer()
try {
const url = await server.freshDatabase('p')
const config = benchConfig(url)
const db = openDatabase(url, { pool_max: 4 })
const pool = new pg.Pool({ connectionString: url, max: 4 })
const customers = await fillShop(db, 3000)
const core = { config, db, vault: new Vault(config.NEXA_SECRET_KEY), log: createLog('b','silent'), telecom: instantTelecom }
const stats = new Map<string, {n:number, ms:number}>()
const begun = new Map<string, number>()
let on = false
db.on('query', (q:any) => { if (on) begun.set(q.__knexQueryUid, performance.now()) })
db.on('query-response', (_r:any, q:any) => { const b = begun.get(q.__knexQueryUid); if (b===undefined) return; begun.delete(q.__knexQueryUid)
  const k = q.sql.replace(/\s+/g,' ').slice(0,90); const s = stats.get(k) ?? {n:0,ms:0}; s.n++; s.ms += performance.now()-b; stats.set(k,s) })
function pgCpu(): number { // ticks of all children processes 'postgres'
  let t = 0
  for (const p of readdirSync('/proc')) if (/^\d+$/.test(p)) { try { const st = readFileSync(`/proc/${p}/stat`,'utf8'); if (!st.includes('(postgres)')) continue; const cl = readFileSync(`/proc/${p}/cmdline`,'utf8'); if (!mine.has(Number(st.split(') ')[1].split(' ')[1])) && !mine.has(Number(p))) continue; const f = st.split(') ')[1].split(' '); t += Number(f[11])+Number(f[12]) } catch {} }
  return t*10
}
const { rows } = await db.raw('select pg_backend_pid() as pid')
const ppid = Number(readFileSync(`/proc/${rows[0].pid}/stat`,'utf8').split(') ')[1].split(' ')[1])
const mine = new Set([ppid])
const N = Number(process.env.N ?? 600)
async function run(way: any, label: string, n = N) {
  const placed: any[] = []
  let at = 0
  for (const phase of ['place','mark','settle']) {
    stats.clear(); on = phase !== 'mark'
    const cpu0 = process.cpuUsage(), p0 = pgCpu(), t0 = performance.now()
    if (phase === 'place') for (let i=0;i<n/way.batch;i++) { const cs = []; for (let k=0;k<way.batch;k++) cs.push(customers[(at++)%customers.length]); placed.push(await way.place(cs)) }
    if (phase === 'mark') await db.raw(`update purchase set state='sending', provider_request_id='b-'||id, sent_at=created_at where state='held'`)
    if (phase === 'settle') for (const b of placed) await way.settle(b)
    if (phase === 'mark') continue
    const c = process.cpuUsage(cpu0)
    console.log(`\n== ${label} ${phase}: wall ${((performance.now()-t0)/n).toFixed(3)} ms, node cpu ${((c.user+c.system)/1000/n).toFixed(3)} ms, pg cpu ${((pgCpu()-p0)/n).toFixed(3)} ms per purchase`)
    for (const [k,s] of stats) console.log(`   ${(s.n/(n/way.batch)).toFixed(2)}x ${(s.ms/s.n).toFixed(3)}ms  ${k}`)
  }
}
const hand = byHandWay(pool, 4)
const one = ourWay(core, { connections: 1, batch: 1 }), ten = ourWay(core, { connections: 1, batch: 10 }), fifty = ourWay(core, { connections: 1, batch: 50 })
on=false
await run(one,'warm',200); await run(hand,'warm',200); await run(fifty,'warm',500)
await db.raw('vacuum analyze')
console.log('------------')
await run(hand,'by hand'); await run(one,'one'); await run(ten,'ten'); await run(fifty,'fifty', N*2)
await run(hand,'by hand'); 
await db.destroy(); await pool.end()
} finally { await server.stop() }
