/**
 * Every wait of the sandbox in one place, so that tests can shrink them: a test that really waits 20 s for a late
 * payment would soon be skipped by everybody.
 */
export type Timing = {
  telegram_retry_ms: number
  telegram_retry_max_ms: number
  callback_query_life_ms: number
  /** From one status of a message to the next. */
  cloud_status_ms: number
  cloud_retry_ms: number
  cloud_retry_max_ms: number
  /** One message to one person in this time; 0 lets any number through. */
  cloud_pair_ms: number
  /** So many messages in a second. */
  cloud_second_max: number
  vtpass_late_ms: number
  vtpass_hold_ms: number
  vtpass_answer_after_callback_ms: number
  vtpass_callback_ms: number
  vtpass_callback_retry_ms: number
  paystack_late_ms: number
  webhook_retry_ms: number
}

export const usualTiming: Timing = {
  telegram_retry_ms: 500,
  telegram_retry_max_ms: 10_000,
  callback_query_life_ms: 60_000,
  cloud_status_ms: 250,
  cloud_retry_ms: 500,
  cloud_retry_max_ms: 10_000,
  cloud_pair_ms: 6_000,
  cloud_second_max: 80,
  vtpass_late_ms: 5_000,
  vtpass_hold_ms: 3_000,
  vtpass_answer_after_callback_ms: 3_000,
  vtpass_callback_ms: 50,
  vtpass_callback_retry_ms: 2_000,
  paystack_late_ms: 20_000,
  webhook_retry_ms: 1_000,
}

/** Timers that end with the sandbox: a forgotten one would keep a test process alive or fire into a closed server. */
export class Timers {
  private readonly pending = new Map<NodeJS.Timeout, (elapsed: boolean) => void>()
  private stopped = false

  /** Runs `work` later, unless the sandbox stops first. */
  after(delay_ms: number, work: () => void): void {
    void this.sleep(delay_ms).then((elapsed) => {
      if (elapsed) work()
    })
  }

  /** Resolves true when the time has passed, false when the sandbox stopped or was reset before that. */
  sleep(delay_ms: number): Promise<boolean> {
    if (this.stopped) return Promise.resolve(false)
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.pending.delete(timer)
        resolve(true)
      }, delay_ms)
      this.pending.set(timer, resolve)
    })
  }

  cancelAll(): void {
    this.endAll(false)
  }

  /** All that waits is due now: how a test comes to what is late without racing it. */
  elapseAll(): void {
    this.endAll(true)
  }

  private endAll(elapsed: boolean): void {
    const waiting = [...this.pending]
    this.pending.clear()
    for (const [timer, end] of waiting) {
      clearTimeout(timer)
      end(elapsed)
    }
  }

  stop(): void {
    this.stopped = true
    this.cancelAll()
  }
}
