import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { QueuePlace } from './house.ts'
import { runStorm, type StormReport } from './storm.ts'

const PROGRESS_EVERY = 100
const BROKEN_SHOWN = 20

/** `npm run chaos -- --purchases 2000 --seed 7 --queue redis`. Without a queue both are walked, one after the other. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { seed: { type: 'string' }, purchases: { type: 'string' }, queue: { type: 'string' } },
  })
  const seed = readCount('seed', values.seed, randomInt(1_000_000))
  const purchases = readCount('purchases', values.purchases, 2_000)
  for (const queue of readQueues(values.queue)) {
    console.log(`${purchases} purchases, seed ${seed}, queue in ${queue}`)
    const began_ms = performance.now()
    const progress = (ended: number): void => {
      if (ended % PROGRESS_EVERY !== 0) return
      console.log(`  ${ended} ended after ${((performance.now() - began_ms) / 1_000).toFixed(0)} s`)
    }
    const report = await runStorm({ purchases, seed, queue, progress })
    print(report)
    if (report.broken.length === 0) continue
    console.error(`again: npm run chaos -- --purchases ${purchases} --seed ${seed} --queue ${queue}`)
    process.exitCode = 1
  }
}

function print({ broken, states, kills, counts, seconds, said }: StormReport): void {
  const list = (named: ReadonlyMap<string, number>): string =>
    [...named]
      .sort()
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')
  console.log(`  ${seconds.toFixed(0)} s; killed: ${list(kills)}`)
  console.log(`  purchases: ${list(states)}`)
  for (const [what, count] of [...counts].sort()) console.log(`  ${what}: ${count}`)
  if (broken.length === 0) console.log('  every promise held')
  for (const problem of broken.slice(0, BROKEN_SHOWN)) console.error(`  BROKEN ${problem}`)
  if (broken.length > BROKEN_SHOWN) console.error(`  and ${broken.length - BROKEN_SHOWN} more`)
  if (said !== '') console.error(said)
}

function readCount(name: string, given: string | undefined, fallback: number): number {
  const count = given === undefined ? fallback : Number(given)
  if (!Number.isSafeInteger(count) || count < 0) throw new Error(`--${name} is a whole number`)
  return count
}

function readQueues(given: string | undefined): QueuePlace[] {
  if (given === undefined) return ['postgres', 'redis']
  if (given === 'postgres' || given === 'redis') return [given]
  throw new Error('--queue is postgres or redis')
}

await main()
