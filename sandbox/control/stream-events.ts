import type { ControlEvent } from './events.ts'
import type { SandboxState } from './state.ts'

const PING_MS = 15_000

/** Server-sent events to one page. A comment now and then shows both sides that the other is still there. */
export function streamEvents(state: SandboxState): Response {
  const encoder = new TextEncoder()
  let end = () => {}
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text))
      const send = (event: ControlEvent) => write(`data: ${JSON.stringify(event)}\n\n`)
      const unsubscribe = state.events.subscribe(send)
      const ping = setInterval(() => write(': ping\n\n'), PING_MS)
      const close = () => {
        end()
        controller.close()
      }
      end = () => {
        unsubscribe()
        clearInterval(ping)
        state.stopping.signal.removeEventListener('abort', close)
      }
      state.stopping.signal.addEventListener('abort', close)
      send({ type: 'hello' })
    },
    cancel: () => end(),
  })
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-cache', 'x-accel-buffering': 'no' },
  })
}
