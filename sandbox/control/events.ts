export type ControlEvent =
  | { type: 'hello' }
  | { type: 'chat'; id: number; cleared?: boolean }
  | { type: 'phone'; wa_id: string; cleared?: boolean }
  | { type: 'people' }
  | { type: 'sms' }
  | { type: 'journal'; n: number }
  | { type: 'fault' }
  | { type: 'settings' }

type Listener = (event: ControlEvent) => void

const FLUSH_MS = 40

/**
 * Tells the page what to read again. Events of the same thing are merged within a short window: under a benchmark
 * thousands of changes a second would otherwise drown the page and slow the process that is being measured.
 */
export class EventHub {
  private readonly listeners = new Set<Listener>()
  private readonly waiting = new Map<string, ControlEvent>()
  private timer: NodeJS.Timeout | undefined

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  emit(event: ControlEvent): void {
    if (this.listeners.size === 0) return
    this.waiting.set(keyOf(event), event)
    this.timer ??= setTimeout(() => this.flush(), FLUSH_MS)
  }

  stop(): void {
    clearTimeout(this.timer)
    this.listeners.clear()
  }

  private flush(): void {
    this.timer = undefined
    const events = [...this.waiting.values()]
    this.waiting.clear()
    for (const event of events) for (const listener of this.listeners) listener(event)
  }
}

function keyOf(event: ControlEvent): string {
  if (event.type === 'chat') return `chat ${event.id} ${event.cleared === true}`
  return event.type === 'phone' ? `phone ${event.wa_id} ${event.cleared === true}` : event.type
}
