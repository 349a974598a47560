import { expect, test } from 'vitest'
import { FORBIDDEN, findForbidden } from './calls.ts'
import { readSources } from './sources.ts'

test('nobody does what only its owner may do', () => {
  const sources = readSources(['bot', 'core', 'jobs', 'migrations', 'sandbox', 'test'], /\.ts$/)
  expect(sources.length).toBeGreaterThan(300)
  expect(sources.flatMap(findForbidden)).toEqual([])
})

/** One breach per line, of each rule at least one. */
const BREACHES: [what: RegExp, line: string][] = [
  [/the time is asked/, 'const time = Date.now()'],
  [/the time is asked/, 'const time = new Date()'],
  [/the time of a statement/, 'const sql = `select * from otp where expires_at < now()`'],
  [/chance is asked/, 'const chance = Math.random()'],
  [/chance is asked/, `import { randomUUID } from 'node:crypto'`],
  [/settings are read/, 'const port = process.env.PORT'],
  [/said by the log/, `console.log('here')`],
  [/ended by its main file/, 'process.exit(1)'],
  [/network is spoken to/, `const answer = await fetch('https://example.com')`],
  [/goes into the outbox/, `await queue.add('vend', {})`],
  [/goes into the outbox/, 'await queues.addAll(name, jobs)'],
  [/money is made/, 'const price = 5n as Money'],
  [/money is made/, 'const price = money(cost * 2n)'],
  [/SQL is written/, `await trx.raw('select 1')`],
  [/SQL is written/, `await trx('purchase').delete()`],
  [/`any`/, 'const loose: any = 1'],
  [/`!`/, 'const first = list[0]!'],
]

test.each(BREACHES)('%s: %s', (what, text) => {
  expect(findForbidden({ path: 'bot/dialogs/planted.ts', text })).toEqual([expect.stringMatching(what)])
})

test('every rule is tried, and owners pass', () => {
  const untried = FORBIDDEN.filter(({ what }) => !BREACHES.some(([tried]) => tried.test(what)))
  expect(untried).toEqual([])
  expect(findForbidden({ path: 'core/kernel/clock.ts', text: 'const time = new Date()' })).toEqual([])
  expect(findForbidden({ path: 'bot/a.ts', text: 'const then = new Date(stored)' })).toEqual([])
})
