/** A row of `table` goes `keep_days` after what `old` says of it: SQL about `:before`. */
export type Rule = { table: string; key: string; old: string; order: string; keep_days: number }

/**
 * What is forgotten, and after how long. The oldest rows go first, by the primary key where one grows with time, so
 * that a batch costs the same on a table of any size. docs/retention.md says the same in words, and why all other
 * tables stay; a test of the house holds the two together.
 */
export const FORGOTTEN: readonly Rule[] = [
  { table: 'inbound', key: 'id', old: `state = 'used' and used_at < :before`, order: 'id', keep_days: 7 },
  // Nobody knows what to do with it: until then operators can look.
  { table: 'inbound', key: 'id', old: `state = 'failed' and used_at < :before`, order: 'id', keep_days: 30 },
  { table: 'job_outbox', key: 'id', old: 'relayed_at < :before', order: 'relayed_at', keep_days: 7 },
  {
    table: 'clock_slot',
    key: '(name, slot)',
    old: 'claimed_at < :before',
    order: 'name, slot',
    keep_days: 1,
  },
  { table: 'chat_rate', key: 'who', old: 'slot < :before', order: 'slot', keep_days: 1 },
  { table: 'otp', key: 'id', old: 'sent_at < :before', order: 'id', keep_days: 2 },
  {
    table: 'message_slot',
    key: '(conversation_id, slot)',
    old: 'shown_at < :before',
    order: 'shown_at',
    keep_days: 30,
  },
  { table: 'provider_float', key: 'id', old: 'read_at < :before', order: 'id', keep_days: 90 },
  {
    table: 'provider_health',
    key: '(provider, network, minute)',
    old: 'minute < :before',
    order: 'minute',
    keep_days: 90,
  },
  { table: 'measurement', key: 'id', old: 'measured_at < :before', order: 'id', keep_days: 7 },
  {
    table: 'statement_line',
    key: '(source, line_id)',
    old: 'collected_at < :before',
    order: 'collected_at',
    keep_days: 14,
  },
  // Ids of broadcasts grow with time. What became of each person's message is told by the counts.
  {
    table: 'broadcast_recipient',
    key: '(broadcast_id, customer_id)',
    old: `state not in ('waiting', 'handed') and handed_at < :before`,
    order: 'broadcast_id, customer_id',
    keep_days: 180,
  },
  { table: 'message', key: 'id', old: `state = 'sent' and sent_at < :before`, order: 'id', keep_days: 90 },
  // What never arrived is kept longer: somebody may still ask for it, or send it again.
  {
    table: 'message',
    key: 'id',
    old: `state in ('kept', 'expired', 'failed') and created_at < :before`,
    order: 'id',
    keep_days: 180,
  },
  // Half-given answers of people who went away. A later tap finds nothing open, and says so.
  {
    ...{ table: 'dialog', key: 'conversation_id', old: 'updated_at < :before', order: 'updated_at' },
    keep_days: 30,
  },
  // What others posted to us. What came of it is in the payment or the purchase; a repeat only makes us ask again.
  { table: 'callback', key: 'id', old: 'received_at < :before', order: 'id', keep_days: 90 },
  {
    ...{ table: 'otp_lock', key: 'subject', order: 'updated_at', keep_days: 90 },
    old: 'updated_at < :before and (locked_until is null or locked_until < :before)',
  },
  // The newest of a chat stays: it says where somebody was let in last.
  {
    ...{ table: 'session', key: 'id', order: 'id', keep_days: 400 },
    old: `ended_at < :before and exists (select from session as later
      where later.conversation_id = session.conversation_id and later.started_at > session.started_at)`,
  },
  { table: 'admin_session', key: 'id', old: 'ended_at < :before', order: 'id', keep_days: 400 },
  { table: 'anomaly', key: 'id', old: 'closed_at < :before', order: 'opened_at', keep_days: 400 },
  { table: 'shelf_import', key: 'id', old: 'asked_at < :before', order: 'id', keep_days: 400 },
  {
    ...{ table: 'network_waiter', key: '(outage_id, conversation_id)', keep_days: 30 },
    ...{ old: 'asked_at < :before', order: 'outage_id, conversation_id' },
  },
  {
    ...{ table: 'phone_day', key: '(channel, address, day)', keep_days: 30 },
    ...{ old: 'day < :before::date', order: 'day' },
  },
]
