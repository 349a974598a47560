import { drawPicture } from '../../charts/draw.ts'
import type { MakeFile } from '../../documents/make-file.ts'
import type { Reader } from '../../texts/format.ts'
import type { View } from '../channel.ts'
import { PICTURE_ID } from './write-page.ts'

/** Many servers take ten megabytes and no more, and a file grows by a third on its way. */
const FILE_BYTES_MAX = 7_000_000

/** The picture stands in the page; a document is there to be kept. */
export async function drawAttachments({ picture, document }: View, reader: Reader, makeFile: MakeFile) {
  const drawn = []
  if (picture !== undefined) {
    const content = await drawPicture(picture, reader, 'png')
    drawn.push({ filename: 'nexa.png', content, cid: PICTURE_ID, contentDisposition: 'inline' as const })
  }
  if (document !== undefined) {
    const made =
      'file' in document
        ? await gather(makeFile(document.file, reader), document.name)
        : await drawPicture(document.picture, reader, 'pdf')
    drawn.push({ filename: document.name, content: made })
  }
  return drawn
}

/** The whole file before the server is called: one that breaks off in the middle would arrive as half a mail. */
async function gather(parts: AsyncIterable<Uint8Array>, name: string): Promise<Buffer> {
  const taken: Uint8Array[] = []
  let bytes = 0
  for await (const part of parts) {
    bytes += part.length
    if (bytes > FILE_BYTES_MAX) throw new Error(`${name} is longer than a mail may be`)
    taken.push(part)
  }
  return Buffer.concat(taken)
}
