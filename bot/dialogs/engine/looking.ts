import type { Core } from '../../../core/compose.ts'
import type { Customer } from '../../../core/customers/index.ts'
import { assert } from '../../../core/kernel/assert.ts'
import type { Trx } from '../../../core/platform/transaction.ts'
import type { Look } from './dialog.ts'

export type Looking = <T>(look: Look<T>, customer: Customer) => Promise<T>

type Waiting = { customer: Customer; resolve(seen: unknown): void; reject(error: unknown): void }

/** Lets the turns of one transaction look together: who looks at the same in one moment is answered by one reading. */
export function createLooking(trx: Trx, core: Core): Looking {
  const asked = new Map<Look<unknown>, Waiting[]>()

  async function read(look: Look<unknown>): Promise<void> {
    const waiting = asked.get(look) ?? []
    asked.delete(look)
    try {
      const people = waiting.map(({ customer }) => customer)
      const seen = await look(trx, core, people)
      assert(seen.length === people.length, 'a look answers for everybody who was asked about')
      for (const [place, { resolve }] of waiting.entries()) resolve(seen[place])
    } catch (error) {
      for (const { reject } of waiting) reject(error)
    }
  }

  return <T>(look: Look<T>, customer: Customer) =>
    new Promise<T>((resolve, reject) => {
      const waiting = asked.get(look)
      const one = { customer, resolve: resolve as Waiting['resolve'], reject }
      if (waiting !== undefined) waiting.push(one)
      else {
        asked.set(look, [one])
        setImmediate(() => void read(look))
      }
    })
}
