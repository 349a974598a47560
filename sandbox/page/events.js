const WAIT_MS_MAX = 5000

/**
 * Listens to the sandbox and comes back by itself. EventSource gives up for good after some kinds of
 * failure (a proxy's 502, a restart that answers 404 for a moment), so the reconnect is ours.
 */
export function listen({ onEvent, onState }) {
  let wait_ms = 500
  let source

  const connect = () => {
    source = new EventSource('/control/events')
    source.onmessage = ({ data }) => {
      let event
      try {
        event = JSON.parse(data)
      } catch {
        return
      }
      wait_ms = 500
      onState('live')
      onEvent(event)
    }
    source.onopen = () => onState('live')
    source.onerror = () => {
      source.close()
      onState('gone')
      setTimeout(connect, wait_ms)
      wait_ms = Math.min(wait_ms * 2, WAIT_MS_MAX)
    }
  }
  // A page left open in the background must not keep one of the browser's few connections half dead.
  addEventListener('pagehide', () => source.close())
  connect()
}
