import { type Api, GrammyError, InputFile } from 'grammy'
import { drawPicture } from '../../charts/draw.ts'
import type { FileWish } from '../../documents/file-wish.ts'
import type { MakeFile } from '../../documents/make-file.ts'
import type { Reader } from '../../texts/format.ts'
import type { Document } from '../channel.ts'

/** Files of any length: an API that is patient, and who makes them. */
export type Uploads = { api: Api; makeFile: MakeFile }
export type Ways = { api: Api; uploads: Uploads }

type To = { address: string; reader: Reader; options: object }

/** Sends a file and gives back the id of its message. What is made of stored facts is made while it is sent. */
export async function sendDocument(
  { api, uploads }: Ways,
  document: Document,
  { address, reader, options }: To,
): Promise<string> {
  const { name } = document
  if ('file' in document) return upload(uploads, { name, wish: document.file }, { address, reader, options })
  const image = await drawPicture(document.picture, reader, 'pdf')
  const sent = await api.sendDocument(address, new InputFile(image, name), options)
  return String(sent.message_id)
}

/**
 * grammY takes an error while the file is made for one of the line, which would be tried again for ever. So what
 * was thrown there is kept, and thrown as what it is.
 */
async function upload(
  { api, makeFile }: Uploads,
  { name, wish }: { name: string; wish: FileWish },
  { address, reader, options }: To,
): Promise<string> {
  const broken: unknown[] = []
  async function* parts(): AsyncGenerator<Uint8Array> {
    try {
      yield* makeFile(wish, reader)
    } catch (error) {
      broken.push(error)
      throw error
    }
  }
  try {
    const sent = await api.sendDocument(address, new InputFile(parts(), name), options)
    return String(sent.message_id)
  } catch (error) {
    if (broken.length > 0) throw broken[0]
    if (error instanceof GrammyError && error.error_code === 413)
      throw new Error(`${name} is longer than the channel takes`, { cause: error })
    throw error
  }
}
