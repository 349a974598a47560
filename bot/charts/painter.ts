import { parentPort } from 'node:worker_threads'
import { paintReceipt, type ReceiptWords } from './paint-receipt.ts'

/** The worker thread: painting takes tens of milliseconds, which would hold up every chat on the main one. */
parentPort?.on('message', ({ id, words }: { id: number; words: ReceiptWords }) => {
  try {
    const image = paintReceipt(words)
    parentPort?.postMessage({ id, image })
  } catch (error) {
    parentPort?.postMessage({ id, error: String(error) })
  }
})
