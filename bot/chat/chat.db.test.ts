import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Db, openDatabase } from '../../core/platform/db.ts'
import { type FreshDatabase, freshDatabase } from '../../test/support/database.ts'
import { PROJECT_DIR } from '../../test/support/folders.ts'
import { worldSettings } from '../../test/support/world.ts'

let database: FreshDatabase
let db: Db
beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url, { pool_max: 2 })
})
afterAll(async () => {
  await db.destroy()
  await database.drop()
})

/** As somebody runs it, in a folder where nothing else runs. */
function run(env: Record<string, string>, args: string[] = []) {
  const line = ['--import', import.meta.resolve('tsx'), join(PROJECT_DIR, 'bot/chat/main.ts'), ...args]
  const child = spawn(process.execPath, line, { cwd: tmpdir(), env: { PATH: process.env.PATH, ...env } })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
    })
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const sees = async (words: RegExp): Promise<string> => {
    for (let look = 0; look < 1_800 && !words.test(said); look++) await sleep(50)
    expect(said).toMatch(words)
    const seen = said
    said = ''
    return seen
  }
  return {
    types: (words: string) => child.stdin.write(`${words}\n`),
    leave: () => child.stdin.end(),
    ended,
    sees,
  }
}

test('a pipe is greeted, answered line by line, and left in peace afterwards', {
  timeout: 120_000,
}, async () => {
  const {
    TELEGRAM_BOT_TOKEN: _,
    ADMIN_CHAT_IDS: __,
    ...settings
  } = worldSettings(database.url, 'http://127.0.0.1:9')
  const chat = run(settings, ['--phone', '08031239999'])
  const greeting = await chat.sees(/Nexa\n {2}Welcome to/)
  for (const line of greeting.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  chat.types('/help')
  await chat.sees(/ {2}\/buy · /)
  chat.types('what is the capital of France')
  await chat.sees(/\/menu/)
  chat.leave()
  expect(await chat.ended).toBe(0)
  const [here] = await db('conversation').where({ channel: 'console' })
  expect(here).toMatchObject({ address: '+2348031239999', kind: 'private' })
  expect(here.blocked_at).not.toBeNull()
  const waiting = { conversation_id: here.id, state: 'waiting' }
  expect([...(await db('message').where(waiting)), ...(await db('inbound').where(waiting))]).toEqual([])
  const heard = await db('inbound').where({ conversation_id: here.id }).orderBy('id')
  expect(heard.map(({ event }) => event.kind)).toEqual(['unblocked', 'command', 'command', 'text', 'blocked'])
  expect(heard.every(({ event }) => event.from_phone === '+2348031239999')).toBe(true)
})

test('with nothing to talk to it says how to get something', { timeout: 120_000 }, async () => {
  const chat = run({})
  await chat.sees(/npm start/)
  expect(await chat.ended).toBe(1)
})
