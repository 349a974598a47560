import type { Customer } from '../customers/index.ts'
import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { canonicalJson } from '../kernel/json.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'

/**
 * Takes a person out of every table, in the order in which the rows are needed. What counts money keeps its rows, and
 * numbers in it become tokens: the same number of this account has the same one, so sums by number still hold, and
 * without our secret key nobody can try numbers out.
 */
export async function forgetPerson(
  trx: Trx,
  { vault }: Pick<Environment, 'vault'>,
  { id: customer_id, phone, full_name, email }: Customer,
): Promise<void> {
  const tokenOf = (number: string): string =>
    `closed:${vault.mac('closed', `${customer_id}|${number}`).toString('hex').slice(0, 24)}`
  const numbers = await findNumbers(trx, customer_id)
  const tokens = canonicalJson(numbers.map((number) => ({ number, token: tokenOf(number) })))
  const person = { customer_id, phone, email, token: tokenOf(phone), tokens, name: JSON.stringify(full_name) }
  // What a network or a gateway posted has the number as people at home write it, at least its last ten digits.
  const mailboxes = await findMailboxes(trx, person)
  const spoken = {
    mailboxes,
    // Who has no address has none that could be found.
    address: JSON.stringify(email ?? `none of ${customer_id}`),
    time: now(),
    like_phone: `%${phone.slice(-10)}%`,
    like_name: `%${JSON.stringify(full_name)}%`,
    like_typed: `%${full_name.replace(/[\\%_]/g, '\\$&')}%`,
  }
  for (const statement of [CLOSED, ...NAMES_ELSEWHERE, ...WORDS, ...CHATS, ...NUMBERS])
    await trx.raw(statement, { ...person, ...spoken })
}

/** SMS and mail have a conversation for each number and address; earlier addresses are known by what was sent there. */
async function findMailboxes(
  trx: Trx,
  { customer_id, phone, email }: Pick<Customer, 'phone' | 'email'> & { customer_id: Uuid },
): Promise<Uuid[]> {
  const { rows } = await trx.raw<{ rows: { id: Uuid }[] }>(
    `select id from conversation where channel = 'sms' and address = :phone or channel = 'email' and address = :email
     union select copy.conversation_id from message as noted join message as copy on copy.key = noted.key || ':mail'
       where noted.inbox_of = :customer_id
     union select code.conversation_id from otp join message as code on code.key = 'otp:' || otp.id where otp.phone = :phone`,
    { customer_id, phone, email },
  )
  return rows.map(({ id }) => id)
}

/** Every number that the books of this customer know. */
async function findNumbers(trx: Trx, customer_id: Uuid): Promise<string[]> {
  const { rows } = await trx.raw<{ rows: { number: string }[] }>(
    `select phone as number from customer where id = :customer_id
     union select recipient from purchase where customer_id = :customer_id
     union select recipient from purchase_fact where customer_id = :customer_id
     union select recipient from spend_month where customer_id = :customer_id
     union select phone from subscription where customer_id = :customer_id
     union select phone from postpaid_line where customer_id = :customer_id
     union select item.phone from postpaid_item as item join postpaid_line as line on line.id = item.line_id
       where line.customer_id = :customer_id and item.phone is not null
     union select part.phone from postpaid_part as part
       join postpaid_cycle as cycle on cycle.id = part.cycle_id join postpaid_line as line on line.id = cycle.line_id
       where line.customer_id = :customer_id and part.phone is not null`,
    { customer_id },
  )
  return rows.map(({ number }) => number)
}

/** First of all: the database lets facts forget a number only when their customer is closed. */
const CLOSED = `
  update customer set status = 'closed', status_reason = null, phone = :token, full_name = 'closed', email = null,
    pin_hash = 'closed', pin_failures = 0
  where id = :customer_id`

/** Chats of those who were linked by family: what was said there bears the name of the one who asked. */
const KIN = `
  select chat.id from family_link as link
  join conversation as chat on chat.customer_id in (link.primary_id, link.member_id)
  where :customer_id in (link.primary_id, link.member_id) and chat.customer_id <> :customer_id`

const KNOWN = `jsonb_to_recordset(:tokens::jsonb) as known (number text, token text)`

