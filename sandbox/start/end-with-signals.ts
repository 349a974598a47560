type Stop = () => Promise<void>

const running = new Set<Stop>()
const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * The server is detached, so a signal that ends us does not reach it. A program that handles signals itself
 * decides alone; for all others we stop the server first and then let the signal do its work.
 */
export function stopOnSignals(stop: Stop): () => void {
  if (running.size === 0) for (const signal of SIGNALS) process.on(signal, endAfterStopping)
  running.add(stop)
  return () => {
    if (!running.delete(stop) || running.size > 0) return
    for (const signal of SIGNALS) process.off(signal, endAfterStopping)
  }
}

function endAfterStopping(signal: NodeJS.Signals): void {
  if (process.listenerCount(signal) > 1) return
  const stops = [...running].map((stop) => stop())
  void Promise.allSettled(stops).then(() => {
    for (const each of SIGNALS) process.off(each, endAfterStopping)
    process.kill(process.pid, signal)
  })
}
