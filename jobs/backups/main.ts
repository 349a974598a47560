import { readFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import {
  type BackupStore,
  checkBackup,
  createDiskStore,
  listStore,
  lookAtStore,
  makeBackup,
  makeKeyPair,
  openStore,
  proveBackup,
  pruneStore,
  restoreBackup,
} from '../../core/backup/index.ts'
import { type Core, composeCore } from '../../core/compose.ts'
import { addHours, now } from '../../core/kernel/clock.ts'
import { formatSize } from '../../core/kernel/size.ts'
import { ConfigError, readConfig } from '../../core/platform/config.ts'
import { Secret } from '../../core/platform/secret.ts'
import { lineOf, refusalInWords, restoredInWords } from './in-words.ts'
import { BadOption, type Options, readOptions } from './read-options.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const NOT_SET_UP =
  'There is no place for backups yet: set BACKUP_DIR or BACKUP_S3_BUCKET, and BACKUP_RECIPIENT.'

/** `npm run backup`: see docs/backups.md. */
async function run(options: Options): Promise<void> {
  if (options.do === 'make-key') return await printKeys()
  const core = composeCore({ ...readConfig(), LOG_LEVEL: 'error' }, 'nexa-backup')
  try {
    await runWith(core, options)
  } finally {
    await core.close()
  }
}

async function printKeys(): Promise<void> {
  const { private_key, recipient } = await makeKeyPair()
  say(`# The public key, for this machine:\nBACKUP_RECIPIENT=${recipient}\n`)
  say(
    '# The private key. It opens every backup and nothing else does: print it, and keep it away from this machine.',
  )
  say(private_key)
}

async function runWith(core: Core, options: Exclude<Options, { do: 'make-key' }>): Promise<void> {
  if (options.do === 'create') return await create(core, options)
  if (options.do === 'verify') return await verify(core, options)
  if (options.do === 'restore') return await restore(core, options)
  const store = await openStore(core.config)
  if (store === null) throw new BadOption(NOT_SET_UP)
  if (options.do === 'prune') {
    for (const name of await pruneStore(store, { unfinished_before: addHours(now(), -24) }))
      say(`Removed ${name}`)
    await tellDatabase(core)
  }
  const kept = await listStore(store)
  for (const backup of kept) say(lineOf(backup))
  say(`${kept.length} in ${store.place}`)
}

async function create(core: Core, { kind }: Extract<Options, { do: 'create' }>): Promise<void> {
  const made = await makeBackup(core, { kind })
  if (!made.ok) throw new BadOption(NOT_SET_UP)
  const { name, bytes, rows } = made.value
  say(`Made ${name}: ${rows} rows, ${formatSize(bytes)}.`)
  await tellDatabase(core)
}

async function verify(core: Core, { file, key_file }: Extract<Options, { do: 'verify' }>): Promise<void> {
  const { store, name } = await locate(core, file)
  const key = await readKey(core, key_file)
  if (key === null) {
    const checked = await checkBackup(store, name)
    if (!checked.ok) throw new BadOption(refusalInWords(checked.refusal))
    return say(`${name} is as it was stored, byte by byte. Its contents need the private key: --key-file.`)
  }
  const proven = await proveBackup(store, { name, key })
  if (!proven.ok) throw new BadOption(refusalInWords(proven.refusal))
  const { tables } = proven.value.manifest
  for (const table of tables) say(`${table.name.padEnd(24)}${String(table.rows).padStart(12)} rows`)
  say(`${name} is whole: every byte, every table, and it fits this program.`)
}

async function restore(core: Core, options: Extract<Options, { do: 'restore' }>): Promise<void> {
  const { store, name } = await locate(core, options.file)
  const key = await readKey(core, options.key_file)
  if (key === null) throw new BadOption('The private key is needed: --key-file, or BACKUP_PRIVATE_KEY.')
  const target = options.into ?? core.config.RESTORE_DATABASE_URL
  if (target === undefined) throw new BadOption('Say which empty database: --into, or RESTORE_DATABASE_URL.')
  const restored = await restoreBackup(core, { store, name, key, target })
  if (!restored.ok) throw new BadOption(refusalInWords(restored.refusal))
  for (const line of restoredInWords(restored.value)) say(line)
}

/** A name in the place of the settings, or the path of a file that was brought here. */
async function locate(core: Core, file: string): Promise<{ store: BackupStore; name: string }> {
  if (file.includes('/')) return { store: createDiskStore(dirname(resolve(file))), name: basename(file) }
  const store = await openStore(core.config)
  if (store === null) throw new BadOption(NOT_SET_UP)
  return { store, name: file }
}

async function readKey({ config }: Core, path: string | null): Promise<Secret | null> {
  if (path === null) return config.BACKUP_PRIVATE_KEY ?? null
  const lines = (await readFile(path, 'utf8')).split('\n')
  return new Secret(lines.find((line) => line.startsWith('AGE-SECRET-KEY-')) ?? '')
}

/** The list that the admin group sees. When the database is what was lost, there is none to tell. */
const tellDatabase = (core: Core): Promise<void> =>
  lookAtStore(core).catch((error: unknown) => {
    core.log.error({ err: error }, 'the list in the database was not brought up to date')
  })

try {
  await run(readOptions(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof BadOption)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
