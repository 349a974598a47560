import type { EventHub } from './events.ts'

export type Service =
  | 'telegram'
  | 'cloud'
  | 'vtpass'
  | 'reloadly'
  | 'paystack'
  | 'stripe'
  | 'termii'
  | 'usage'

export type JournalEntry = {
  n: number
  at: number
  direction: 'in' | 'out'
  service: Service
  method: string
  path: string
  request: string
  /** 0 when the connection was cut before an answer was written. */
  status: number
  response: string
  ms: number
}

const KEPT = 5000
const BODY_MAX_CHARS = 4096

function cutBody(body: string): string {
  if (body.length <= BODY_MAX_CHARS) return body
  // Through a buffer, because a slice would keep the whole long string alive for as long as the entry lives.
  return `${Buffer.from(body.slice(0, BODY_MAX_CHARS)).toString()}… (${body.length} characters)`
}

function readBody(body: string): unknown {
  if (body === '') return null
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}

/** The last exchanges, in a ring: writing costs the same after a million requests as after one. */
export class Journal {
  private readonly ring: JournalEntry[] = []
  private last_n = 0
  private readonly events: EventHub

  constructor(events: EventHub) {
    this.events = events
  }

  record(entry: Omit<JournalEntry, 'n'>): void {
    this.last_n += 1
    this.ring[this.last_n % KEPT] = {
      ...entry,
      n: this.last_n,
      request: cutBody(entry.request),
      response: cutBody(entry.response),
    }
    this.events.emit({ type: 'journal', n: this.last_n })
  }

  /** Entries after `since`, oldest first; bodies are parsed only here because few entries are ever looked at. */
  since(since: number) {
    const seen = []
    const first = Math.max(since + 1, this.last_n - KEPT + 1, 1)
    for (let n = first; n <= this.last_n; n++) {
      const entry = this.ring[n % KEPT]
      if (entry?.n !== n) continue
      seen.push({
        ...entry,
        at: new Date(entry.at).toISOString(),
        request: readBody(entry.request),
        response: readBody(entry.response),
      })
    }
    return seen
  }

  clear(): void {
    this.ring.length = 0
    this.events.emit({ type: 'journal', n: this.last_n })
  }
}
