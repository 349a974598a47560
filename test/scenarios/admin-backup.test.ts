import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { makeKeyPair } from '../../core/backup/index.ts'
import { openDatabase } from '../../core/platform/db.ts'
import { bareDatabase, type FreshDatabase } from '../support/database.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
let folder: string
let target: FreshDatabase
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nexa-admin-backup-'))
  target = await bareDatabase()
  const { private_key, recipient } = await makeKeyPair()
  world = await startWorld({
    env: {
      BACKUP_DIR: folder,
      BACKUP_RECIPIENT: recipient,
      BACKUP_PRIVATE_KEY: private_key,
      RESTORE_DATABASE_URL: target.url,
    },
  })
})
afterAll(async () => {
  await world.stop()
  await target.drop()
  await rm(folder, { recursive: true })
})

test('an owner makes a backup, and two owners restore it', async () => {
  const [ngozi, tunde] = [await world.admin('owner'), await world.admin('owner')]
  const simi = await world.admin('support')
  await world.customer({ naira: 700 })
  await simi.says('/backups')
  await simi.sees('Your role does not go that far')

  await ngozi.says('/backups')
  await ngozi.sees('there is none yet')
  await ngozi.taps('+ Everything')
  await ngozi.sees('A worker makes the full backup')
  await ngozi.sees('The full backup is kept')
  expect(await readdir(folder)).toHaveLength(2)

  await ngozi.says('/backups')
  await ngozi.sees('one is kept')
  await ngozi.taps(/^Full · /)
  await ngozi.sees('full backup')
  await ngozi.taps('Restore it')
  await ngozi.sees('Why should it be restored')
  await ngozi.says('the monthly trial')
  await ngozi.sees('A second owner has to allow it')
  await ngozi.taps('Restore it')
  await ngozi.sees('It begins when a second owner allows it')

  const [asked] = await world.core.db('approval').where({ kind: 'restore' })
  await tunde.says(`/approve ${asked.reference}`)
  await tunde.sees('Allow this')
  await tunde.taps('Approve')
  // Every migration runs once more there: seconds, on a busy machine.
  const ended = () => world.core.db('message').whereLike('key', 'restore:%:done:%')
  await vi.waitFor(async () => expect(await ended()).toHaveLength(1), { timeout: 60_000, interval: 100 })
  await tunde.sees('the books balance')
  const db = openDatabase(target.url, { pool_max: 1 })
  const balance = await db('account').where({ kind: 'wallet' }).sum('balance as all').first()
  await db.destroy()
  expect(balance?.all).toBe('70000')
  const acts: string[] = await world.core.db('audit').orderBy('id').pluck('action')
  expect(acts).toEqual(
    expect.arrayContaining(['backup.ask', 'restore.ask', 'restore.approve', 'restore.end']),
  )
}, 90_000)
