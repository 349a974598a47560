import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { errorText, StartTrouble } from '../trouble.ts'
import type { Binaries } from './binaries.ts'
import type { Identity } from './identity.ts'

export const SUPERUSER = 'nexa'
const MAJOR_VERSION = '18'

export interface NewCluster {
  place: string
  password: string
  binaries: Binaries
  identity: Identity | undefined
  sync: boolean
}

/** Makes the database's files unless they are there. Answers whether it did. */
export async function initialiseCluster(cluster: NewCluster): Promise<boolean> {
  if (await hasCluster(cluster.place)) return false
  await removeDrafts(cluster.place)
  // Built beside and renamed when complete: a start killed in the middle leaves nothing that looks finished.
  const draft = `${cluster.place}.new-${randomBytes(4).toString('hex')}`
  try {
    await mkdir(draft, { mode: 0o700 })
    await giveTo(cluster.identity, draft)
    await runInitdb(cluster, draft)
    await rename(draft, cluster.place)
    return true
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (error instanceof StartTrouble) throw error
    throw new StartTrouble(`Cannot create the database in ${cluster.place}: ${errorText(error)}`)
  }
}

async function hasCluster(place: string): Promise<boolean> {
  if (!existsSync(place)) return false
  const version = await readFile(join(place, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (version === undefined) {
    // An empty folder is harmless; anything else in it is not ours to remove.
    if ((await readdir(place)).length > 0) {
      throw new StartTrouble(
        `${place} holds something that is not a database. Move it away, then start again.`,
      )
    }
    await rmdir(place)
    return false
  }
  if (version.trim() === MAJOR_VERSION) return true
  throw new StartTrouble(
    `${place} was made by PostgreSQL ${version.trim()}, and this is PostgreSQL ${MAJOR_VERSION}. Move it away to begin with an empty one.`,
  )
}

async function removeDrafts(place: string): Promise<void> {
  const prefix = `${basename(place)}.new-`
  for (const name of await readdir(dirname(place))) {
    if (name.startsWith(prefix)) await rm(join(dirname(place), name), { recursive: true, force: true })
  }
}

async function giveTo(identity: Identity | undefined, path: string): Promise<void> {
  if (identity !== undefined) await chown(path, identity.uid, identity.gid)
}

async function runInitdb(cluster: NewCluster, draft: string): Promise<void> {
  const passwordFile = `${draft}.password`
  await writeFile(passwordFile, `${cluster.password}\n`, { mode: 0o600 })
  try {
    await giveTo(cluster.identity, passwordFile)
    await run(cluster.binaries.initdb, initdbArguments(draft, passwordFile, cluster.sync), cluster.identity)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

function initdbArguments(draft: string, passwordFile: string, sync: boolean): string[] {
  return [
    ...['-D', draft, '--username', SUPERUSER, '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
    // The built-in locale sorts the same on every system; the system's own change with its library.
    ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    '--no-instructions',
    ...(sync ? [] : ['--no-sync']),
  ]
}

function run(program: string, args: string[], identity: Identity | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' }
    const child = spawn(program, args, { ...identity, cwd: '/', env, stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_000)
    })
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code === 0) resolve()
      else
        reject(
          new Error(said.trim().split('\n').slice(-3).join(' ') || `initdb ended with ${code ?? signal}`),
        )
    })
  })
}
