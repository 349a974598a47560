/** What the network has counted of each plan that it delivered. */
export class UsageMeter {
  readonly #read = new Map<string, { used_mb: number; sequence: number }>()

  /** All that was used of a plan, and how many times it was counted; undefined for one of which nothing was. */
  read(request_id: string): { used_mb: number; sequence: number } | undefined {
    return this.#read.get(request_id)
  }

  burn(request_id: string, mb: number): { used_mb: number; sequence: number } {
    const before = this.#read.get(request_id) ?? { used_mb: 0, sequence: 0 }
    const after = { used_mb: before.used_mb + mb, sequence: before.sequence + 1 }
    this.#read.set(request_id, after)
    return after
  }
}
