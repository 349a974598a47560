import { addSeconds, now, secondsBetween } from '../kernel/clock.ts'
import type { Config } from '../platform/config.ts'
import type { Db } from '../platform/db.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'

/** What waits to be sent, and since when the oldest of it does. */
type Load = { waiting: number; since: Date | null }

/** A look at all that waits is too dear for every purchase; so many seconds' buyers share one. */
const GOOD_SECONDS = 2

/** Of this process. A shop of a test has settings of its own, and so its own look. */
const looks = new WeakMap<Config, { load: Load; until: Date }>()

async function readLoad(db: Db | Trx, { config }: Pick<Environment, 'config'>): Promise<Load> {
  const time = now()
  const known = looks.get(config)
  if (known !== undefined && known.until > time) return known.load
  const until = addSeconds(time, GOOD_SECONDS)
  // While one looks, all others go by what was seen before.
  if (known !== undefined) looks.set(config, { load: known.load, until })
  const { rows } = await db.raw<{ rows: Load[] }>(
    `select count(*)::int as waiting, min(coalesce(released_at, created_at)) as since
     from purchase_open as open join purchase on purchase.id = open.purchase_id where state = 'held'`,
  )
  const [load = { waiting: 0, since: null }] = rows
  looks.set(config, { load, until })
  return load
}

/**
 * True when a purchase that is placed now will be sent late: too many wait, or the oldest waits too long. Told from
 * the purchases themselves, wherever the queue lives and whether or not a worker is there.
 */
export async function isBusy(db: Db | Trx, env: Pick<Environment, 'config'>): Promise<boolean> {
  const { waiting, since } = await readLoad(db, env)
  const { BUSY_ABOVE, BUSY_AFTER_SECONDS } = env.config
  return waiting > BUSY_ABOVE || (since !== null && secondsBetween(since, now()) > BUSY_AFTER_SECONDS)
}

/** True when so much waits that more of it would only wait for longer. It may be more by what two seconds bring. */
export async function isFull(db: Db | Trx, env: Pick<Environment, 'config'>): Promise<boolean> {
  const most = env.config.WAITING_PURCHASES_MAX
  return most > 0 && (await readLoad(db, env)).waiting >= most
}
