import type { Faults } from '../control/faults.ts'
import type { Timers, Timing } from '../control/timing.ts'

export type Change = { field: string; value: Record<string, unknown> }
/** True when the bot has taken them. */
type Bring = (changes: Change[]) => Promise<boolean>
type Parcel = { lane: string; changes: Change[]; repeats: number; bring: Bring; accepted: () => void }

/** So many changes at most come in one request when much has been waiting. */
const BATCH_MAX = 50
const REORDER_MS = 30

/**
 * Brings what happened to the bot: that of one phone one after another while nothing goes wrong, each repeated with a
 * growing wait until it is answered 200, as Meta does for days.
 */
export class Webhooks {
  private readonly lanes = new Map<string, Parcel[]>()
  private held: Parcel[] = []
  private shuffled: Parcel[] = []
  private readonly faults: Faults
  private readonly timing: Timing
  private readonly timers: Timers
  private generation = 0

  constructor(options: { faults: Faults; timing: Timing; timers: Timers }) {
    this.faults = options.faults
    this.timing = options.timing
    this.timers = options.timers
  }

  push(wish: { lane: string; change: Change; bring: Bring; accepted: () => void }): void {
    const { lane, change, bring, accepted } = wish
    const parcel = { lane, changes: [change], repeats: this.faults.cloud_duplicate, bring, accepted }
    if (this.faults.cloud_webhooks_held) this.held.push(parcel)
    else if (this.faults.cloud_reorder) this.shuffle(parcel)
    else this.enqueue(parcel)
  }

  /** Everything that was held comes at once, several changes in one request. */
  release(): void {
    const held = this.held
    this.held = []
    for (let from = 0; from < held.length; from += BATCH_MAX) {
      const some = held.slice(from, from + BATCH_MAX)
      const bring: Bring = some[0]?.bring ?? (async () => true)
      this.enqueue({
        ...{ lane: 'backlog', bring },
        changes: some.flatMap(({ changes }) => changes),
        repeats: Math.max(...some.map(({ repeats }) => repeats)),
        accepted: () => {
          for (const { accepted } of some) accepted()
        },
      })
    }
  }

  clear(): void {
    this.generation += 1
    this.lanes.clear()
    this.held = []
    this.shuffled = []
  }

  /** What comes within a moment goes out last first. */
  private shuffle(parcel: Parcel): void {
    this.shuffled.push(parcel)
    if (this.shuffled.length > 1) return
    this.timers.after(REORDER_MS, () => {
      const some = this.shuffled.reverse()
      this.shuffled = []
      for (const each of some) this.enqueue(each)
    })
  }

  private enqueue(parcel: Parcel): void {
    const waiting = this.lanes.get(parcel.lane)
    if (waiting !== undefined) {
      waiting.push(parcel)
      return
    }
    const parcels = [parcel]
    this.lanes.set(parcel.lane, parcels)
    void this.runLane(parcel.lane, parcels)
  }

  private async runLane(lane: string, parcels: Parcel[]): Promise<void> {
    const { generation } = this
    for (let parcel = parcels[0]; parcel !== undefined; parcel = parcels[0]) {
      if (!(await this.deliver(parcel)) || generation !== this.generation) return
      parcels.shift()
    }
    this.lanes.delete(lane)
  }

  /** False when the sandbox stopped, or was reset, before it was accepted. */
  private async deliver(parcel: Parcel): Promise<boolean> {
    const { cloud_retry_ms, cloud_retry_max_ms } = this.timing
    let wait_ms = cloud_retry_ms
    for (let left = parcel.repeats + 1; left > 0; ) {
      if (await parcel.bring(parcel.changes)) {
        left -= 1
        continue
      }
      if (!(await this.timers.sleep(wait_ms))) return false
      wait_ms = Math.min(wait_ms * 2, cloud_retry_max_ms)
    }
    parcel.accepted()
    return true
  }
}
