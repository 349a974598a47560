import type { WAMessage, WASocket } from 'baileys'
import { parseJson } from '../../../core/kernel/json.ts'
import type { Fetched } from '../../../core/shelves/index.ts'
import type { Baileys } from './bridge-auth.ts'

type Named = {
  key: WAMessage['key']
  message: {
    documentMessage: { url?: string; directPath?: string; mimetype?: string; mediaKey: string | null }
  }
}

/** A file that somebody sent, by what receive.ts wrote down of it. Reading it changes nothing. */
export async function fetchFile(
  lib: Baileys,
  sock: WASocket,
  log: Parameters<Baileys['makeCacheableSignalKeyStore']>[1],
  file: string,
  bytes_max: number,
): Promise<Fetched> {
  const { key, message } = parseJson(file) as Named
  const { mediaKey, ...rest } = message.documentMessage
  const content = { ...rest, mediaKey: mediaKey === null ? null : Buffer.from(mediaKey, 'base64') }
  const parts: Uint8Array[] = []
  let length = 0
  try {
    const stream = await lib.downloadMediaMessage(
      { key, message: { documentMessage: content } },
      'stream',
      {},
      { logger: log ?? sock.logger, reuploadRequest: sock.updateMediaMessage },
    )
    for await (const part of stream as AsyncIterable<Uint8Array>) {
      length += part.length
      if (length > bytes_max) return { outcome: 'too-long' }
      parts.push(part)
    }
    return { outcome: 'here', bytes: Buffer.concat(parts) }
  } catch (error) {
    const status = (error as { status?: unknown }).status
    return { outcome: status === 404 || status === 410 ? 'gone' : 'later' }
  }
}
