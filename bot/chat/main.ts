import { userInfo } from 'node:os'
import { composeCore } from '../../core/compose.ts'
import { ConfigError, readConfig } from '../../core/platform/config.ts'
import { isDatabaseAway } from '../../core/platform/database-away.ts'
import { openTerminal } from '../channels/console/terminal.ts'
import { findRunning } from './find-running.ts'
import { BadOption, readOptions, readPhone } from './read-options.ts'
import { startChat } from './start-chat.ts'

const NOTHING_RUNS = `There is nothing to chat with yet. Either
  npm start                              in another terminal, and then again: npm run chat
  DATABASE_URL=… npm run chat            with all settings of a system that runs elsewhere (.env.example)`

/** `npm run chat`: the bot in a terminal, for one person. */
async function main(args: string[]): Promise<void> {
  const options = readOptions(args)
  const running = await findRunning()
  const config = readSettings(running?.settings)
  const phone = readPhone(options.phone, config)
  // A log between the lines of a conversation helps nobody; those of the running system have their own.
  const core = composeCore({ ...config, LOG_LEVEL: 'silent', DATABASE_POOL_MAX: 4 }, 'nexa-chat')
  const terminal = openTerminal({
    input: process.stdin,
    output: process.stdout,
    colors: process.stdout.isTTY === true && process.stdout.hasColors(),
  })
  try {
    const address = phone ?? userInfo().username
    const language = options.language
    if (terminal.is_person)
      terminal.note(`You are ${address}. Ctrl-C leaves. Pictures and documents go to ${options.folder}.`)
    if (terminal.is_person && running !== null) terminal.note(`Codes by SMS are on ${running.page}`)
    const chat = await startChat(core, {
      sitter: { address, phone, language },
      terminal,
      folder: options.folder,
    })
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => chat.leave())
    await chat.done
  } finally {
    terminal.close()
    await core.close()
  }
}

function readSettings(running: Record<string, string> | undefined) {
  try {
    return readConfig(undefined, {
      is_spoken_to: false,
      ...(running === undefined ? {} : { fallback: running }),
    })
  } catch (error) {
    if (error instanceof ConfigError && /DATABASE_URL is missing/.test(error.message))
      throw new BadOption(NOTHING_RUNS)
    throw error
  }
}

try {
  await main(process.argv.slice(2))
  process.exit(0)
} catch (error) {
  const away = isDatabaseAway(error) ? `The database cannot be reached.\n${NOTHING_RUNS}` : null
  const known = error instanceof BadOption || error instanceof ConfigError ? error.message : away
  process.stderr.write(`${known ?? String((error as Error).stack ?? error)}\n`)
  process.exit(1)
}
