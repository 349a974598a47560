import { addHours, now } from '../kernel/clock.ts'
import type { Db } from '../platform/db.ts'
import type { Vault } from '../platform/seal.ts'

type SentKey = { channel: string; id: string }

/** Whoever could not read a message asks within days; a quoted one is rarely older. */
const KEPT_HOURS = 24 * 14

/**
 * Notes that a message is about to go out. Tells when that began before: then it may have arrived although nobody
 * wrote down that it did. Old ones are forgotten on the way.
 */
export async function beginSent(
  db: Db,
  { channel, id, address }: SentKey & { address: string },
): Promise<{ begun_at: Date; channel_ref: string | null } | null> {
  const time = now()
  const { rows } = await db.raw<{ rows: { begun_at: Date; channel_ref: string | null; is_new: boolean }[] }>(
    `with old as (
       delete from phone_sent where (channel, id) in (
         select channel, id from phone_sent where begun_at < :kept_from order by begun_at limit 20)
     ), made as (
       insert into phone_sent (channel, id, address, begun_at) values (:channel, :id, :address, :time)
       on conflict do nothing returning begun_at, channel_ref
     )
     select begun_at, channel_ref, true as is_new from made
     union all select begun_at, channel_ref, false from phone_sent where channel = :channel and id = :id`,
    { channel, id, address, time, kept_from: addHours(time, -KEPT_HOURS) },
  )
  const [known] = rows
  return known === undefined || known.is_new ? null : known
}

/** What was sent, and what the channel calls it. */
export async function keepSent(
  { db, vault }: { db: Db; vault: Vault },
  { channel, id, channel_ref, content }: SentKey & { channel_ref: string; content: string | null },
): Promise<void> {
  await db('phone_sent')
    .where({ channel, id })
    .update({ channel_ref, content: content === null ? null : vault.seal(content) })
}

/** What we sent under this name of the channel's. */
export async function readSent(
  { db, vault }: { db: Db; vault: Vault },
  { channel, channel_ref }: { channel: string; channel_ref: string },
): Promise<string | null> {
  const row = await db('phone_sent')
    .where({ channel, channel_ref })
    .first<{ content: string | null }>('content')
  return row?.content == null ? null : vault.unseal(row.content)
}
