import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { StartTrouble } from '../trouble.ts'

/** Whom the server runs as; undefined means: as ourselves. */
export interface Identity {
  uid: number
  gid: number
}

/**
 * PostgreSQL refuses to run as root, so root has to become somebody else. Nobody new is created (that needs
 * tools which small containers lack): first choice is whoever owns the data already, then whoever owns the
 * project (root in a person's own checkout), then an unprivileged account that every system has. It must have
 * a name, because initdb looks it up.
 */
export function chooseIdentity(
  existingDataDir: string | undefined,
  projectDir: string,
): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined
  const accounts = readAccounts()
  for (const path of [existingDataDir, projectDir]) {
    const owner = path === undefined ? undefined : readOwner(path)
    if (owner !== undefined && (path === existingDataDir || accounts.some((a) => a.uid === owner.uid)))
      return owner
  }
  for (const name of ['nobody', '_postgres', 'postgres', 'daemon']) {
    const account = accounts.find((a) => a.name === name)
    if (account !== undefined) return { uid: account.uid, gid: account.gid }
  }
  const [any] = accounts
  if (any !== undefined) return { uid: any.uid, gid: any.gid }
  throw new StartTrouble(
    'PostgreSQL refuses to run as root and this system has no other account: start as an ordinary user, or set DATABASE_URL.',
  )
}

/** Whether this identity can enter and write the folder: asked of the system itself, which knows of every rule. */
export function canUseFolder(identity: Identity | undefined, folder: string): boolean {
  const script = 'cd "$0" && test -w . && test -x .'
  const probe = spawnSync('/bin/sh', ['-c', script, folder], { ...identity, cwd: '/', stdio: 'ignore' })
  return probe.status === 0
}

function readOwner(path: string): Identity | undefined {
  try {
    const { uid, gid } = statSync(path)
    return uid === 0 ? undefined : { uid, gid }
  } catch {
    return undefined
  }
}

function readAccounts(): { name: string; uid: number; gid: number }[] {
  let text = ''
  try {
    text = readFileSync('/etc/passwd', 'utf8')
  } catch {
    return []
  }
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((account) => account.uid > 0 && account.gid >= 0)
}
