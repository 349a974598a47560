import { badRequest } from './api-error.ts'

export type CallbackAnswer = { answered: boolean; text?: string; show_alert?: boolean }

const KEPT = 20_000
const TEXT_MAX = 200

/** Taps on inline buttons, from the tap to the toast. */
export class Callbacks {
  private readonly byId = new Map<string, { at: number; answer: CallbackAnswer }>()
  private last_id = BigInt(Date.now()) * 1_000_000n
  private readonly life_ms: number

  constructor(life_ms: number) {
    this.life_ms = life_ms
  }

  open(): string {
    this.last_id += 1n
    const id = String(this.last_id)
    this.byId.set(id, { at: Date.now(), answer: { answered: false } })
    if (this.byId.size > KEPT) {
      const oldest = this.byId.keys().next().value
      if (oldest !== undefined) this.byId.delete(oldest)
    }
    return id
  }

  find(id: string): CallbackAnswer | undefined {
    return this.byId.get(id)?.answer
  }

  answer(id: string, text: string | undefined, show_alert: boolean): void {
    if (text !== undefined && [...text].length > TEXT_MAX) throw badRequest('MESSAGE_TOO_LONG')
    const query = this.byId.get(id)
    if (query === undefined || query.answer.answered || Date.now() - query.at > this.life_ms)
      throw badRequest('query is too old and response timeout expired or query ID is invalid')
    query.answer = {
      answered: true,
      ...(text === undefined || text === '' ? {} : { text }),
      ...(show_alert ? { show_alert } : {}),
    }
  }

  clear(): void {
    this.byId.clear()
  }
}
