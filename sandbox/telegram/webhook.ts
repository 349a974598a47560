import type { PendingUpdate, Updates } from './updates.ts'

export type WebhookOptions = { url: string; secret_token: string | undefined; max_connections: number }
/** Status 0: no answer came. */
type Answer = { status: number; reason: string }
export type WebhookEnvironment = {
  post: (url: string, body: string, headers: Record<string, string>) => Promise<Answer>
  sleep: (delay_ms: number) => Promise<boolean>
  retry_ms: number
  retry_max_ms: number
}

/**
 * Pushes updates to the bot: those of one chat one after another, different chats at the same time up to
 * max_connections. A failing update is repeated with a growing wait and holds back only its own chat.
 */
export class Webhook {
  readonly options: WebhookOptions
  last_error: { date: number; message: string } | undefined
  private readonly lanes = new Map<number, PendingUpdate[]>()
  private readonly ready: number[] = []
  private readonly updates: Updates
  private readonly environment: WebhookEnvironment
  private running = 0
  private stopped = false

  constructor(options: WebhookOptions, updates: Updates, environment: WebhookEnvironment) {
    this.options = options
    this.updates = updates
    this.environment = environment
    for (const pending of updates.waiting()) this.accept(pending)
  }

  accept(pending: PendingUpdate): void {
    const lane = this.lanes.get(pending.chat_id)
    if (lane !== undefined) {
      lane.push(pending)
      return
    }
    this.lanes.set(pending.chat_id, [pending])
    this.ready.push(pending.chat_id)
    this.startLanes()
  }

  stop(): void {
    this.stopped = true
    this.lanes.clear()
  }

  private startLanes(): void {
    while (this.running < this.options.max_connections) {
      const chat_id = this.ready.shift()
      if (chat_id === undefined) return
      this.running += 1
      void this.runLane(chat_id).finally(() => {
        this.running -= 1
        this.startLanes()
      })
    }
  }

  private async runLane(chat_id: number): Promise<void> {
    const lane = this.lanes.get(chat_id) ?? []
    for (let pending = lane.shift(); pending !== undefined && !this.stopped; pending = lane.shift())
      await this.deliver(pending)
    if (!this.stopped) this.lanes.delete(chat_id)
  }

  private async deliver(pending: PendingUpdate): Promise<void> {
    const { url, secret_token } = this.options
    const headers: Record<string, string> =
      secret_token === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret_token }
    let wait_ms = this.environment.retry_ms
    while (!this.stopped && !pending.done) {
      const answer = await this.environment.post(url, pending.json, headers)
      if (this.stopped) return
      if (answer.status >= 200 && answer.status < 300) {
        if (pending.repeats === 0) {
          this.updates.finish(pending)
          return
        }
        pending.repeats -= 1
        continue
      }
      this.last_error = { date: Math.floor(Date.now() / 1000), message: describeFailure(answer) }
      if (!(await this.environment.sleep(wait_ms))) return
      wait_ms = Math.min(wait_ms * 2, this.environment.retry_max_ms)
    }
  }
}

function describeFailure(answer: Answer): string {
  if (answer.status === 0) return `Connection failed: ${answer.reason}`
  return `Wrong response from the webhook: ${answer.status} ${answer.reason}`
}
