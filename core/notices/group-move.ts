import { now } from '../kernel/clock.ts'
import type { Db } from '../platform/db.ts'
import type { Trx } from '../platform/transaction.ts'

/** A group that its channel moved to another address, as Telegram does when a group becomes a supergroup. */
export type GroupMove = { channel: string; from: string; to: string }

/**
 * Writes down where a group is from now on. Everything that belongs to it keeps its first address, because
 * conversations are found by a name that is made of it; only the channel is told the new one. What was shown
 * before has numbers that mean other messages there, so none of it is replaced or taken away any more.
 * May be told as often as the channel likes, and from both sides.
 */
export async function moveGroup(trx: Trx, { channel, from, to }: GroupMove): Promise<void> {
  if (from === to) return
  const first = (await firstAddresses(trx, channel, [from])).get(from) ?? from
  // Back to the first address, or where another group of ours is: no channel does that, and it would mix up two.
  const other = (await firstAddresses(trx, channel, [to])).get(to)
  if (first === to || (other !== undefined && other !== first)) return
  const changed = await trx.raw(
    `insert into group_move (channel, from_address, to_address, moved_at) values (:channel, :first, :to, :time)
     on conflict (channel, from_address) do update set to_address = excluded.to_address, moved_at = excluded.moved_at
       where group_move.to_address <> excluded.to_address
     returning from_address`,
    { channel, first, to, time: now() },
  )
  if (changed.rows.length === 0) return
  await trx.raw(
    `with moved as (select id from conversation where channel = :channel and address = :first), forgotten as (
       delete from message_slot where conversation_id in (select id from moved)
     )
     update message set state = 'expired', lease_until = null, error = 'its group moved'
     where conversation_id in (select id from moved) and op = 'delete' and state in ('waiting', 'sending')`,
    { channel, first },
  )
}

/** By which address we go on calling each of these groups, where that is another one. */
export const firstAddresses = (db: Db | Trx, channel: string, addresses: readonly string[]) =>
  readMoves(db, channel, addresses, { known: 'to_address', wanted: 'from_address' })

/** Where the channel has these groups now, where that is another address than the one that is asked for. */
export const currentAddresses = (db: Db | Trx, channel: string, addresses: readonly string[]) =>
  readMoves(db, channel, addresses, { known: 'from_address', wanted: 'to_address' })

type Side = 'from_address' | 'to_address'

/** The other side of each move whose one side is known. */
async function readMoves(
  db: Db | Trx,
  channel: string,
  addresses: readonly string[],
  { known, wanted }: { known: Side; wanted: Side },
): Promise<Map<string, string>> {
  if (addresses.length === 0) return new Map()
  const rows: Record<Side, string>[] = await db('group_move')
    .where({ channel })
    .whereIn(known, [...addresses])
    .select('from_address', 'to_address')
  return new Map(rows.map((row) => [row[known], row[wanted]]))
}
