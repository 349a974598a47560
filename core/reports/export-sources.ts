/** What can be had as a file. */
export const EXPORTS = ['customers', 'purchases', 'fundings', 'ledger', 'audit'] as const
export type ExportKind = (typeof EXPORTS)[number]

type Mask = 'phone' | 'name' | 'email'

export type ExportSource = {
  columns: readonly string[]
  /** Columns that say who somebody is, and how they are hidden. */
  masks: Readonly<Record<string, Mask>>
  /** One page of rows, by a key that grows with time: `sort` and `line` of the last one are where the next begins. */
  sql: string
}

/** A time as programs and spreadsheets read it, in UTC. */
const at = (column: string, name: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${name}`

const page = (key: string): string =>
  `${key} >= :from_id::uuid and ${key} < :to_id::uuid and ${key} > :after::uuid order by ${key} limit :limit`

/** Amounts are minor units, as the books have them. */
export const EXPORT_SOURCES: Readonly<Record<ExportKind, ExportSource>> = {
  customers: {
    columns: [
      ...[
        'id',
        'registered_at',
        'phone',
        'full_name',
        'email',
        'status',
        'kyc_tier',
        'language',
        'time_zone',
      ],
      ...['last_active_at', 'balance', 'held', 'referred_by'],
    ],
    masks: { phone: 'phone', full_name: 'name', email: 'email' },
    sql: `select customer.id as sort, 0 as line, customer.id, ${at('customer.created_at', 'registered_at')}, phone, full_name, email,
        status, kyc_tier, language, time_zone, ${at('last_active_at', 'last_active_at')},
        account.balance::text, account.held::text, referred_by
      from customer left join account on account.code = 'wallet/' || customer.id where ${page('customer.id')}`,
  },
  purchases: {
    columns: [
      ...[
        'id',
        'begun_at',
        'ended_at',
        'reference',
        'customer_id',
        'category',
        'network',
        'recipient',
        'plan',
      ],
      ...['face_amount', 'discount', 'price', 'cost', 'currency', 'state', 'reason', 'provider'],
      'provider_reference',
    ],
    masks: { recipient: 'phone' },
    sql: `select id as sort, 0 as line, id, ${at('created_at', 'begun_at')}, ${at('ended_at', 'ended_at')}, reference, customer_id,
        category, network, recipient, plan_name as plan, face_amount::text, discount::text, price::text, cost::text,
        currency, state, reason, provider, provider_reference
      from purchase where ${page('id')}`,
  },
  fundings: {
    columns: [
      ...['id', 'begun_at', 'ended_at', 'reference', 'customer_id', 'gateway', 'amount', 'credited_amount'],
      ...['reversed_amount', 'currency', 'state', 'outcome'],
    ],
    masks: {},
    sql: `select id as sort, 0 as line, id, ${at('created_at', 'begun_at')}, ${at('ended_at', 'ended_at')}, reference, customer_id,
        gateway, amount::text, credited_amount::text, reversed_amount::text, currency, state, outcome
      from funding where ${page('id')}`,
  },
  ledger: {
    columns: ['time', 'transfer_id', 'line', 'kind', 'key', 'account', 'amount', 'balance_after', 'currency'],
    masks: {},
    sql: `select listed.transfer_id as sort, listed.line, ${at('listed.created_at', 'time')}, listed.transfer_id, transfer.kind,
        transfer.key, account.code as account, listed.amount::text, listed.balance_after::text, account.currency
      from (
        select * from entry
        where transfer_id >= :from_id::uuid and transfer_id < :to_id::uuid
          and (transfer_id, line) > (:after::uuid, :after_line::smallint)
        order by transfer_id, line limit :limit
      ) as listed
      join transfer on transfer.id = listed.transfer_id join account on account.id = listed.account_id
      order by listed.transfer_id, listed.line`,
  },
  audit: {
    columns: ['place', 'acted_at', 'admin_id', 'admin', 'action', 'subject', 'facts', 'chain_hash'],
    masks: {},
    sql: `select audit.id as sort, 0 as line, audit_link.seq::text as place, ${at('acted_at', 'acted_at')}, admin_id, admin.name as admin,
        action, subject, facts::text, encode(chain_hash, 'hex') as chain_hash
      from audit join audit_link on audit_link.audit_id = audit.id left join admin on admin.id = audit.admin_id
      where ${page('audit.id')}`,
  },
}
