import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { urlOf, withClient } from '../support/template.ts'
import { startTestPostgres } from '../support/test-postgres.ts'
import { LawBroken, simulate } from './simulate.ts'
import type { Options } from './world.ts'

const PROGRESS_EVERY_STEPS = 1_000

/** `npm run simulate -- --seed 7 --steps 20000 --customers 2000`. Without a seed it throws one, and says it. */
async function main(): Promise<void> {
  const options = readOptions()
  const server = await startTestPostgres()
  const name = `nexa_t_simulate_${process.pid}`
  try {
    await withClient(server.url, (client) =>
      client.query(`CREATE DATABASE ${name} TEMPLATE ${server.template}`),
    )
    await run(urlOf(server.url, name), options)
  } finally {
    await withClient(server.url, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))
    await server.stop()
  }
}

async function run(url: string, options: Options): Promise<void> {
  const { seed, steps, customers } = options
  console.log(`seed ${seed}, ${steps} steps, ${customers} customers`)
  const began_ms = performance.now()
  const rate = (done: number): string => ((done * 1_000) / (performance.now() - began_ms)).toFixed(0)
  const report = await simulate(url, options, {
    progress: (step) => {
      if (step % PROGRESS_EVERY_STEPS === 0) console.log(`  step ${step}, ${rate(step)} steps/s`)
    },
  })
  for (const [what, times] of [...report.counts].sort()) console.log(`  ${what}: ${times}`)
  for (const [state, times] of report.states) console.log(`  purchases ${state}: ${times}`)
  console.log(`every law held; ${rate(steps)} steps/s with all that followed; digest ${report.digest}`)
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: { seed: { type: 'string' }, steps: { type: 'string' }, customers: { type: 'string' } },
  })
  const count = (name: keyof typeof values, fallback: number): number => {
    const given = values[name] === undefined ? fallback : Number(values[name])
    if (!Number.isSafeInteger(given) || given < 0) throw new Error(`--${name} is a whole number`)
    return given
  }
  return {
    seed: count('seed', randomInt(1_000_000)),
    steps: count('steps', 10_000),
    customers: Math.max(1, count('customers', 1_000)),
  }
}

try {
  await main()
} catch (error) {
  if (!(error instanceof LawBroken)) throw error
  console.error(error.message)
  process.exitCode = 1
}
