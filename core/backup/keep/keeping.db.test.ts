import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROJECT_DIR } from '../../../test/support/folders.ts'
import { S3_KEYS, S3StandIn } from '../../../test/support/s3-stand-in.ts'
import { MovableClock, useClock } from '../../kernel/clock.ts'
import { readConfig } from '../../platform/config.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { receiptOf } from '../file-name.ts'
import { type BackupShop, openBackupShop } from '../fixtures/backup-shop.ts'
import {
  askForBackup,
  checkBackup,
  createDiskStore,
  giveUpBackup,
  listStore,
  lookAtStore,
  makeBackup,
  openStore,
  pruneStore,
  queueBackups,
  readBackups,
  restoreBackup,
  runBackup,
} from '../index.ts'

let shop: BackupShop
let s3: S3StandIn
beforeAll(async () => {
  shop = await openBackupShop({ purchases: 300 })
  s3 = await new S3StandIn().start()
})
afterAll(async () => {
  await shop.close()
  await s3.stop()
})

const store = () => createDiskStore(shop.folder)

test('a process that is killed in the middle leaves nothing that looks like a backup', async () => {
  const program = ['--import', 'tsx', 'core/backup/fixtures/stall-in-the-middle.ts']
  const child = spawn(process.execPath, program, {
    cwd: PROJECT_DIR,
    env: { ...process.env, ...shop.settings },
  })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  const [draft = '', ...more] = await readdir(shop.folder)
  expect([more, draft]).toEqual([[], expect.stringContaining('.unfinished-')])
  expect(await listStore(store())).toEqual([])

  // Its turn has ended with it; what it left stays for a day, in case that it only seems dead.
  expect(await makeBackup(shop.core, { kind: 'essential' })).toMatchObject({ ok: true })
  expect(await readdir(shop.folder)).toContain(draft)
  const long_ago = new Date('2020-01-01')
  await utimes(join(shop.folder, draft), long_ago, long_ago)
  const stray = 'nexa-full-20200101T000000Z-000000.tar.gz.age'
  await writeFile(join(shop.folder, stray), 'a file whose receipt never came')
  expect(await makeBackup(shop.core, { kind: 'full' })).toMatchObject({ ok: true })
  expect((await readdir(shop.folder)).filter((name) => name === draft || name === stray)).toEqual([])
  expect(await listStore(store())).toHaveLength(2)
})

test('what was asked for is made once, listed, found when it comes by another way, and missed when it goes', async () => {
  const { core } = shop
  const clock = new MovableClock(new Date())
  const useSystemClock = useClock(clock)
  try {
    const ask = () =>
      inTransaction(core.db, (trx) => askForBackup(trx, core, { kind: 'full', cause: 'group' }))
    expect([await ask(), await ask()]).toMatchObject([
      { value: { is_new: true } },
      { value: { is_new: false } },
    ])
    const [job] = await core.db('job_outbox').where({ name: 'backup.make' })
    await runBackup(core, job.payload)
    await runBackup(core, job.payload)
    const kept = await readBackups(core.db, { limit: 10 })
    expect(kept.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
      'essential whole',
      'full whole',
      'full whole',
    ])

    const [gone, damaged] = await listStore(store())
    for (const name of [gone?.name ?? '', receiptOf(gone?.name ?? '')]) await rm(join(shop.folder, name))
    await writeFile(join(shop.folder, damaged?.name ?? ''), 'short')
    clock.move(2 * 3_600)
    await lookAtStore(core)
    const now_kept = await readBackups(core.db, { limit: 10 })
    expect(now_kept.map(({ state }) => state).sort()).toEqual(['damaged', 'whole'])

    expect(await ask()).toMatchObject({ value: { is_new: true } })
    clock.move(13 * 3_600)
    await lookAtStore(core)
    expect((await readBackups(core.db, { limit: 1 }))[0]).toMatchObject({ state: 'failed', reason: 'lost' })
    expect(await alerts()).toEqual(['backup.failed'])
  } finally {
    useSystemClock()
  }
})

async function alerts(): Promise<string[]> {
  const rows: { body: { notice: { code?: string } } }[] = await shop.core.db('message').orderBy('id')
  return rows.flatMap(({ body }) => body.notice.code ?? [])
}

