import { type Api, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import type { Logger } from '../../../core/platform/log.ts'

/** The kinds of update that we read; asking for no more keeps strangers' noise out of the inbox. */
export const ALLOWED_UPDATES = ['message', 'callback_query', 'my_chat_member'] as const

const POLL_SECONDS = 25

/**
 * Long polling that confirms an offset only after the updates are in the durable inbox: the offset
 * of the next call is what confirms, so it is moved after `store` has committed and not before.
 * A crash in between brings the same updates again, and the inbox lets them fall out.
 */
export function startPolling(
  api: Api,
  store: (updates: Update[]) => Promise<void>,
  log: Logger,
): { stop(): Promise<void>; healthy(): boolean } {
  const abort = new AbortController()
  let healthy = false

  const running = (async () => {
    let offset = 0
    // The first call does not wait, so that readiness is known at once.
    let timeout = 0
    while (!abort.signal.aborted) {
      try {
        const updates = await api.getUpdates(
          { offset, limit: 100, timeout, allowed_updates: [...ALLOWED_UPDATES] },
          abort.signal as Parameters<Api['getUpdates']>[1],
        )
        healthy = true
        timeout = POLL_SECONDS
        if (updates.length === 0) continue
        await store(updates)
        offset = Math.max(...updates.map((update) => update.update_id)) + 1
      } catch (error) {
        if (abort.signal.aborted) return
        healthy = false
        log.warn({ err: error }, 'getting updates failed; trying again')
        await pause(waitFor(error), abort.signal)
      }
    }
  })()

  return {
    healthy: () => healthy,
    stop: async () => {
      abort.abort()
      await running
    },
  }
}

/** Waits as long as Telegram asks. A conflict means that another poller is still leaving. */
function waitFor(error: unknown): number {
  if (error instanceof GrammyError) return (error.parameters.retry_after ?? 2) * 1000
  return 1000
}

function pause(wait_ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, wait_ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
