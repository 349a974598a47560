import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['bot', 'core', 'jobs', 'sandbox', 'test'].map((folder) => `${folder}/**/*.test.ts`),
    exclude: ['**/node_modules/**', 'test/browser/**', 'test/bench/**'],
    globalSetup: ['test/support/global-setup.ts'],
    // Processes, not threads: tests set environment variables and load native modules.
    pool: 'forks',
    maxWorkers: 2,
    // One process reads the code once for all of its files: a third of the run was spent on reading it again for
    // each. Every file puts back what it changes, as clock and randomness.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
