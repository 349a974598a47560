import { spawn } from 'node:child_process'
import { PROJECT_DIR } from './folders.ts'

/**
 * In a process of its own, as an operator would: the migrations are TypeScript that Node alone cannot import,
 * and vitest's own loader does not reach what knex imports.
 */
export function migrateInChild(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'core/platform/migrate.ts'], {
      cwd: PROJECT_DIR,
      env: { ...process.env, DATABASE_URL: url },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString()
      })
    }
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`the migrations failed:\n${said.slice(-4_000)}`))
    })
  })
}
