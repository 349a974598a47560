import { createHash } from 'node:crypto'
import { z } from 'zod'
import { addSeconds, now } from '../../../core/kernel/clock.ts'
import { randomBytes } from '../../../core/kernel/random.ts'
import type { Db } from '../../../core/platform/db.ts'
import { type Answered, type CloudSettings, callGraph } from './graph.ts'

/** A long file over a slow line. Its lease is kept up meanwhile. */
const UPLOAD_MS_MAX = 300_000
/** Meta keeps what was uploaded for 30 days. */
const KEPT_SECONDS = 29 * 24 * 3_600
/** What Meta takes as a file; of pictures, far less. */
export const FILE_BYTES_MAX = 100_000_000

export type Content = { bytes: Buffer; type: string; name: string }

const uploaded = z.object({ id: z.string().min(1) })

/**
 * The id under which Meta has this content: of an earlier upload, by any bot, or of a new one. That two bots upload the
 * same at once costs a little, and harms nobody.
 */
export async function keepMedia(
  { db, settings }: { db: Db; settings: CloudSettings },
  content: Content,
): Promise<{ id: string } | Extract<Answered, { refused: unknown }>> {
  const { WHATSAPP_PHONE_NUMBER_ID: phone_number_id } = settings
  const content_hash = createHash('sha256').update(content.type).update('\0').update(content.bytes).digest()
  const key = { phone_number_id, content_hash }
  const known = await db('cloud_media').where(key).where('expires_at', '>', now()).first('media_id')
  if (known !== undefined) return { id: String(known.media_id) }
  const answered = await callGraph(settings, {
    path: `${phone_number_id}/media`,
    ...writeForm(content),
    timeout_ms: UPLOAD_MS_MAX,
  })
  if ('refused' in answered) return answered
  const { data } = uploaded.safeParse(answered.body)
  if (data === undefined) return { refused: { code: -1, status: 502, words: 'an upload without an id' } }
  const expires_at = addSeconds(now(), KEPT_SECONDS)
  await db('cloud_media')
    .insert({ ...key, media_id: data.id, expires_at })
    .onConflict(['phone_number_id', 'content_hash'])
    .merge()
  return { id: data.id }
}

/** Meta forgot it before its time. */
export async function dropMedia(db: Db, media_id: string): Promise<void> {
  await db('cloud_media').where({ media_id }).orWhere('expires_at', '<', now()).delete()
}

function writeForm({ bytes, type, name }: Content): { body: Buffer; headers: Record<string, string> } {
  const boundary = `nexa-${randomBytes(16).toString('hex')}`
  const field = (key: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`
  const filename = name.replace(/["\r\n\\]/g, '_')
  const head = `${field('messaging_product', 'whatsapp')}${field('type', type)}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${filename}"\r\ncontent-type: ${type}\r\n\r\n`
  return {
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}
