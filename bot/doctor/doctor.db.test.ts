import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Core, composeCore } from '../../core/compose.ts'
import { readConfig } from '../../core/platform/config.ts'
import type { Finding } from '../../core/platform/finding.ts'
import { inTransaction } from '../../core/platform/transaction.ts'
import { measureShop } from '../../core/watch/index.ts'
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { openAdmin } from '../../test/support/open-admin.ts'
import { worldSettings } from '../../test/support/world.ts'
import { examine } from './examine.ts'

let database: FreshDatabase
let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
  database = await freshDatabase()
})
afterAll(async () => {
  await database.drop()
  await sandbox.stop()
})

async function look<T>(more: Record<string, string>, work: (core: Core) => Promise<T>): Promise<T> {
  const core = composeCore(
    readConfig({ ...worldSettings(database.url, sandbox.url), ...more }),
    'nexa-doctor-test',
  )
  try {
    return await work(core)
  } finally {
    await core.close()
  }
}

/** What is not good, by its code. */
const troubles = (more: Record<string, string> = {}): Promise<string[]> =>
  look(more, async (core) => {
    const all: Finding[] = []
    for await (const { findings } of examine(core)) all.push(...findings)
    return all.filter(({ level }) => level !== 'good').map(({ code }) => code)
  })

test('a new shop is told what it still lacks, and nothing else', async () => {
  expect(await troubles()).toEqual(
    expect.arrayContaining(['owner-none', 'worker-never', 'backup-none', 'key-for-trying', 'secret-known']),
  )
  expect(await troubles()).not.toContain('telegram-away')
})

test('a shop that is whole has nothing to mend', async () => {
  await look({}, async (core) => {
    const group = { channel: 'telegram', group: '-1001000000001' }
    const wish = { ...group, role: 'owner', signed_in: false } as const
    await openAdmin(core, { ...wish, sender: '7001', name: 'Ngozi' })
    await openAdmin(core, { ...wish, sender: '7002', name: 'Femi' })
    await measureShop(core)
  })
  const left = await troubles()
  for (const mended of ['owner-none', 'approver-alone', 'worker-never', 'worker-gone', 'books-differ'])
    expect(left).not.toContain(mended)
})

test('whatever is away is named, and the rest is looked at all the same', async () => {
  const nowhere = 'http://127.0.0.1:9'
  const found = await troubles({
    ...{ TELEGRAM_API_URL: nowhere, VTPASS_URL: nowhere, PAYSTACK_URL: nowhere },
    REDIS_URL: 'redis://127.0.0.1:9',
  })
  expect(found).toEqual(
    expect.arrayContaining(['telegram-away', 'provider-away', 'gateway-away', 'redis-away', 'backup-none']),
  )
  expect(await troubles({ DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' })).toContain('database-away')
})

test('each channel is asked in its own words, under its title', async () => {
  const titles = await look(
    {
      WHATSAPP_TOKEN: 'sandbox-whatsapp-token',
      WHATSAPP_PHONE_NUMBER_ID: '100000000000001',
      WHATSAPP_APP_SECRET: 'sandbox-app-secret',
      WHATSAPP_VERIFY_TOKEN: 'sandbox-verify-token',
      WHATSAPP_API_URL: `${sandbox.url}/cloud/v23.0`,
      BAILEYS_SESSION: 'main',
      WWEBJS_SESSION: 'main',
    },
    async (core) => {
      const found = new Map<string, string[]>()
      for await (const { title, findings } of examine(core))
        found.set(
          title,
          findings.map(({ code }) => code),
        )
      return found
    },
  )
  expect(titles.get('Telegram (telegram)')).toContain('telegram-there')
  expect(titles.get('WhatsApp (cloud)')).toEqual(expect.arrayContaining(['number-there', 'webhook-none']))
  expect(titles.get('WhatsApp (baileys)')).toEqual(['session-unlinked'])
  expect(titles.get('WhatsApp (wwebjs)')).toEqual(expect.arrayContaining(['session-unlinked']))
  const nowhere = { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none', BAILEYS_SESSION: 'main' }
  expect(await troubles(nowhere)).toContain('channel-unread')
})

test('a secret key, a schema or a group that is not ours is found', async () => {
  const other = Buffer.alloc(32, 9).toString('base64')
  expect(await troubles({ NEXA_SECRET_KEY: other })).toContain('secret-other')
  expect(await troubles({ ADMIN_CHAT_IDS: '-100555' })).toContain('group-unknown')
  await look({}, (core) =>
    inTransaction(core.db, async (trx) => {
      await trx('knex_migrations').insert({
        name: '29991231_01_later.ts',
        batch: 99,
        migration_time: new Date(),
      })
    }),
  )
  expect(await troubles()).toContain('schema-ahead')
})

test('what waits too long is counted, by its kind', async () => {
  await look({}, async ({ db }) => {
    await db('job_outbox').insert({
      ...{
        key: 'late',
        name: 'purchase.vend',
        queue: 'telecom',
        payload: '{}',
        created_at: new Date(0),
        due_at: new Date(0),
      },
    })
  })
  expect(await troubles()).toContain('job-late')
})
