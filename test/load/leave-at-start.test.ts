import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { startSandbox } from '../../sandbox/sandbox.ts'
import { Gates } from '../chaos/gates.ts'
import { freshDatabase } from '../support/database.ts'
import { PROJECT_DIR } from '../support/folders.ts'
import { worldSettings } from '../support/world.ts'

test('a bot that is told to stop while it starts does so in order, and not in the middle of a message', async () => {
  const database = await freshDatabase()
  const sandbox = await startSandbox()
  const held = new Gates(sandbox).hold(({ path }) => path.endsWith('/deleteWebhook'))
  const bot = spawn(
    process.execPath,
    ['--import', 'tsx', '--import', './sandbox/start/leash.ts', 'bot/main.ts'],
    {
      cwd: PROJECT_DIR,
      env: { ...process.env, ...worldSettings(database.url, sandbox.url) },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  )
  const ended = once(bot, 'exit')
  await held.reached
  bot.kill('SIGTERM')
  held.release('go on')
  expect(await ended).toEqual([0, null])
  await sandbox.stop()
  await database.drop()
}, 60_000)
