import { composeCore } from '../core/compose.ts'
import { ConfigError, readConfig } from '../core/platform/config.ts'
import { watchProcess } from '../core/platform/metrics.ts'
import { startTracing } from '../core/platform/traces.ts'
import { startBot } from './start-bot.ts'

/** The bot process: reads the settings, starts, and stops cleanly when asked. */
async function main(): Promise<void> {
  const config = readConfig()
  const core = composeCore(config, 'nexa-bot', config.DATABASE_TURN_LIMITS)
  process.on('unhandledRejection', (error) => core.log.error({ err: error }, 'a promise was left alone'))
  const stopped = new AbortController()
  // Heard from the first moment: a bot that starts brings messages before its door is open, and one that is ended in
  // the middle of one would leave it to be sent a second time.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stopped.abort(signal))
  watchProcess()
  const tracing = startTracing(config, { name: 'nexa-bot', log: core.log })
  const bot = await startBot(core)
  if (!stopped.signal.aborted)
    await new Promise<void>((resolve) =>
      stopped.signal.addEventListener('abort', () => resolve(), { once: true }),
    )
  core.log.info({ signal: stopped.signal.reason }, 'the bot stops')
  await bot.stop()
  await tracing.stop()
  await core.close()
  process.exit(0)
}

main().catch((error: unknown) => {
  process.stderr.write(
    error instanceof ConfigError ? `${error.message}\n` : `${String((error as Error).stack ?? error)}\n`,
  )
  process.exit(1)
})
