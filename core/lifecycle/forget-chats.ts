import { addHours, now } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import { canonicalJson } from '../kernel/json.ts'
import type { Environment } from '../platform/environment.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'

const BATCH_ROWS = 200
/** Bounds one run; what is left is found by the next one. */
const BATCHES_MAX = 50

/**
 * Forgets whose chats those were that belong to nobody and in which nothing was said for so many days: who closed their
 * account, and who never opened one. Messages and every name of theirs go; of the chat a row stays, for what hangs on
 * it, under an id and an address that nothing leads back from. Whoever comes again is somebody new. Safe to run late,
 * twice, and on several workers at once. Answers how many there were.
 */
export async function forgetChats({ config, db }: Pick<Environment, 'config' | 'db'>): Promise<number> {
  const before = addHours(now(), -24 * config.FORGET_CHATS_DAYS)
  let count = 0
  for (let batch = 0; batch < BATCHES_MAX; batch++) {
    const found = await inTransaction(db, async (trx) => {
      const chats = await findSilent(trx, before)
      if (chats.length > 0) await forget(trx, chats)
      return chats.length
    })
    count += found
    if (found < BATCH_ROWS) break
  }
  await inTransaction(db, async (trx) => {
    for (const statement of MAILBOXES) await trx.raw(statement, { before, limit: BATCHES_MAX * BATCH_ROWS })
  })
  return count
}

type Chat = { id: Uuid; channel: string; address: string }

async function findSilent(trx: Trx, before: Date): Promise<Chat[]> {
  const { rows } = await trx.raw<{ rows: Chat[] }>(
    `select id, channel, address from conversation as chat
     where ${OF_NOBODY} and created_at < :before
       and not exists (select from inbound where conversation_id = chat.id and (state = 'waiting' or received_at >= :before))
       and not exists (
         select from message where conversation_id = chat.id and (state in ('waiting', 'sending') or created_at >= :before))
     order by created_at limit :limit for update of chat skip locked`,
    { before, limit: BATCH_ROWS },
  )
  return rows
}

/** Written as the index on it has it. */
const OF_NOBODY = `customer_id is null and kind = 'private' and channel not in ('sms', 'email') and address not like 'gone:%'`

async function forget(trx: Trx, chats: Chat[]): Promise<void> {
  const known = canonicalJson(chats.map((chat) => ({ ...chat, fresh: newId() })))
  for (const statement of [...SAID, ...NAMES, RENAMED]) await trx.raw(statement, { known })
}

const KNOWN = `jsonb_to_recordset(:known::jsonb) as known (id uuid, fresh uuid, channel text, address text)`

const SAID = [
  `delete from dialog using ${KNOWN} where conversation_id = known.id`,
  `delete from message using ${KNOWN} where conversation_id = known.id`,
  `delete from message_slot using ${KNOWN} where conversation_id = known.id`,
  `delete from inbound using ${KNOWN} where conversation_id = known.id`,
  `delete from otp using ${KNOWN} where conversation_id = known.id`,
  `delete from otp_lock using ${KNOWN} where subject = 'conversation:' || known.id`,
]

/** A name without its domain and device: `2348031234567` of `2348031234567@s.whatsapp.net`. */
const bare = (name: string): string => `(regexp_split_to_array(${name}, '[@:._]'))[1]`

/** What the linked telephones know them by. Their keys are made anew when they write again. */
const NAMES = [
  `delete from phone_key using (
     select distinct known.channel, ${bare('chat.jid')} as name from ${KNOWN}
     join phone_chat as chat on chat.channel = known.channel and chat.address = known.address
     union select known.channel, ${bare('known.address')} from ${KNOWN}
   ) as gone where phone_key.channel = gone.channel and ${bare('phone_key.id')} = gone.name`,
  `delete from phone_chat using ${KNOWN} where phone_chat.channel = known.channel and phone_chat.address = known.address`,
  `delete from phone_sent using ${KNOWN} where phone_sent.channel = known.channel and phone_sent.address = known.address`,
  `delete from phone_day using ${KNOWN} where phone_day.channel = known.channel and phone_day.address = known.address`,
]

/** The id goes too: it is made of the address, and whoever has one can try out all numbers. What refers to it follows. */
const RENAMED = `
  update conversation set id = known.fresh, address = 'gone:' || known.fresh, sender = 'gone:' || known.fresh
  from ${KNOWN} where conversation.id = known.id`

/** Numbers and mail addresses that codes went to, and that no account has. */
const NO_CUSTOMERS = (number: string): string =>
  `not exists (select from customer where customer.phone = ${number})`
const SILENT = `
  select id from conversation as chat
  where customer_id is null and kind = 'private' and channel in ('sms', 'email') and created_at < :before
    and ${NO_CUSTOMERS('chat.address')} and not exists (
      select from message where conversation_id = chat.id and (state in ('waiting', 'sending') or created_at >= :before))
  limit :limit`
const MAILBOXES = [
  `with gone as (${SILENT} for update of chat skip locked),
   said as (delete from message using gone where message.conversation_id = gone.id),
   shown as (delete from message_slot using gone where message_slot.conversation_id = gone.id)
   select count(*) from gone`,
  `delete from conversation where id in (${SILENT})
     and not exists (select from message where message.conversation_id = conversation.id)`,
  `delete from otp_lock where updated_at < :before and (locked_until is null or locked_until < :before)
     and subject like 'phone:%' and ${NO_CUSTOMERS(`substr(otp_lock.subject, 7)`)}`,
]
