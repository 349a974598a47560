/** A table that holds something about a person, and which of its rows. */
export type HeldTable = {
  /** What it is called in the document. */
  name: string
  table: string
  /** Columns that tell one row from another, in the order in which they are written. */
  order: string
  /** About `mine`, with :customer_id and :phone. */
  where: string
  /** Columns that are somebody else's to know, or say nothing to a person. */
  without?: readonly string[]
}

/** They prove something to us and tell a person nothing. */
export const SECRET_COLUMNS = ['pin_hash', 'code_mac', 'content_hash', 'phone_mac', 'chain_hash'] as const

const OWN = 'mine.customer_id = :customer_id'
const CHATS = 'mine.conversation_id in (select id from conversation where customer_id = :customer_id)'
const PURCHASES = 'mine.purchase_id in (select id from purchase where customer_id = :customer_id)'
const LINES = 'mine.line_id in (select id from postpaid_line where customer_id = :customer_id)'
const REFERRED = ':customer_id in (mine.referrer_id, mine.referee_id)'

const PHONES = `(mine.channel, mine.address) in (
  select channel, address from conversation where customer_id = :customer_id and kind = 'private')`

const own = (table: string, order = 'id'): HeldTable => ({ name: table, table, order, where: OWN })
const ofChats = (table: string, order: string): HeldTable => ({ name: table, table, order, where: CHATS })
const ofPurchases = (table: string, order: string): HeldTable => ({
  name: table,
  table,
  order,
  where: PURCHASES,
})

/** All of them; a test compares this with what the database has. */
export const HELD_TABLES: readonly HeldTable[] = [
  { name: 'customer', table: 'customer', order: 'id', where: 'mine.id = :customer_id' },
  own('conversation'),
  own('session'),
  { name: 'otp', table: 'otp', order: 'id', where: 'mine.phone = :phone' },
  { name: 'otp_lock', table: 'otp_lock', order: 'subject', where: `mine.subject = 'phone:' || :phone` },
  own('recipient'),
  // What operators wrote down is theirs; that they did is not.
  { ...own('customer_note'), without: ['admin_id', 'words'] },
  own('notice_wish', 'customer_id'),
  own('broadcast_recipient', 'broadcast_id, customer_id'),
  ofChats('content_feedback', 'content_id, conversation_id'),
  {
    ...{ name: 'account', table: 'account', order: 'id' },
    where: `mine.code = 'wallet/' || :customer_id`,
  },
  {
    ...{ name: 'entry', table: 'entry', order: 'seq' },
    where: `mine.account_id = (select id from account where code = 'wallet/' || :customer_id) and mine.balance_after is not null`,
  },
  {
    ...{ name: 'hold', table: 'hold', order: 'id' },
    where: 'mine.id in (select hold_id from purchase where customer_id = :customer_id)',
  },
  own('wallet_event', 'transfer_id, customer_id'),
  own('funding'),
  own('bank_account'),
  own('purchase'),
  ofPurchases('purchase_attempt', 'request_id, event'),
  ofPurchases('purchase_claim', 'id'),
  ofPurchases('purchase_recheck', 'request_id'),
  own('purchase_fact', 'purchase_id, status, part'),
  own('purchase_refund'),
  own('manual_credit'),
  // Who of the shop asked and who decided, and what they told each other, is the shop's to know.
  { ...own('approval'), without: ['key', 'payload', 'reason', 'asked_by', 'decided_by'] },
  own('subscription'),
  own('postpaid_line'),
  { name: 'postpaid_item', table: 'postpaid_item', order: 'id', where: LINES },
  { name: 'postpaid_cycle', table: 'postpaid_cycle', order: 'id', where: LINES },
  {
    ...{ name: 'postpaid_part', table: 'postpaid_part', order: 'cycle_id, place' },
    where: `mine.cycle_id in (select cycle.id from postpaid_cycle as cycle
      join postpaid_line as line on line.id = cycle.line_id where line.customer_id = :customer_id)`,
  },
  {
    ...{ name: 'postpaid_credit', table: 'postpaid_credit', order: 'id', where: LINES },
    without: ['made_by'],
  },
  own('spend_total', 'customer_id, month'),
  own('spend_month', 'customer_id, month, category, network, recipient'),
  own('spend_day', 'customer_id, day, category'),
  own('report_buyer', 'day, customer_id'),
  own('budget_limit'),
  {
    ...{ name: 'budget_alert', table: 'budget_alert', order: 'limit_id, month, level' },
    where: 'mine.limit_id in (select id from budget_limit where customer_id = :customer_id)',
  },
  own('budget_stop', 'customer_id'),
  own('offer'),
  own('offer_use', 'purchase_id'),
  { name: 'referral', table: 'referral', order: 'id', where: REFERRED },
  {
    ...{ name: 'referral_month', table: 'referral_month', order: 'referrer_id, month' },
    where: 'mine.referrer_id = :customer_id',
  },
  {
    ...{ name: 'referral_event', table: 'referral_event', order: 'id' },
    where: 'mine.referral_id in (select id from referral where :customer_id in (referrer_id, referee_id))',
  },
  { name: 'family_link', table: 'family_link', order: 'id', where: 'mine.primary_id = :customer_id' },
  {
    // How somebody else calls this person, and what they mean to spend, is theirs.
    ...{
      name: 'family_link_to_me',
      table: 'family_link',
      order: 'id',
      where: 'mine.member_id = :customer_id',
    },
    without: ['name', 'relationship', 'allowance'],
  },
  {
    ...{ name: 'anomaly', table: 'anomaly', order: 'id' },
    where: 'mine.subject in (:customer_id, :phone)',
  },
  {
    // Who of the shop looked, and what they noted, is the shop's to know; that somebody did is the person's.
    ...{ name: 'audit', table: 'audit', order: 'id' },
    where: `mine.subject = any(array['customer:' || :customer_id] || array(
      select 'purchase:' || id from purchase where customer_id = :customer_id))`,
    without: ['admin_id', 'facts'],
  },
  ofChats('inbound', 'id'),
  {
    ...{ name: 'message', table: 'message', order: 'id' },
    where: `(mine.inbox_of = :customer_id or ${CHATS})`,
  },
  ofChats('message_slot', 'conversation_id, slot'),
  { name: 'phone_chat', table: 'phone_chat', order: 'channel, jid', where: PHONES },
  // The words are in the messages; here they are sealed, for telephones that ask for them again.
  { name: 'phone_sent', table: 'phone_sent', order: 'channel, id', where: PHONES, without: ['content'] },
  { name: 'phone_day', table: 'phone_day', order: 'channel, address, day', where: PHONES },
  // What a dialog remembers may hold an answer that was sealed.
  { ...ofChats('dialog', 'conversation_id'), without: ['state', 'suspended'] },
  ofChats('network_waiter', 'outage_id, conversation_id'),
]
