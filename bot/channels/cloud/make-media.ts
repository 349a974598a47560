import { drawPicture } from '../../charts/draw.ts'
import type { MakeFile } from '../../documents/make-file.ts'
import type { Reader } from '../../texts/format.ts'
import type { View } from '../channel.ts'
import { type Content, FILE_BYTES_MAX } from './media.ts'

/** The picture or file of a view as bytes, under the type that tells a phone what opens it; null where it has none. */
export async function makeMedia(
  makeFile: MakeFile,
  { picture, document }: View,
  reader: Reader,
): Promise<Content | null> {
  if (document !== undefined) {
    const { name } = document
    // Meta knows no type for tables or JSON. A phone goes by the ending of the name.
    const type = name.endsWith('.pdf') ? 'application/pdf' : 'text/plain'
    const bytes =
      'file' in document
        ? await gather(name, makeFile(document.file, reader))
        : await drawPicture(document.picture, reader, 'pdf')
    return { bytes, type, name }
  }
  if (picture === undefined) return null
  return { bytes: await drawPicture(picture, reader, 'png'), type: 'image/png', name: 'nexa.png' }
}

async function gather(name: string, parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const gathered: Uint8Array[] = []
  let length = 0
  for await (const part of parts) {
    length += part.length
    if (length > FILE_BYTES_MAX) throw new Error(`${name} is longer than the channel takes`)
    gathered.push(part)
  }
  return Buffer.concat(gathered)
}
