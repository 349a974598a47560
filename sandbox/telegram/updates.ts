import { ApiError } from './api-error.ts'
import type { Update } from './wire.ts'

export type PendingUpdate = {
  update: Update
  chat_id: number
  /** How many more times it is given although it was confirmed: a wished duplicate. */
  repeats: number
  /** Parsed once, sent maybe several times. */
  json: string
  done: boolean
}

type Poller = { wake: (outcome: 'update' | 'conflict' | 'stop' | 'cut') => void }

const notByDefault = ['chat_member', 'message_reaction', 'message_reaction_count']

/**
 * Updates wait here until they are confirmed. The queue is a list with a moving head: taking from the front costs the
 * same with ten or with a hundred thousand waiting.
 */
export class Updates {
  private queue: PendingUpdate[] = []
  private head = 0
  private again: PendingUpdate[] = []
  private poller: Poller | undefined
  private last_update_id = Math.floor(Date.now() / 1000) % 1_000_000_000
  private allowed: string[] = []
  pending_count = 0
  /** Set while a webhook is in charge. */
  deliver: ((pending: PendingUpdate) => void) | undefined

  get allowed_updates(): string[] {
    return this.allowed
  }

  get isPolled(): boolean {
    return this.poller !== undefined
  }

  /** An empty list means the usual kinds; no list means: as before. */
  remember(allowed: unknown): void {
    if (Array.isArray(allowed)) this.allowed = allowed.filter((kind) => typeof kind === 'string')
  }

  /** Undefined when the bot did not ask for this kind. */
  push(kind: string, content: unknown, chat_id: number, repeats: number): number | undefined {
    const wanted = this.allowed.length > 0 ? this.allowed.includes(kind) : !notByDefault.includes(kind)
    if (!wanted) return undefined
    const update: Update = { update_id: ++this.last_update_id, [kind]: content }
    const pending = { update, chat_id, repeats, json: JSON.stringify(update), done: false }
    this.queue.push(pending)
    this.pending_count += 1
    if (this.deliver === undefined) this.poller?.wake('update')
    else this.deliver(pending)
    return update.update_id
  }

  finish(pending: PendingUpdate): void {
    if (pending.done) return
    pending.done = true
    this.pending_count -= 1
    this.trim()
  }

  /** The unconfirmed ones, oldest first. */
  waiting(): PendingUpdate[] {
    return this.queue.slice(this.head).filter((pending) => !pending.done)
  }

  /** The JSON of the answer's result list. A negative offset asks for the last ones and forgets those before. */
  async poll(
    offset: number,
    limit: number,
    timeout_ms: number,
    onGone: (gone: () => void) => void,
  ): Promise<string | 'cut'> {
    this.poller?.wake('conflict')
    if (offset > 0) this.confirm(offset)
    else if (offset < 0) this.keepLast(-offset)
    const ready = this.take(limit)
    if (ready.length > 0 || timeout_ms === 0) return listOf(ready)
    const outcome = await this.wait(timeout_ms, onGone)
    if (outcome === 'conflict')
      throw new ApiError(
        409,
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      )
    if (outcome === 'cut') return 'cut'
    return outcome === 'update' ? listOf(this.take(limit)) : '[]'
  }

  /** Ends a waiting poll: with an empty answer when the sandbox stops, without one when the network is "down". */
  endPoll(how: 'stop' | 'cut' | 'conflict'): void {
    this.poller?.wake(how)
  }

  clear(): void {
    for (const pending of this.waiting()) this.finish(pending)
    this.again = []
  }

  private wait(timeout_ms: number, onGone: (gone: () => void) => void) {
    return new Promise<'update' | 'conflict' | 'stop' | 'cut'>((resolve) => {
      const wake: Poller['wake'] = (outcome) => {
        clearTimeout(timer)
        if (this.poller === poller) this.poller = undefined
        resolve(outcome)
      }
      const poller = { wake }
      const timer = setTimeout(() => wake('stop'), timeout_ms)
      this.poller = poller
      // A client that went away must not swallow the next update or answer for the next client.
      onGone(() => wake('stop'))
    })
  }

  private take(limit: number): PendingUpdate[] {
    const taken = this.again.splice(0, limit)
    for (let at = this.head; at < this.queue.length && taken.length < limit; at++) {
      const pending = this.queue[at]
      if (pending !== undefined && !pending.done) taken.push(pending)
    }
    return taken
  }

  private confirm(offset: number): void {
    for (let at = this.head; at < this.queue.length; at++) {
      const pending = this.queue[at]
      if (pending === undefined || pending.update.update_id >= offset) break
      for (; pending.repeats > 0; pending.repeats--) this.again.push(pending)
      if (!pending.done) {
        pending.done = true
        this.pending_count -= 1
      }
    }
    this.trim()
  }

  private keepLast(count: number): void {
    const waiting = this.waiting()
    for (const pending of waiting.slice(0, -count)) this.finish(pending)
  }

  private trim(): void {
    while (this.head < this.queue.length && this.queue[this.head]?.done === true) this.head += 1
    if (this.head > 1000 && this.head * 2 > this.queue.length) {
      this.queue = this.queue.slice(this.head)
      this.head = 0
    }
  }
}

function listOf(pending: PendingUpdate[]): string {
  return `[${pending.map((each) => each.json).join(',')}]`
}
