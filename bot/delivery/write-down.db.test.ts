import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Core, composeCore } from '../../core/compose.ts'
import { addSeconds, now } from '../../core/kernel/clock.ts'
import { readConfig } from '../../core/platform/config.ts'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { makeConversation } from '../../test/support/people.ts'
import { worldSettings } from '../../test/support/world.ts'
import type { Channel, Delivered } from '../channels/channel.ts'
import { telegramLimits } from '../channels/telegram/limits.ts'
import { text } from '../texts/text.ts'
import { claimMessages } from './claim.ts'
import { deliver } from './deliver.ts'

let database: FreshDatabase
let core: Core
beforeAll(async () => {
  database = await freshDatabase()
  core = composeCore(readConfig(worldSettings(database.url, 'http://127.0.0.1:1')))
})
afterAll(async () => {
  await core.close()
  await database.drop()
})

/** Every connection is cut while the channel is at work, as when the server restarts. */
async function deliverThroughACut(delivered: Delivered) {
  const { id: conversation_id } = await makeConversation(core.db)
  const body = JSON.stringify({ view: { text: text('menu') } })
  const time = now()
  const message = { conversation_id, op: 'show', slot: 'here', body, due_at: time, created_at: time }
  const [{ id }] = await core.db('message').insert(message).returning('id')
  const [claimed] = await claimMessages(core.db, {
    limit: 1,
    conversation_ids: [conversation_id],
    resting_channels: [],
  })
  if (claimed === undefined) throw new Error('nothing was claimed')
  let shown = 0
  const channel: Channel = {
    name: 'telegram',
    title: 'Telegram',
    limits: telegramLimits,
    remove: async () => delivered,
    acknowledge: async () => undefined,
    show: async () => {
      shown += 1
      cutNext(core)
      return delivered
    },
  }
  await deliver(core, channel, claimed)
  const slot = await core.db('message_slot').where({ conversation_id, slot: 'here' }).first()
  return { shown, slot, row: await core.db('message').where({ id: id.toString() }).first() }
}

/** The next statement is sent over a connection that the server is closing; the one after that gets a new one. */
function cutNext({ db }: Core): void {
  const { pool } = db.client
  const cut = (_: number, connection: { query(sql: string): Promise<unknown> }) => {
    pool.removeListener('acquireSuccess', cut)
    connection.query('select pg_terminate_backend(pg_backend_pid())').catch(() => undefined)
  }
  pool.on('acquireSuccess', cut)
}

test('what was shown while the database went away is written down when it is back, and not shown again', async () => {
  const { shown, slot, row } = await deliverThroughACut({ outcome: 'sent', ref: '77' })
  expect(shown).toBe(1)
  expect(row).toMatchObject({ state: 'sent', channel_ref: '77' })
  expect(slot).toMatchObject({ channel_ref: '77' })
})

test('what the channel put off while the database went away stays to be said', async () => {
  const { row } = await deliverThroughACut({ outcome: 'later', wait_seconds: 60, everyone: false })
  expect(row).toMatchObject({ state: 'waiting' })
  expect(row.due_at > addSeconds(now(), 30)).toBe(true)
})
