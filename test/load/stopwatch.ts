import type { Passing } from '../../sandbox/control/bystander.ts'
import { isMessage } from '../chaos/witness.ts'

/** A stretch of time, in milliseconds of `performance.now()`. */
export type Stretch = { from_ms: number; to_ms: number }

const NOT_CHANGED = /message is not modified/

/** Stands outside, and takes the time from what a person does to the first word that the bot says to it in their chat. */
export class Stopwatch {
  readonly waits: Stretch[] = []
  /** By chat: messages brought, new or in the place of another, as Telegram counts them. */
  readonly brought = new Map<number, number>()
  /** Taps whose buttons stopped waiting. */
  acknowledged = 0
  readonly #open = new Map<number, number>()

  /** A person wrote or tapped; what they did before is answered. */
  asked(chat_id: number): void {
    if (!this.#open.has(chat_id)) this.#open.set(chat_id, performance.now())
  }

  /** People who have not been answered yet. */
  unanswered(): number {
    return this.#open.size
  }

  note(passing: Passing): void {
    const { at, service, path, request, response } = passing
    if (at !== 'done' || service !== 'telegram') return
    const { ok, description = '' } = JSON.parse(response) as { ok: boolean; description?: string }
    if (ok && path.endsWith('/answerCallbackQuery')) this.acknowledged += 1
    // A change that was made before was brought before: it counts, so that a second time is seen.
    if (!isMessage(passing) || !(ok || NOT_CHANGED.test(description))) return
    const chat_id = Number((JSON.parse(request) as { chat_id: string }).chat_id)
    this.brought.set(chat_id, (this.brought.get(chat_id) ?? 0) + 1)
    const from_ms = this.#open.get(chat_id)
    if (from_ms === undefined) return
    this.#open.delete(chat_id)
    this.waits.push({ from_ms, to_ms: performance.now() })
  }
}

/** Waits in milliseconds, apart: those that a restart touched anywhere, and all others. */
export function splitWaits(
  waits: readonly Stretch[],
  restarts: readonly Stretch[],
): { inside: number[]; outside: number[] } {
  const touches = (wait: Stretch) =>
    restarts.some(({ from_ms, to_ms }) => wait.to_ms >= from_ms && wait.from_ms <= to_ms)
  const lasted = ({ from_ms, to_ms }: Stretch): number => to_ms - from_ms
  return {
    inside: waits.filter(touches).map(lasted),
    outside: waits.filter((wait) => !touches(wait)).map(lasted),
  }
}
