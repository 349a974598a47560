import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isSet } from './environment.ts'
import { writePrivateFile } from './write-private-file.ts'

interface Running {
  projectDir: string
  nexaDir: string
  settings: NodeJS.ProcessEnv
  page: string
}

const pathOf = (nexaDir: string): string => join(nexaDir, 'running.json')

/** Writes down how to reach what runs, for `npm run chat`: the settings, and nothing else of the shell's. */
export async function tellRunning({ projectDir, nexaDir, settings, page }: Running): Promise<void> {
  const example = readFileSync(join(projectDir, '.env.example'), 'utf8')
  const names = new Set(Array.from(example.matchAll(/^(?:# )?([A-Z][A-Z0-9_]*)=/gm), ([, name]) => name))
  const kept = Object.entries(settings).filter(([name, value]) => names.has(name) && isSet(value))
  const running = { settings: Object.fromEntries(kept), page }
  await writePrivateFile(pathOf(nexaDir), `${JSON.stringify(running, null, 2)}\n`)
}

/** It stops: nobody may be led to what is no longer there. */
export const tellStopped = (nexaDir: string): void => rmSync(pathOf(nexaDir), { force: true })
