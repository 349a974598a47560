import { addHours, now } from '../../core/kernel/clock.ts'
import type { Environment } from '../../core/platform/environment.ts'

const BATCH_ROWS = 1_000
/** Bounds one run; what is left goes with the next one. */
const BATCHES_MAX = 200

/**
 * What may be forgotten, and after how long. The oldest rows go first, by the primary key where one
 * grows with time, so that a batch costs the same on a table of any size.
 */
const FORGOTTEN = [
  { table: 'inbound', key: 'id', old: `state = 'used' and used_at < :before`, order: 'id', keep_days: 7 },
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
] as const

/** Deletes what is past its time in small batches, each a transaction of its own. Says how many rows went. */
export async function prune({ db, log }: Pick<Environment, 'db' | 'log'>): Promise<Record<string, number>> {
  const gone: Record<string, number> = {}
  for (const { table, key, old, order, keep_days } of FORGOTTEN) {
    const before = addHours(now(), -24 * keep_days)
    const columns = key.replace(/[()]/g, '')
    const sql = `delete from ${table} where ${key} in (select ${columns} from ${table} where ${old} order by ${order} limit ${BATCH_ROWS})`
    let count = 0
    for (let batch = 0; batch < BATCHES_MAX; batch++) {
      const { rowCount } = (await db.raw(sql, { before })) as { rowCount: number }
      count += rowCount
      if (rowCount < BATCH_ROWS) break
    }
    gone[table] = (gone[table] ?? 0) + count
  }
  log.info({ deleted: Object.entries(gone) }, 'old rows were deleted')
  return gone
}
