import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type DialogPrint, printDialogs, readDialogSources } from './dialog-prints.ts'

/**
 * Writes down how every dialog looks now: `node --import tsx test/house/freeze-dialogs.ts`.
 * It refuses a dialog that changed and kept its version: chats in the middle of it would be replayed
 * against steps that are not there any more. `--unreleased` takes it all the same, while no chat
 * outside of tests has ever seen that version.
 */
const FILE = new URL('./dialogs.json', import.meta.url)
const before = (existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {}) as Record<string, DialogPrint>
const now = printDialogs(readDialogSources())

const careless = Object.entries(now).filter(([name, { version, print }]) => {
  const frozen = before[name]
  return frozen !== undefined && frozen.print !== print && version <= frozen.version
})
if (careless.length > 0 && !process.argv.includes('--unreleased')) {
  console.error(`Raise the version of: ${careless.map(([name]) => name).join(', ')}. Nothing was written.`)
  process.exitCode = 1
} else {
  writeFileSync(FILE, `${JSON.stringify(now, null, 2)}\n`)
  console.log(`${Object.keys(now).length} dialogs are written down.`)
}
