import { execFile } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../../test/support/database.ts'
import { PROJECT_DIR } from '../../../test/support/folders.ts'
import { worldSettings } from '../../../test/support/world.ts'
import { type Db, openDatabase } from '../../platform/db.ts'

let database: FreshDatabase
let db: Db
beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url, { pool_max: 1 })
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
})

/** As an operator runs it. */
function run(...args: string[]): Promise<{ code: number; said: string; complained: string }> {
  const env = { PATH: process.env.PATH, ...worldSettings(database.url, 'http://127.0.0.1:9') }
  return new Promise((resolve) => {
    const line = ['--import', 'tsx', 'core/admin/command/main.ts', ...args]
    execFile(process.execPath, line, { cwd: PROJECT_DIR, env }, (error, said, complained) =>
      resolve({ code: Number(error?.code ?? 0), said, complained }),
    )
  })
}

test('the first owner comes from the machine, with a secret that is shown once, and stays', async () => {
  const added = await run('add', '--name', 'Ada', '--telegram', '123456', '--role', 'owner')
  expect(added).toMatchObject({ code: 0, complained: '' })
  expect(added.said).toContain('Ada is on the list as owner.')
  expect(added.said).toMatch(/otpauth:\/\/totp\/Nexa:Ada\?.*secret=[A-Z2-7]{32}/)
  // A QR code, drawn with half blocks.
  expect(added.said.match(/[▀▄█]/g)?.length).toBeGreaterThan(300)
  const removed = await run('remove', '--telegram', '123456')
  expect(removed).toMatchObject({ code: 1, said: '' })
  expect(removed.complained).toContain('the only owner')
  expect(await db('admin').whereNull('removed_at').pluck('name')).toEqual(['Ada'])
  expect((await db('audit').orderBy('action').pluck('action')) as string[]).toEqual([
    'admin.add',
    'admin.renew-authenticator',
  ])
})