test('the clock asks for each slot once, and the group hears of what fails and of what is old', async () => {
  const config = readConfig({ ...shop.settings, BACKUP_HOUR: '2', BACKUP_ESSENTIAL_HOURS: '6' })
  const core = { ...shop.core, config }
  const clock = new MovableClock(new Date('2026-11-21T01:30:00Z'))
  const useSystemClock = useClock(clock)
  try {
    await core.db('backup').delete()
    const asked = () =>
      core.db('backup').orderBy('asked_at').orderBy('kind').select('kind', 'due_at', 'state')
    await Promise.all([queueBackups(core), queueBackups(core)])
    expect(await asked()).toMatchObject([
      { kind: 'essential', due_at: new Date('2026-11-21T00:00:00Z') },
      { kind: 'full', due_at: new Date('2026-11-21T01:00:00Z') },
    ])
    for (const { payload } of await core.db('job_outbox').where({ name: 'backup.make' }))
      await giveUpBackup(core, payload, 'no room left')
    await queueBackups(core)
    expect(await asked()).toHaveLength(2)
    clock.move(3 * 86_400)
    await queueBackups(core)
    expect((await asked()).slice(2)).toMatchObject([
      { kind: 'essential', due_at: new Date('2026-11-24T00:00:00Z') },
      { kind: 'full', due_at: new Date('2026-11-24T01:00:00Z') },
    ])
    expect((await alerts()).slice(1)).toEqual(['backup.failed', 'backup.failed'])
    await makeBackup(core, { kind: 'full' })
    clock.move(365 * 86_400)
    await lookAtStore(core)
    await lookAtStore(core)
    expect((await alerts()).filter((code) => code === 'backup.old')).toHaveLength(1)
  } finally {
    useSystemClock()
  }
})

test('a bucket keeps them as a folder does: whole or not at all, and back again', async () => {
  const config = readConfig({
    ...shop.settings,
    BACKUP_DIR: '',
    BACKUP_S3_BUCKET: 'backups',
    BACKUP_S3_URL: s3.url,
    BACKUP_S3_REGION: S3_KEYS.region,
    BACKUP_S3_KEY_ID: S3_KEYS.id,
    BACKUP_S3_SECRET_KEY: S3_KEYS.secret,
  })
  const core = { ...shop.core, config }
  const bucket = await openStore(config)
  if (bucket === null) throw new Error('a bucket is set up')
  const names: string[] = []
  const clock = new MovableClock(new Date())
  const useSystemClock = useClock(clock)
  for (const kind of ['full', 'essential', 'full'] as const) {
    // A name has its second, and those of one second have no order.
    clock.move(1)
    const made = await makeBackup(core, { kind })
    if (made.ok) names.push(made.value.name)
  }
  useSystemClock()
  expect((await listStore(bucket)).map(({ name }) => name).sort()).toEqual([...names].sort())
  const name = names[0] ?? ''
  expect(await checkBackup(bucket, name)).toMatchObject({ ok: true })
  const wish = { store: bucket, name, key: shop.key, target: await shop.bare() }
  expect(await restoreBackup(core, wish)).toMatchObject({ ok: true })
  expect(await restoreBackup(core, { ...wish, name: 'nothing' })).toMatchObject({
    refusal: { code: 'backup.not-empty' },
  })
  expect(await checkBackup(bucket, 'nothing')).toMatchObject({ refusal: { code: 'backup.not-found' } })

  // In pieces: each but the last is long enough, and one that fails takes back all of them.
  const long = Array.from({ length: 18 }, () => Buffer.alloc(2 ** 20, 7))
  await bucket.put('long', from(long))
  expect(s3.objects.get('nexa/long')?.equals(Buffer.concat(long))).toBe(true)
  expect(s3.calls).toEqual(
    expect.arrayContaining(['POST uploads', 'PUT partNumber,uploadId', 'POST uploadId']),
  )
  s3.parts_max = 1
  await expect(bucket.put('broken', from(long))).rejects.toThrow('EntityTooLarge')
  expect([s3.objects.has('nexa/broken'), s3.uploads.size]).toEqual([false, 0])
  s3.uploads.set('left', { key: 'nexa/left', begun_at: new Date('2020-01-01'), parts: new Map() })
  await bucket.clear(new Date('2021-01-01'))
  expect(s3.uploads.size).toBe(0)

  expect(await pruneStore(bucket, { most: 2, unfinished_before: new Date(0) })).toEqual([name])
  expect([...s3.objects.keys()].filter((key) => key.includes(name))).toEqual([])
  const other = await openStore({ ...config, BACKUP_S3_KEY_ID: 'somebody' })
  await expect(other?.list()).rejects.toThrow('SignatureDoesNotMatch')
})

async function* from(pieces: Buffer[]): AsyncGenerator<Buffer> {
  yield* pieces
}
