import { setTimeout as wait } from 'node:timers/promises'
import { type Core, composeCore } from '../core/compose.ts'
import { type Config, ConfigError, readConfig } from '../core/platform/config.ts'
import { watchProcess } from '../core/platform/metrics.ts'
import { startTracing } from '../core/platform/traces.ts'
import { BadRoles, readRoles } from './read-roles.ts'
import { type Roles, startWorker } from './start-worker.ts'

const RETRY_MS = 1_000
const CLOSE_MS_MAX = 2_000

function readSettings(): { config: Config; roles: Roles } {
  try {
    return { roles: readRoles(process.argv.slice(2)), config: readConfig() }
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof BadRoles)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

/** A worker may start before its database does, for instance after a power cut. */
async function waitForDatabase(core: Core, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    try {
      await core.db.raw('select 1')
      return
    } catch (error) {
      core.log.warn({ err: error }, 'the database does not answer yet')
      await wait(RETRY_MS, undefined, { signal: stopped }).catch(() => undefined)
    }
  }
}

const { config, roles } = readSettings()
const core = composeCore(config, 'nexa-worker', config.DATABASE_WORK_LIMITS)
const stopped = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stopped.abort(signal))

// Nothing should come here. If it does, the state is not known any more: say so and start afresh.
process.on('unhandledRejection', (error) => {
  core.log.fatal({ err: error }, 'a promise failed and nobody listened')
  process.exit(1)
})

await waitForDatabase(core, stopped.signal)
if (!stopped.signal.aborted) {
  watchProcess()
  const tracing = startTracing(config, { name: 'nexa-worker', log: core.log })
  const worker = await startWorker(core, { health_port: config.WORKER_HEALTH_PORT, ...roles })
  if (!stopped.signal.aborted)
    await new Promise<void>((resolve) =>
      stopped.signal.addEventListener('abort', () => resolve(), { once: true }),
    )
  core.log.info({ signal: stopped.signal.reason }, 'the worker stops')
  await worker.stop()
  await tracing.stop()
}
// Scheduled work that takes longer keeps its connection; what it has not committed never was.
await Promise.race([core.close(), wait(CLOSE_MS_MAX)])
process.exit(0)
