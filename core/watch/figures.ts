import { QUEUES } from '../platform/job.ts'
import type { Figure } from '../platform/metrics.ts'

type Column = { label: string | null; value: bigint | number | null }

/** A figure, and the query that says it: one row, or one for each value of its label. */
export type Reading = { name: string; help: string; label?: string; sql: string }

/** How far back purchases are counted by their state. */
export const BEGUN_MINUTES = 10

const ALL_QUEUES = `unnest(array['${QUEUES.join("', '")}']) as asked (queue)`

/**
 * What is measured every minute. Each finds its rows by an index, or reads a table that grows with the customers and
 * not with what they buy.
 */
export const READINGS: readonly Reading[] = [
  {
    name: 'nexa_wallets_minor_units',
    help: 'What all wallets have, held money included',
    sql: `select null as label, coalesce(sum(balance), 0) as value from account where kind = 'wallet'`,
  },
  {
    name: 'nexa_held_minor_units',
    help: 'What is held in all wallets',
    sql: `select null as label, coalesce(sum(amount), 0) as value from hold where state = 'open'`,
  },
  {
    name: 'nexa_purchases_open',
    help: 'Purchases that have not ended, by state',
    label: 'state',
    sql: `select asked.state as label, count(purchase.id) as value
      from unnest(array['held', 'sending', 'unknown', 'review']) as asked (state)
      left join (purchase_open as open join purchase on purchase.id = open.purchase_id) using (state) group by 1`,
  },
  {
    name: 'nexa_purchases_begun',
    help: `Purchases begun in the last ${BEGUN_MINUTES} minutes, by how they stand`,
    label: 'state',
    sql: `select asked.state as label, count(purchase.id) as value
      from unnest(array['held', 'sending', 'unknown', 'delivered', 'returned']) as asked (state)
      left join (select id, state from purchase where id >= :begun_id) as purchase using (state) group by 1`,
  },
  {
    name: 'nexa_purchase_doubt_seconds',
    help: 'How long the oldest purchase in doubt has waited for a verdict',
    sql: `select null as label, coalesce(extract(epoch from :time::timestamptz - min(sent_at)), 0) as value
      from purchase_open as open join purchase on purchase.id = open.purchase_id where state = 'unknown'`,
  },
  {
    name: 'nexa_outbox_waiting',
    help: 'Jobs that are due and not yet handed to a queue',
    label: 'queue',
    sql: `select asked.queue as label, count(job_outbox.id) as value
      from ${ALL_QUEUES}
      left join (select * from job_outbox where relayed_at is null and due_at <= :time) as job_outbox using (queue) group by 1`,
  },
  {
    name: 'nexa_queue_waiting',
    help: 'Jobs that were handed to a queue and not yet begun, as last looked at',
    label: 'queue',
    sql: `select asked.queue as label, waiting as value from ${ALL_QUEUES} left join queue_state using (queue)`,
  },
  {
    name: 'nexa_queue_lag_seconds',
    help: 'How long the oldest of them waits for a worker',
    label: 'queue',
    sql: `select asked.queue as label, greatest(extract(epoch from :time::timestamptz - waiting_since), 0) as value
      from ${ALL_QUEUES} left join queue_state using (queue)`,
  },
  {
    name: 'nexa_queue_untaken_seconds',
    help: 'How long ago a worker was last there for the queue; of one that nobody ever took, nothing',
    label: 'queue',
    sql: `select queue as label, greatest(extract(epoch from :time::timestamptz - taken_at), 0) as value
      from queue_state where taken_at is not null`,
  },
  {
    name: 'nexa_outbox_lag_seconds',
    help: 'How long the oldest due job waits to be handed to a queue',
    sql: `select null as label, coalesce(extract(epoch from :time::timestamptz - min(due_at)), 0) as value
      from job_outbox where relayed_at is null and due_at <= :time`,
  },
  {
    name: 'nexa_messages_waiting',
    help: 'Messages that are due and not yet brought',
    sql: `select null as label, count(*) as value from message where state in ('waiting', 'sending') and due_at <= :time`,
  },
  {
    name: 'nexa_messages_lag_seconds',
    help: 'How long the oldest due message waits',
    sql: `select null as label, coalesce(extract(epoch from :time::timestamptz - min(due_at)), 0) as value
      from message where state in ('waiting', 'sending') and due_at <= :time`,
  },
  {
    name: 'nexa_inbound_waiting',
    help: 'Messages of people that were stored and not yet answered',
    sql: `select null as label, count(*) as value from inbound where state = 'waiting'`,
  },
  {
    name: 'nexa_provider_float_minor_units',
    help: 'What lies with each provider, as last read',
    label: 'provider',
    sql: `select provider as label, balance as value from unnest(:providers::text[]) as provider
      cross join lateral (select balance from provider_float where provider_float.provider = provider.provider order by id desc limit 1) as newest`,
  },
  {
    name: 'nexa_differences_open',
    help: 'Differences with statements that nobody has cleared up',
    sql: `select null as label, count(*) as value from difference where state = 'open'`,
  },
  {
    name: 'nexa_anomalies_open',
    help: 'What is out of the ordinary now',
    label: 'kind',
    sql: `select kind as label, count(*) as value from anomaly where closed_at is null group by kind`,
  },
]

/** Figures are for looking at: past 2^53 minor units the last digits blur. */
export const toFigures = ({ name, help, label }: Reading, rows: readonly Column[]): Figure[] =>
  rows.map((row) => ({
    ...{ name, help },
    labels: label === undefined ? {} : { [label]: row.label ?? '' },
    value: Number(row.value ?? 0),
  }))