const NAMES_ELSEWHERE = [
  `update message set body = replace(body::text, :name, '"…"')::jsonb
   where conversation_id in (${KIN}) and body::text like :like_name`,
  `update dialog set state = replace(state::text, :name, '"…"')::jsonb, suspended = replace(suspended::text, :name, '"…"')::jsonb
   where conversation_id in (${KIN}) and (state::text like :like_name or suspended::text like :like_name)`,
  // What operators were asked to do at the network. What they have still to be told keeps its number until then.
  `update message set key = replace(key, known.number, known.token), body = replace(body::text, known.number, known.token)::jsonb
   from ${KNOWN} where state not in ('waiting', 'sending') and position(known.number in body::text) > 0
     and conversation_id in (select id from conversation where kind = 'group')`,
  // What operators had on their screens, and what they were shown in full.
  `delete from dialog where conversation_id in (select id from conversation where kind = 'group')
   and position(:customer_id::text in state::text) > 0`,
  `update message set body = replace(replace(body::text, :name, '"…"'), :address, '"…"')::jsonb
   where conversation_id in (select id from conversation where kind = 'group')
     and (body::text like :like_name or position(:address in body::text) > 0)`,
  `update inbound set event = jsonb_build_object('kind', 'scrubbed')
   where state <> 'waiting' and conversation_id in (select id from conversation where kind = 'group')
     and (event::text like :like_phone or event::text like :like_typed or position(:customer_id::text in event::text) > 0)`,
  `delete from family_link where :customer_id in (primary_id, member_id)`,
]

/** What is still to be deleted in a chat holds no words, and a PIN must not stay there. */
const WORDS = [
  `delete from message where conversation_id = any(:mailboxes::uuid[])`,
  `delete from message_slot where conversation_id = any(:mailboxes::uuid[])`,
  `delete from conversation where id = any(:mailboxes::uuid[])`,
  `delete from message where op = 'show'
   and (inbox_of = :customer_id or conversation_id in (select id from conversation where customer_id = :customer_id))`,
  `update inbound set event = jsonb_build_object('kind', 'scrubbed')
   where state <> 'waiting' and conversation_id in (select id from conversation where customer_id = :customer_id)`,
  `update callback set body = '' where body like :like_phone or position(:customer_id::text in body) > 0`,
]

const CHATS = [
  `delete from dialog where conversation_id in (select id from conversation where customer_id = :customer_id)`,
  `delete from network_waiter where conversation_id in (select id from conversation where customer_id = :customer_id)`,
  `update conversation set customer_id = null where customer_id = :customer_id`,
  `update otp set phone = :token where phone = :phone`,
  `delete from otp_lock where subject = 'phone:' || :phone`,
  `delete from recipient where customer_id = :customer_id`,
  `delete from notice_wish where customer_id = :customer_id`,
  `update customer_note set words = :token where customer_id = :customer_id`,
  // What is looked for by number is not found by it any more; the clock may write it anew, with the token.
  `delete from transaction_words where id in (select id from purchase where customer_id = :customer_id)`,
]

const NUMBERS = [
  `update bank_account set account_name = null, outcome = null, next_check_at = null,
     state = case state when 'asked' then 'refused' else state end
   where customer_id = :customer_id`,
  `update purchase set recipient = known.token from ${KNOWN} where customer_id = :customer_id and recipient = known.number`,
  `update purchase_fact set recipient = known.token from ${KNOWN} where customer_id = :customer_id and recipient = known.number`,
  `update spend_month set recipient = known.token from ${KNOWN} where customer_id = :customer_id and recipient = known.number`,
  `update subscription set phone = known.token, state = 'ended',
     ended_at = coalesce(ended_at, now_at.time), end_reason = coalesce(end_reason, 'closed')
   from ${KNOWN}, (select :time::timestamptz as time) as now_at
   where customer_id = :customer_id and phone = known.number`,
  `update postpaid_part as part set phone = known.token from ${KNOWN}, postpaid_cycle as cycle, postpaid_line as line
   where line.customer_id = :customer_id and cycle.line_id = line.id and part.cycle_id = cycle.id and part.phone = known.number`,
  `update postpaid_item as item set phone = known.token from ${KNOWN}, postpaid_line as line
   where line.customer_id = :customer_id and item.line_id = line.id and item.phone = known.number`,
  `update postpaid_line set phone = known.token from ${KNOWN} where customer_id = :customer_id and phone = known.number`,
]
