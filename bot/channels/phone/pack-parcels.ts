import { drawPicture } from '../../charts/draw.ts'
import type { MakeFile } from '../../documents/make-file.ts'
import type { Reader } from '../../texts/format.ts'
import type { Document, View } from '../channel.ts'
import { writeTyped } from '../write-message.ts'
import type { Parcel } from './carrier.ts'
import { phoneLimits } from './limits.ts'

/** A view as messages: one, unless its words are too long to stand below its picture or file. */
export async function packParcels(view: View, reader: Reader, makeFile: MakeFile): Promise<Parcel[]> {
  const words = writeTyped(view, reader, phoneLimits)
  const { picture, document } = view
  if (picture === undefined && document === undefined) return [{ kind: 'text', text: words }]
  const fits = words.length <= phoneLimits.caption_chars_max
  const caption = fits ? words : ''
  const shown: Parcel[] =
    document !== undefined
      ? [{ ...(await packDocument(document, reader, makeFile)), caption }]
      : picture !== undefined
        ? [{ kind: 'image', image: await drawPicture(picture, reader, 'png'), caption }]
        : []
  return fits ? shown : [...shown, { kind: 'text', text: words }]
}

async function packDocument(document: Document, reader: Reader, makeFile: MakeFile) {
  const { name } = document
  const parts: Uint8Array[] = []
  if ('file' in document) for await (const part of makeFile(document.file, reader)) parts.push(part)
  else parts.push(await drawPicture(document.picture, reader, 'pdf'))
  return { kind: 'document' as const, document: Buffer.concat(parts), name, mimetype: mimetypeOf(name) }
}

const TYPES: Record<string, string> = { pdf: 'application/pdf', csv: 'text/csv', json: 'application/json' }

const mimetypeOf = (name: string): string => TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
