import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Painted, PictureWords } from './painter.ts'

type Asked = { words: PictureWords; resolve: (image: Buffer) => void; reject: (error: Error) => void }
type Painter = { thread: Worker; at: Asked | null; deadline: NodeJS.Timeout | null }

/** Pictures that may wait at once; past that a picture is refused instead of eating memory. */
const WAITING_MAX = 200
/** Two keep up with what a chat lets a bot send; the rest of the processors is for the chats themselves. */
const THREADS_MAX = Math.max(1, Math.min(2, availableParallelism() - 1))
/** A painter that takes this long will never come back, and would be one fewer for ever. */
const PAINTING_MS_MAX = 10_000

/**
 * A few threads that paint, each one picture at a time, so that a thread that dies takes no other picture along.
 * They are started when there is work for them, and again after they died.
 */
export class Painters {
  readonly #painters = new Set<Painter>()
  readonly #waiting: Asked[] = []

  paint(words: PictureWords): Promise<Buffer> {
    if (this.#waiting.length >= WAITING_MAX)
      return Promise.reject(new Error('too many pictures are being drawn'))
    return new Promise((resolve, reject) => {
      this.#waiting.push({ words, resolve, reject })
      this.#handOut()
    })
  }

  /** Ends every thread; what was not painted never will be. */
  async stop(): Promise<void> {
    const threads = [...this.#painters].map(({ thread }) => thread)
    for (const asked of this.#waiting.splice(0)) asked.reject(new Error('drawing has stopped'))
    await Promise.all(threads.map((thread) => thread.terminate()))
  }

  #handOut(): void {
    while (this.#waiting.length > 0) {
      const painter = this.#findIdle()
      const asked = painter === null ? undefined : this.#waiting.shift()
      if (painter === null || asked === undefined) return
      painter.at = asked
      painter.deadline = setTimeout(() => void painter.thread.terminate(), PAINTING_MS_MAX)
      painter.deadline.unref()
      painter.thread.postMessage(asked.words)
    }
  }

  #findIdle(): Painter | null {
    for (const painter of this.#painters) if (painter.at === null) return painter
    return this.#painters.size < THREADS_MAX ? this.#start() : null
  }

  #start(): Painter {
    // It brings its own loader. What the process itself was told to load first would be loaded without one here,
    // and TypeScript among it (`npm start` does that) would end the thread.
    const thread = new Worker(new URL('./painter-thread.mjs', import.meta.url), { execArgv: [] })
    const painter: Painter = { thread, at: null, deadline: null }
    this.#painters.add(painter)
    thread.unref()
    let why = new Error('the thread that drew has ended')
    thread.on('message', (painted: Painted) => {
      const asked = this.#free(painter)
      if ('image' in painted) asked?.resolve(Buffer.from(painted.image))
      else asked?.reject(new Error(painted.error))
      this.#handOut()
    })
    thread.on('error', (error: Error) => {
      why = error
    })
    thread.on('exit', () => {
      this.#painters.delete(painter)
      this.#free(painter)?.reject(why)
      this.#handOut()
    })
    return painter
  }

  #free(painter: Painter): Asked | null {
    const asked = painter.at
    if (painter.deadline !== null) clearTimeout(painter.deadline)
    Object.assign(painter, { at: null, deadline: null })
    return asked
  }
}
