import { setTimeout as sleep } from 'node:timers/promises'
import { showNote, startClock } from './screen.ts'
import { errorText } from './trouble.ts'

/** Something alive that can end: a server or a process. */
export interface Running {
  exited: Promise<string>
  stop(): Promise<void>
  kill(): void
}

export interface Part {
  name: string
  /** Resolves when it is ready for work; rejects when it ended before that, or when it is called off. */
  start(calledOff: AbortSignal): Promise<Running>
}

export interface Kept {
  name: string
  stop(): Promise<void>
  kill(): void
}

const WAIT_MS_MIN = 200
const WAIT_MS_MAX = 5_000
/** Living this long means that the trouble is over: the next end is met with patience anew. */
const HEALTHY_MS = 30_000

/** Starts a part and, whenever it ends by itself, starts it again, ever more slowly. */
export async function keepRunning(part: Part, calledOff: AbortSignal): Promise<Kept> {
  const stopping = new AbortController()
  const either = AbortSignal.any([calledOff, stopping.signal])
  const now = { running: await part.start(calledOff) }
  const watching = watch(part, now, either)
  return {
    name: part.name,
    kill: () => {
      stopping.abort()
      now.running.kill()
    },
    stop: async () => {
      stopping.abort()
      await now.running.stop()
      await watching
    },
  }
}

async function watch(part: Part, now: { running: Running }, stopping: AbortSignal): Promise<void> {
  let wait_ms = WAIT_MS_MIN
  for (;;) {
    const born = Date.now()
    let how = await now.running.exited
    if (Date.now() - born > HEALTHY_MS) wait_ms = WAIT_MS_MIN
    for (let isUp = false; !isUp; ) {
      if (stopping.aborted) return
      showNote(part.name, `ended (${how}), starts again in ${wait_ms / 1_000} s`)
      await sleep(wait_ms, undefined, { signal: stopping }).catch(() => undefined)
      wait_ms = Math.min(wait_ms * 2, WAIT_MS_MAX)
      if (stopping.aborted) return
      try {
        const clock = startClock()
        now.running = await part.start(stopping)
        showNote(part.name, `is up again after ${clock()}`)
        isUp = true
      } catch (error) {
        how = errorText(error)
      }
    }
    if (stopping.aborted) return now.running.stop()
  }
}
