import { defineConfig } from 'vitest/config'
import { QUEUE_SUITES } from './test/support/queue-suites.ts'

/** Those that kill processes and measure memory take as long as a third of all others; CI runs them, and `npm run test:long`. */
const LONG = ['test/chaos/**', 'test/load/**', 'test/memory/**']
/** About channels of their own, whichever the other stories are played on. */
const OF_ONE_CHANNEL = ['telegram', 'webhook-mode', 'whatsapp'].map(
  (name) => `test/scenarios/${name}.test.ts`,
)
const has_channel = process.env.NEXA_CHANNEL !== undefined
const is_long = process.env.NEXA_LONG !== undefined
/** With the queues in Redis only what depends on them is run once more. */
const in_redis = process.env.NEXA_QUEUE === 'redis'

export default defineConfig({
  test: {
    include: in_redis
      ? QUEUE_SUITES
      : ['bot', 'core', 'jobs', 'sandbox', 'test'].map((folder) => `${folder}/**/*.test.ts`),
    exclude: [
      '**/node_modules/**',
      'test/browser/**',
      'test/bench/**',
      ...(is_long ? [] : LONG),
      ...(has_channel ? OF_ONE_CHANNEL : []),
    ],
    globalSetup: ['test/support/global-setup.ts'],
    // Processes, not threads: tests set environment variables and load native modules.
    pool: 'forks',
    maxWorkers: 2,
    // One process reads the code once for all of its files: a third of the run was spent on reading it again for
    // each. Every file puts back what it changes, as clock and randomness.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What is waited for comes or does not; a second is too short to tell on a busy machine.
    expect: { poll: { timeout: 15_000 } },
  },
})
