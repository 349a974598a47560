import { type NetworkId, networkName, networks } from '../../catalog/index.ts'
import { now } from '../../kernel/clock.ts'
import { newId, type Uuid } from '../../kernel/ids.ts'
import { notify, notifyAdmins } from '../../notices/index.ts'
import type { Trx } from '../../platform/transaction.ts'
import type { PurchaseCore } from '../provider.ts'
import { CATEGORIES, type Category } from '../purchase.ts'
import { isOpenToSell, readRoads } from './read-roads.ts'

type Goods = { category: Category; network: NetworkId }
type Outage = Goods & { id: Uuid; since: Date }

/**
 * Compares what can be sold now with what could be before. What nobody can sell any more is not offered from
 * here on and operators hear of it; what can be sold again is, and so do those who waited for it.
 */
export async function watchOutages(trx: Trx, core: PurchaseCore): Promise<void> {
  const resting = await readOutages(trx)
  for (const { id: network } of networks)
    for (const category of CATEGORIES) {
      const goods = { category, network }
      const can_be_sold = await canBeSold(trx, core, goods)
      const outage = resting.find((each) => each.category === category && each.network === network)
      if (can_be_sold === false && outage === undefined) await beginOutage(trx, core, goods)
      if (can_be_sold !== false && outage !== undefined) await endOutage(trx, core, outage)
    }
}

/** Null where no provider is there for it at all: that is a matter of the settings, not of an outage. */
async function canBeSold(trx: Trx, { telecoms }: PurchaseCore, goods: Goods): Promise<boolean | null> {
  const providers = telecoms.filter((telecom) => telecom.sells(goods)).map(({ name }) => name)
  if (providers.length === 0) return null
  return (await readRoads(trx, { network: goods.network, providers })).some(isOpenToSell)
}

async function readOutages(trx: Trx): Promise<Outage[]> {
  const { rows } = await trx.raw<{ rows: Outage[] }>(
    'select id, category, network, since from network_outage where ended_at is null for no key update',
  )
  return rows
}

async function beginOutage(trx: Trx, core: PurchaseCore, { category, network }: Goods): Promise<void> {
  const since = now()
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    `insert into network_outage (id, category, network, since) values (:id, :category, :network, :since)
     on conflict (category, network) where ended_at is null do nothing returning id`,
    { id: newId(), category, network, since },
  )
  if (rows.length === 0) return
  const back = (await isPaused(trx, network))
    ? 'Somebody paused it: it comes back when it is resumed in /providers.'
    : 'It comes back by itself when one answers again.'
  await notifyAdmins(trx, core, {
    code: 'network.down',
    subject: subjectOf({ category, network }, since),
    detail: `No provider can sell it now, so it is not offered. ${back}`,
  })
}

async function isPaused(trx: Trx, network: NetworkId): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: unknown[] }>(
    'select from network_pause where network = :network and resumed_at is null limit 1',
    { network },
  )
  return rows.length > 0
}

async function endOutage(trx: Trx, core: PurchaseCore, { id, since, ...goods }: Outage): Promise<void> {
  await trx.raw('update network_outage set ended_at = :time where id = :id', { time: now(), id })
  await notifyAdmins(trx, core, {
    code: 'network.up',
    subject: subjectOf(goods, since),
    detail: 'It is offered again.',
  })
  const { rows } = await trx.raw<{ rows: { conversation_id: Uuid }[] }>(
    'select conversation_id from network_waiter where outage_id = :id order by conversation_id',
    { id },
  )
  const { category, network } = goods
  for (const { conversation_id } of rows)
    await notify(trx, conversation_id, {
      notice: { kind: 'network.back', category, network },
      key: `network-back:${id}:${conversation_id}`,
    })
}

const subjectOf = ({ category, network }: Goods, since: Date): string =>
  `${networkName(network)} ${category}, since ${since.toISOString().slice(0, 16).replace('T', ' ')} UTC`
