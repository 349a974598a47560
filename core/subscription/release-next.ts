import type { NetworkId } from '../catalog/index.ts'
import type { Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'
import { releaseQueued } from '../purchase/index.ts'
import { lockFree } from './lock-numbers.ts'
import { tellMovedUp, tellTurns } from './tell-customers.ts'

const FREE = `not exists (
  select from subscription as live
  where live.phone = head.phone and live.kind = 'base' and live.state in ('starting', 'active'))`

/** The numbers on which nothing runs and something waits. It is looked for, not remembered: nothing can be lost. */
export async function findFree(
  db: Db | Trx,
  { limit, resting }: { limit: number; resting: readonly NetworkId[] },
): Promise<Phone[]> {
  const { rows } = await db.raw<{ rows: { phone: Phone }[] }>(
    `select phone from (
       select distinct on (phone) phone, network from subscription where state = 'queued' order by phone, place
     ) as head where network <> all(:resting::text[]) and ${FREE} limit :limit`,
    { limit, resting: [...resting] },
  )
  return rows.map(({ phone }) => phone)
}

type Head = { id: Uuid; purchase_id: Uuid; phone: Phone; place: bigint }

/**
 * Lets the first in line of each number go to the provider, and tells the customers, those behind too. Numbers for
 * which somebody is placing a plan at this moment are left for the next time. Safe to repeat and to run at once:
 * whatever came first is seen under the lock. Answers how many went.
 */
export async function releaseNext(trx: Trx, phones: readonly Phone[]): Promise<number> {
  const free = await lockFree(trx, phones)
  if (free.length === 0) return 0
  const { rows: heads } = await trx.raw<{ rows: Head[] }>(
    `select id, purchase_id, phone, place from (
       select distinct on (phone) id, purchase_id, phone, place from subscription
       where phone = any(:phones::text[]) and state = 'queued' order by phone, place
     ) as head where ${FREE}`,
    { phones: free },
  )
  const released = await releaseQueued(
    trx,
    heads.map(({ id, purchase_id }) => ({ purchase_id, slot: `subscription:${id}` })),
  )
  const gone = new Set(released.map(({ id }) => id))
  const started = heads.filter(({ purchase_id }) => gone.has(purchase_id))
  await trx.raw(
    `update subscription set state = 'starting' where id = any(:ids::uuid[]) and state = 'queued'`,
    {
      ids: started.map(({ id }) => id),
    },
  )
  await tellTurns(trx, released)
  await tellMovedUp(
    trx,
    started.map(({ phone, place: after }) => ({ phone, after })),
  )
  return started.length
}
