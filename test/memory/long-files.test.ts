import { execFile } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId, type Uuid } from '../../core/kernel/ids.ts'
import { type Db, openDatabase } from '../../core/platform/db.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { fillHistory } from '../support/fill-history.ts'
import { PROJECT_DIR } from '../support/folders.ts'
import { worldSettings } from '../support/world.ts'

const SHORT_LINES = 1_000
const LONG_LINES = 100_000
/** Less than the shorter of the two files: whoever gathers one before sending it is found out. */
const GROWTH_BYTES_MAX = 8_000_000

let database: FreshDatabase
let db: Db
let channel: Server
/** How long the file of each upload was, and its last letters. */
const uploads: { bytes: number; lines: number }[] = []
const people = { short: newId(), long: newId() }

beforeAll(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url, { pool_max: 2 })
  const until = new Date('2026-11-21T08:00:00Z')
  const fill = (customer_id: Uuid, lines: number) =>
    fillHistory(db, {
      customer_id,
      conversation_id: newId(),
      purchases: lines * 0.9,
      fundings: lines * 0.1,
      until,
    })
  await fill(people.short, SHORT_LINES)
  await fill(people.long, LONG_LINES)
  await db.raw('analyze')
  channel = createServer((request, response) => {
    const seen = { bytes: 0, lines: 0 }
    request.on('data', (part: Buffer) => {
      seen.bytes += part.length
      for (const byte of part) if (byte === 10) seen.lines += 1
    })
    request.on('end', () => {
      if (request.url?.endsWith('/sendDocument') === true) uploads.push(seen)
      response.setHeader('content-type', 'application/json')
      response.end('{"ok":true,"result":{"message_id":1}}')
    })
  })
  await new Promise<void>((listening) => channel.listen(0, '127.0.0.1', listening))
})
afterAll(async () => {
  await new Promise((closed) => channel.close(closed))
  await db.destroy()
  await database.drop()
})

test.each(['csv', 'json'])(
  'a hundred thousand lines as %s take no more memory than a thousand',
  async (format) => {
    uploads.length = 0
    const address = `http://127.0.0.1:${(channel.address() as AddressInfo).port}`
    const env = { ...process.env, ...worldSettings(database.url, address), TELEGRAM_API_URL: address }
    // The first short ones bring in everything that is loaded once.
    const order = [people.short, people.short, people.short, people.long]
    const program = ['--expose-gc', '--import', 'tsx', 'test/memory/send-files.ts', format, ...order]
    const { stdout } = await promisify(execFile)(process.execPath, program, { cwd: PROJECT_DIR, env })
    const peaks = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as number[]
    const [, , short = 0, long = 0] = peaks
    expect(uploads.map(({ lines }) => lines > SHORT_LINES)).toEqual([true, true, true, true])
    const sent = uploads.at(-1)
    expect(sent?.lines).toBeGreaterThan(LONG_LINES)
    expect(long - short).toBeLessThan(GROWTH_BYTES_MAX)
  },
  240_000,
)
