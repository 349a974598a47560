import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Core } from '../../../core/compose.ts'
import { readProfile, type SessionKey } from '../../../core/phones/index.ts'
import { bad, type Finding, good } from '../../../core/platform/finding.ts'
import { examineSession } from '../phone/examine.ts'

/** The session, and what it takes to open it: the library, and a browser on this machine. */
export async function examineWwebjs(
  core: Core,
  session: SessionKey,
  has: (library: string) => boolean = isInstalled,
): Promise<Finding[]> {
  const { WWEBJS_DIR: dir, WWEBJS_CHROMIUM: chromium } = core.config
  const readFolder = async () => (existsSync(join(dir ?? '', `session-${session.name}`)) ? 'there' : null)
  const readStored = async () => (await readProfile(core, session)) || null
  return [
    has('whatsapp-web.js')
      ? good('library-there', 'whatsapp-web.js is installed')
      : bad('library-missing', 'whatsapp-web.js is not installed', 'npm install --include=optional'),
    existsSync(chromium)
      ? good('browser-there', `there is a browser at ${chromium}`)
      : bad(
          'browser-missing',
          `there is no browser at ${chromium}, on this machine`,
          'Install Chromium, or name yours in WWEBJS_CHROMIUM.',
        ),
    ...(await examineSession(core, session, dir === undefined ? readStored : readFolder)),
  ]
}

/** Found, and not read: it would bring a whole browser's driver with it. */
function isInstalled(library: string): boolean {
  try {
    createRequire(import.meta.url).resolve(library)
    return true
  } catch {
    return false
  }
}
