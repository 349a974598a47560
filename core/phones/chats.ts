import { now } from '../kernel/clock.ts'
import type { Db } from '../platform/db.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'

const isHidden = (jid: string): boolean => jid.endsWith('@lid')

/**
 * Under which address we know whoever has these names: a hidden id, a number, or both. The address is the first name
 * that we heard (the number, where both came at once) and stays, so that somebody who was called by number and is
 * now called by a hidden id is still one person with one conversation. A number that comes with another hidden id
 * than before has a new owner, who is somebody else. Remembers that they wrote to us.
 */
export async function settleAddress(
  db: Db,
  { channel, jids }: { channel: string; jids: readonly string[] },
): Promise<string> {
  const hidden = jids.find(isHidden)
  const open = jids.find((jid) => !isHidden(jid))
  const names = [hidden, open].filter((jid) => jid !== undefined).sort()
  return inTransaction(db, async (trx) => {
    const known = await readKnown(trx, channel, names)
    const address = await decide(trx, channel, { hidden, open, known })
    await trx.raw(
      `insert into phone_chat (channel, jid, address, heard_at)
       select :channel, jid, :address, :time from unnest(:names::text[]) as asked (jid) order by jid
       on conflict (channel, jid) do update set address = excluded.address, heard_at = excluded.heard_at`,
      { channel, address, names, time: now() },
    )
    return address
  })
}

const readKnown = async (trx: Trx, channel: string, names: string[]): Promise<Map<string, string>> => {
  const rows: { jid: string; address: string }[] = await trx('phone_chat')
    .where({ channel })
    .whereIn('jid', names)
    .orderBy('jid')
    .forUpdate()
    .select('jid', 'address')
  return new Map(rows.map(({ jid, address }) => [jid, address]))
}

type Named = { hidden: string | undefined; open: string | undefined; known: Map<string, string> }

async function decide(trx: Trx, channel: string, { hidden, open, known }: Named): Promise<string> {
  const by_id = known.get(hidden ?? '')
  const by_number = known.get(open ?? '')
  if (by_number === undefined || by_id === by_number) return by_id ?? by_number ?? open ?? hidden ?? ''
  if (hidden === undefined) return by_number
  const other = await trx('phone_chat')
    .where({ channel, address: by_number })
    .whereLike('jid', '%@lid')
    .whereNot({ jid: hidden })
    .first('jid')
  if (other !== undefined) return by_id ?? hidden
  return by_id === undefined ? by_number : join(trx, channel, [by_id, by_number])
}

/** Two chats turn out to be one person's: the one that belongs to a customer goes on, else the older one. */
async function join(trx: Trx, channel: string, addresses: [string, string]): Promise<string> {
  const row = await trx('conversation')
    .where({ channel })
    .whereIn('address', addresses)
    .orderByRaw('customer_id is null, created_at, id')
    .first<{ address: string } | undefined>('address')
  const address = row?.address ?? addresses[0]
  await trx('phone_chat').where({ channel }).whereIn('address', addresses).update({ address })
  return address
}

/** The address of whoever has this name, if they wrote to us. */
export async function findAddress(db: Db, channel: string, jid: string): Promise<string | null> {
  const row = await db('phone_chat').where({ channel, jid }).first<{ address: string } | undefined>('address')
  return row?.address ?? null
}

export type KnownChat = { jid: string; heard_at: Date }

/** The names of whoever has this address; none means that they never wrote to us. */
export async function readNames(db: Db, channel: string, address: string): Promise<KnownChat[]> {
  return db('phone_chat').where({ channel, address }).orderBy('jid').select<KnownChat[]>('jid', 'heard_at')
}

/** What somebody wrote, if it is in the inbox: for showing what is answered. */
export async function readHeard(
  db: Db,
  channel: string,
  event_keys: readonly string[],
): Promise<{ text: string; sender: string } | null> {
  const row = await db('inbound')
    .join('conversation', 'conversation.id', 'inbound.conversation_id')
    .where('inbound.channel', channel)
    .whereIn('inbound.event_key', [...event_keys])
    .first<{ event: { text?: string; name?: string; argument?: string }; sender: string } | undefined>(
      'inbound.event',
      'conversation.sender',
    )
  if (row === undefined) return null
  const { text, name, argument } = row.event
  return { text: text ?? (name === undefined ? '' : `/${name} ${argument ?? ''}`.trim()), sender: row.sender }
}

/** The groups in which somebody spoke to us, by channel and address. */
export async function readGroups(db: Db): Promise<{ channel: string; address: string }[]> {
  return db('phone_chat')
    .whereLike('jid', '%@g.us')
    .orderBy(['channel', 'address'])
    .select<{ channel: string; address: string }[]>('channel', 'address')
}

/** Whether the inbox has it under this name. */
export async function isHeard(db: Db, channel: string, event_key: string): Promise<boolean> {
  return (await db('inbound').where({ channel, event_key }).first('id')) !== undefined
}

/** When anybody last wrote to us there. */
export async function lastHeardAt(db: Db, channel: string): Promise<Date | null> {
  const row = await db('phone_chat')
    .where({ channel })
    .max<{ last: Date | null }[]>('heard_at as last')
    .first()
  return row?.last ?? null
}
