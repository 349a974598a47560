import type { NetworkId } from '../../catalog/index.ts'
import { now } from '../../kernel/clock.ts'
import type { Uuid } from '../../kernel/ids.ts'
import type { Db } from '../../platform/db.ts'
import type { Trx } from '../../platform/transaction.ts'
import type { Category } from '../purchase.ts'

type Goods = { category: Category; network: NetworkId }

/** Since when this cannot be sold; null when it can. */
export async function restingSince(db: Db | Trx, { category, network }: Goods): Promise<Date | null> {
  const { rows } = await db.raw<{ rows: { since: Date }[] }>(
    `select since from network_outage where category = :category and network = :network and ended_at is null`,
    { category, network },
  )
  return rows[0]?.since ?? null
}

/** The networks on which this category cannot be sold now. */
export async function readResting(db: Db | Trx, category: Category): Promise<NetworkId[]> {
  const { rows } = await db.raw<{ rows: { network: NetworkId }[] }>(
    'select network from network_outage where category = :category and ended_at is null',
    { category },
  )
  return rows.map(({ network }) => network)
}

/** Has this chat told, once, when the network can be sold again. False when it can be already. */
export async function waitForNetwork(
  trx: Trx,
  { category, network, conversation_id }: Goods & { conversation_id: Uuid },
): Promise<boolean> {
  // The lock makes one who asks at the very end wait, and then find nothing to wait for.
  const { rows } = await trx.raw<{ rows: { id: Uuid }[] }>(
    `select id from network_outage where category = :category and network = :network and ended_at is null
     for no key update`,
    { category, network },
  )
  const [outage] = rows
  if (outage === undefined) return false
  await trx.raw(
    `insert into network_waiter (outage_id, conversation_id, asked_at) values (:outage_id, :conversation_id, :time)
     on conflict do nothing`,
    { outage_id: outage.id, conversation_id, time: now() },
  )
  return true
}
