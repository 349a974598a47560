import { expect, it } from 'vitest'
import { createLog } from '../core/platform/log.ts'
import { startPrivatePostgres } from '../test/support/database.ts'
import { createPostgresQueues } from './postgres-backend.ts'

const SOON = { timeout: 30_000, interval: 100 }

it('a queue and a worker that were opened while the database was away work once it is back', async () => {
  const postgres = await startPrivatePostgres()
  const queues = createPostgresQueues(postgres.url, createLog('test', 'silent'))
  const done: string[] = []
  const job = (id: string) => ({
    id,
    name: 'test.job',
    data: { items: [{ payload: {}, trace_id: null }] },
    attempts: 1,
    backoff_seconds: 1,
  })
  try {
    await queues.prepare()
    await postgres.kill()
    const working = queues.work('upkeep', { concurrency: 1, lock_seconds: 10 }, async ({ id }) => {
      done.push(id ?? '')
    })
    await expect(queues.addAll('upkeep', [job('outbox-1')])).rejects.toThrow()
    await postgres.restart()
    await expect
      .poll(
        () =>
          queues.addAll('upkeep', [job('outbox-2')]).then(
            () => 'added',
            () => 'not yet',
          ),
        SOON,
      )
      .toBe('added')
    await expect.poll(() => done, SOON).toEqual(['outbox-2'])
    await working.stop()
  } finally {
    await queues.close()
    await postgres.stop()
  }
}, 90_000)
