import { Api } from 'grammy'
import { createTelegramChannel } from '../../bot/channels/telegram/send.ts'
import { createFileMaker } from '../../bot/documents/make-file.ts'
import { text } from '../../bot/texts/text.ts'
import { composeCore } from '../../core/compose.ts'
import { present } from '../../core/kernel/assert.ts'
import type { Month } from '../../core/kernel/calendar.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import { readConfig } from '../../core/platform/config.ts'

/**
 * Sends one file to whoever listens at TELEGRAM_API_URL, and prints the most memory that this process had in use
 * meanwhile. A process of its own, so that nobody else's memory is counted.
 */
const [format = 'csv', ...customers] = process.argv.slice(2)
const core = composeCore(readConfig(process.env as Record<string, string>), 'nexa-memory')
const api = new Api('1:memory', { apiRoot: core.config.TELEGRAM_API_URL, timeoutSeconds: 300 })
const channel = createTelegramChannel(api, 0, { api, makeFile: createFileMaker(core) })
const reader = { language: 'en', time_zone: 'Africa/Lagos', currency: 'NGN', country: 'NG' } as const
const month = '2026-11' as Month

const LOOK_EVERY_MS = 100

async function send(customer_id: string): Promise<number> {
  const wish = { customer_id: customer_id as Uuid, time_zone: 'Africa/Lagos', filter: {} }
  const file = {
    kind: 'lines' as const,
    format: format as 'csv' | 'json',
    ...wish,
    until: '2026-11-21T09:00:00Z',
  }
  const caption = text('export-lines-caption', { lines: 1, from: month, to: month })
  let peak_bytes = 0
  // What is really held, and what the process takes for it: garbage that the collector leaves for later is its own
  // choice, up to a hundred megabytes of sent pieces, and says nothing about ours.
  const look = () => {
    present(globalThis.gc, 'this runs with --expose-gc')()
    peak_bytes = Math.max(peak_bytes, process.memoryUsage().rss)
  }
  look()
  const timer = setInterval(look, LOOK_EVERY_MS)
  const view = { text: caption, document: { name: `file.${format}`, file } }
  const target = { address: '1', ref: null, reply_to: null, message: '1' }
  const delivered = await channel.show(view, target, reader)
  clearInterval(timer)
  look()
  if (delivered.outcome !== 'sent') throw new Error(JSON.stringify(delivered))
  return peak_bytes
}

const peaks: number[] = []
for (const customer_id of customers) peaks.push(await send(customer_id))
console.log(JSON.stringify(peaks))
await core.close()
