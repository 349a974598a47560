import { monthOf } from '../../core/kernel/calendar.ts'

export type Scope = 'all' | 'airtime' | 'data'
export type Alert = { scope: Scope; month: string; level: number; limit: number; spent: number }
type Limit = { scope: Scope; month: string; amount: number | null; told: Set<string> }
type Bought = { month: string; category: 'airtime' | 'data'; naira: number; reversed: boolean }

const LEVELS = [70, 90, 100]

/** What budgets promise, said as simply as it can be: no database, no order of locks, one thing after the other. */
export class BudgetModel {
  time_zone = 'Africa/Lagos'
  readonly alerts: Alert[] = []
  readonly #bought: Bought[] = []
  readonly #limits: Limit[] = []

  settle(batch: readonly { category: 'airtime' | 'data'; naira: number }[], time: Date): void {
    const month = monthOf(time, this.time_zone)
    this.#bought.push(...batch.map((each) => ({ ...each, month, reversed: false })))
    const scopes: Scope[] = ['all', ...new Set(batch.map(({ category }) => category))]
    const limits = scopes.flatMap((scope) => this.#limitIn(scope, month) ?? [])
    // Told in the order in which they were set.
    limits.sort((one, other) => this.#limits.indexOf(one) - this.#limits.indexOf(other))
    for (const limit of limits) {
      const fresh = this.#reach(limit, month)
      const { scope, amount } = limit
      const level = fresh.at(-1)
      if (level !== undefined && amount !== null)
        this.alerts.push({ scope, month, level, limit: amount, spent: this.spent(scope, month) })
    }
  }

  reverse(place: number): void {
    const bought = this.#bought[place]
    if (bought !== undefined) bought.reversed = true
  }

  set(scope: Scope, amount: number | null, time: Date): void {
    const month = monthOf(time, this.time_zone)
    if ((this.#limitIn(scope, month)?.amount ?? null) === amount) return
    const limit = { scope, month, amount, told: new Set<string>() }
    this.#limits.push(limit)
    this.#reach(limit, month)
  }

  spent(scope: Scope, month: string): number {
    return this.#bought
      .filter((each) => each.month === month && !each.reversed && [each.category, 'all'].includes(scope))
      .reduce((sum, { naira }) => sum + naira, 0)
  }

  limit(scope: Scope, month: string): number | null {
    return this.#limitIn(scope, month)?.amount ?? null
  }

  /** The parts that are reached and were not before. */
  #reach(limit: Limit, month: string): number[] {
    const { amount } = limit
    if (amount === null) return []
    const spent = this.spent(limit.scope, month)
    const fresh = LEVELS.filter(
      (level) => spent * 100 >= amount * level && !limit.told.has(`${month} ${level}`),
    )
    for (const level of fresh) limit.told.add(`${month} ${level}`)
    return fresh
  }

  #limitIn(scope: Scope, month: string): Limit | undefined {
    return this.#limits.findLast((limit) => limit.scope === scope && limit.month <= month)
  }
}
