import { composeCore } from '../core/compose.ts'
import { ConfigError, readConfig } from '../core/platform/config.ts'
import { watchProcess } from '../core/platform/metrics.ts'
import { startBot } from './start-bot.ts'

/** The bot process: reads the settings, starts, and stops cleanly when asked. */
async function main(): Promise<void> {
  const core = composeCore(readConfig(), 'nexa-bot')
  process.on('unhandledRejection', (error) => core.log.error({ err: error }, 'a promise was left alone'))
  watchProcess()
  const bot = await startBot(core)
  let stopping = false
  const stop = async (signal: string) => {
    if (stopping) return
    stopping = true
    core.log.info({ signal }, 'stopping')
    await bot.stop()
    await core.close()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop('SIGTERM'))
  process.on('SIGINT', () => void stop('SIGINT'))
}

main().catch((error: unknown) => {
  process.stderr.write(
    error instanceof ConfigError ? `${error.message}\n` : `${String((error as Error).stack ?? error)}\n`,
  )
  process.exit(1)
})
