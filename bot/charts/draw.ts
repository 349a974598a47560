import { Worker } from 'node:worker_threads'
import type { Picture, Receipt } from '../channels/channel.ts'
import type { Reader } from '../texts/format.ts'
import type { Text } from '../texts/text.ts'
import { write } from '../texts/write.ts'
import type { Format, ReceiptWords } from './paint-receipt.ts'

type Waiting = { resolve: (image: Buffer) => void; reject: (error: Error) => void }

/** Pictures that may wait at once; past that a picture is refused instead of eating memory. */
const WAITING_MAX = 200

let thread: Worker | null = null
let newest = 0
const waiting = new Map<number, Waiting>()

/** Draws a picture in a worker thread. The thread is started when first needed and again if it dies. */
export function drawPicture(picture: Picture, reader: Reader, format: Format): Promise<Buffer> {
  if (picture.kind !== 'receipt') return Promise.reject(new Error('charts cannot be drawn yet'))
  if (waiting.size >= WAITING_MAX) return Promise.reject(new Error('too many pictures are being drawn'))
  thread ??= startThread()
  const id = ++newest
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    thread?.postMessage({ id, format, words: inWords(picture, reader) })
  })
}

export async function stopDrawing(): Promise<void> {
  await thread?.terminate()
  thread = null
}

function startThread(): Worker {
  // It brings its own loader. What the process itself was told to load first would be loaded without one here,
  // and TypeScript among it (`npm start` does that) would end the thread.
  const started = new Worker(new URL('./painter-thread.mjs', import.meta.url), { execArgv: [] })
  started.unref()
  started.on('message', ({ id, image, error }: { id: number; image?: Uint8Array; error?: string }) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (image !== undefined) asked?.resolve(Buffer.from(image))
    else asked?.reject(new Error(error))
  })
  started.on('error', (error: Error) => {
    thread = null
    for (const asked of waiting.values()) asked.reject(error)
    waiting.clear()
  })
  return started
}

function inWords({ title, mood, lines }: Receipt, reader: Reader): ReceiptWords {
  // A picture knows no markup: what was escaped for a message is turned back.
  const words = (text: Text) =>
    write(text, reader).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  return {
    title: words(title),
    mood,
    lines: lines.map(({ label, value }) => ({ label: words(label), value: words(value) })),
  }
}
