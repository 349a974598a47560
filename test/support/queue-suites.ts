/**
 * What depends on how work gets from the outbox to a worker. It is run with the queues in PostgreSQL, among all other
 * tests, and once more with the queues in Redis: `npm run test:redis`.
 */
export const QUEUE_SUITES = [
  ...['worker', 'database-dies'].map((name) => `jobs/${name}.db.test.ts`),
  ...['first-purchase', 'buying', 'outcomes', 'funding', 'subscriptions', 'back-pressure'].map(
    (name) => `test/scenarios/${name}.test.ts`,
  ),
]
