import type { Db } from '../../core/platform/db.ts'
import type { Trx } from '../../core/platform/transaction.ts'
import { Crash } from '../../core/purchase/fixtures/crashing-db.ts'

/** Whether a process is still there. Once it died, nothing of it reaches the database any more. */
export type Life = { calls_left: number; died: boolean }

/**
 * The same database, through a process that dies at its nth call: the begin of a transaction, a statement in
 * or outside of one, the moment before a commit or the one after it.
 */
export function dyingDb(db: Db, life: Life): Db {
  const live = (): void => {
    life.calls_left -= 1
    if (life.calls_left < 0) life.died = true
    if (life.died) throw new Crash('the process died')
  }
  const begin = async <T>(work: (trx: Trx) => Promise<T>): Promise<T> => {
    live()
    const done = await db.transaction(async (trx) => {
      const result = await work(counted(trx, live))
      live()
      return result
    })
    live()
    return done
  }
  return counted(db, live, begin)
}

/** Counts every statement before it is made. */
function counted<T extends Db | Trx>(target: T, live: () => void, begin?: unknown): T {
  return new Proxy(target, {
    get: (given, name) => {
      if (name === 'transaction' && begin !== undefined) return begin
      if (name === 'raw') live()
      return Reflect.get(given, name, given)
    },
    apply: (given, self, args) => {
      live()
      return Reflect.apply(given as (...all: unknown[]) => unknown, self, args)
    },
  })
}
