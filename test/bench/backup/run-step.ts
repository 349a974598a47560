import { makeBackup, openStore, proveBackup, restoreBackup } from '../../../core/backup/index.ts'
import { type Core, composeCore } from '../../../core/compose.ts'
import { present } from '../../../core/kernel/assert.ts'
import { readConfig } from '../../../core/platform/config.ts'

/** One step of the bench in a process of its own, so that the most memory that it took is only its own. */
const [what = '', name = ''] = process.argv.slice(2)
const core = composeCore(readConfig(process.env as Record<string, string>), 'nexa-bench-backup')
const begun = performance.now()
const answer = await run(core)
const seconds = (performance.now() - begun) / 1_000
// Kilobytes, whatever the system.
const rss_max_bytes = process.resourceUsage().maxRSS * 1_024
console.log(JSON.stringify({ what, seconds, rss_max_bytes, ...answer }))
await core.close()

async function run({ config }: Core): Promise<object> {
  const store = present(await openStore(config), 'the bench has a folder')
  const key = present(config.BACKUP_PRIVATE_KEY, 'the bench has a key')
  const target = present(config.RESTORE_DATABASE_URL, 'the bench has an empty database')
  if (what === 'make') {
    const made = await makeBackup(core, { kind: 'full' })
    if (!made.ok) throw new Error(made.refusal.code)
    return made.value
  }
  const done =
    what === 'prove'
      ? await proveBackup(store, { name, key })
      : await restoreBackup(core, { store, name, key, target })
  if (!done.ok) throw new Error(done.refusal.code)
  return {}
}
