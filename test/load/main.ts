import { cpus, loadavg } from 'node:os'
import { percentile } from '../bench/figures.ts'
import { type LoadReport, runLoad } from './run-load.ts'

const BROKEN_SHOWN = 20
const ANSWER_MS_MAX = 1_000

/** `npm run load`, ten minutes; `LOAD_MINUTES=1 npm run load` is shorter. See docs/chaos.md. */
async function main(): Promise<void> {
  const people = readNumber('LOAD_PEOPLE', 200)
  const seconds = readNumber('LOAD_MINUTES', 10) * 60
  const think_seconds = readNumber('LOAD_THINK_SECONDS', 15)
  const calm_seconds = readNumber('LOAD_CALM_SECONDS', 15)
  console.log(
    `${people} people buy for ${seconds / 60} minutes, each ${think_seconds} s after the last purchase on average, at two bots ` +
      `behind a balancer and two workers, restarted one after the other with ${calm_seconds} s between. People, stand-ins, ` +
      `PostgreSQL, Redis and ours share ${cpus().length} processors (${cpus()[0]?.model.trim()}): the pace leaves them room. ` +
      `Load of the machine before: ${loadavg()[0]?.toFixed(1)}.`,
  )
  const report = await runLoad({ people, seconds, think_seconds, calm_seconds, progress: console.log })
  print(report)
  if (report.broken.length > 0) process.exitCode = 1
}

function print(report: LoadReport): void {
  const { broken, purchases, seconds, answers_ms, purchases_ms, restarts, counts, queue } = report
  const { inside, outside } = answers_ms
  const answers = inside.length + outside.length
  const redis = restarts.filter(({ who }) => who.startsWith('redis'))
  const p99_ms = percentile(outside, 99)
  if (!(p99_ms < ANSWER_MS_MAX)) broken.push(`p99 of an answer outside the restarts is ${ms(p99_ms)}`)
  const of = (waits: number[]): string =>
    `${waits.length}, p50 ${ms(percentile(waits, 50))}, p99 ${ms(percentile(waits, 99))}, longest ${ms(Math.max(0, ...waits))}`
  console.log(
    `\n  ${seconds.toFixed(0)} s, queue in ${queue}; load of the machine ${loadavg()[0]?.toFixed(1)}`,
  )
  console.log(`  purchases: ${purchases}, ${(purchases / seconds).toFixed(1)} a second`)
  console.log(`  answers: ${answers}, ${(answers / seconds).toFixed(1)} a second`)
  console.log(`  answers outside restarts: ${of(outside)}`)
  console.log(`  answers inside restarts: ${of(inside)}`)
  console.log(`  from the words to the outcome: ${of(purchases_ms)}`)
  console.log(`  restarts: ${restarts.length - redis.length} asked to leave, ${describeLengths(restarts)}`)
  console.log(`  Redis killed: ${redis.length === 0 ? 'never, there is none here' : 'once'}`)
  console.log(`  requests that no bot took, and that came again: ${report.turned_away}`)
  console.log(`  people and stand-ins were late themselves, p99: ${ms(report.own_delay_ms)}`)
  for (const [what, count] of [...counts].sort()) console.log(`  ${what}: ${count}`)
  if (report.alerts.length > 0) console.log(`  alerts: ${report.alerts.join(', ')}`)
  if (broken.length === 0)
    console.log('  0 lost, 0 doubled, the books balance, and p99 of an answer outside restarts is under 1 s')
  for (const problem of broken.slice(0, BROKEN_SHOWN)) console.error(`  BROKEN ${problem}`)
  if (broken.length > BROKEN_SHOWN) console.error(`  and ${broken.length - BROKEN_SHOWN} more`)
  if (report.said !== '') console.error(report.said)
}

const ms = (value: number): string => `${value.toFixed(0)} ms`

function describeLengths(restarts: LoadReport['restarts']): string {
  const lengths = restarts.map(({ from_ms, to_ms }) => to_ms - from_ms)
  return `${ms(percentile(lengths, 50))} each, ${(lengths.reduce((sum, each) => sum + each, 0) / 1_000).toFixed(0)} s in all`
}

function readNumber(name: string, usual: number): number {
  const value = Number(process.env[name] ?? usual)
  if (!(value > 0)) throw new Error(`${name} must be a number above 0`)
  return value
}

await main()
