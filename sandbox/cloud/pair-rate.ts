const BURST = 45

/** How often a business may write to one person: once in `every_ms`, with a burst borrowed from later quota. */
export class PairRate {
  private free_at = 0

  take(every_ms: number): boolean {
    if (every_ms === 0) return true
    const now = Date.now()
    const from = Math.max(this.free_at, now)
    if (from - now > (BURST - 1) * every_ms) return false
    this.free_at = from + every_ms
    return true
  }
}
