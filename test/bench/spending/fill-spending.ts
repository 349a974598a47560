import pg from 'pg'
import type { BenchCustomer } from '../fill-shop.ts'

/** As many as a busy customer makes in half a year. */
export const PURCHASES_EACH = 100
const CHUNK = 2_000

/**
 * Half a year of purchases of these customers, and of so many others beside them, with the sums that they add up to.
 * Written in sets and without triggers; the purchases themselves are only there for the customers who are measured,
 * because nobody looks at those of the others.
 */
export async function fillSpending(
  url: string,
  { customers, others }: { customers: readonly BenchCustomer[]; others: number },
): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`set session_replication_role = 'replica'; set synchronous_commit = off`)
    await client.query(
      'create temporary table buyer (place int primary key, id uuid, phone text, conversation_id uuid)',
    )
    await client.query(
      'insert into buyer select place, id, phone, chat from unnest($1::uuid[], $2::text[], $3::uuid[]) with ordinality as asked (id, phone, chat, place)',
      [
        customers.map(({ id }) => id),
        customers.map(({ phone }) => phone),
        customers.map(({ conversation_id }) => conversation_id),
      ],
    )
    await client.query(OTHERS, [customers.length, others])
    // Made anew when all is there, which is far quicker than keeping them up.
    await client.query(
      'alter table purchase_fact drop constraint purchase_fact_pkey; drop index purchase_fact_of_customer',
    )
    for (let from = 1; from <= customers.length + others; from += CHUNK)
      await client.query(FACTS, [from, from + CHUNK - 1, PURCHASES_EACH])
    for (const sql of [...INDEXES, PURCHASES(customers.length), ...SUMS]) await client.query(sql)
    await client.query('vacuum analyze')
    await client.query('checkpoint')
  } finally {
    await client.end()
  }
}

const OTHERS = `
  with made as (
    insert into buyer select $1::int + n, uuidv7(), '+23490' || lpad(n::text, 8, '0'), null
    from generate_series(1, $2::int) as n returning *
  )
  insert into customer (id, phone, full_name, language, time_zone, privacy_version, consented_at, referral_code,
    pin_hash, last_active_at, created_at)
  select id, phone, 'Ada Obi', 'en', 'Africa/Lagos', 'bench', clock_timestamp(), 'B' || place, 'none',
    clock_timestamp(), clock_timestamp() from made`

const FACTS = `
  insert into purchase_fact (purchase_id, customer_id, amount, category, network, recipient, status, happened_at, day)
  select uuidv7(at - clock_timestamp()), id, (1 + n % 9) * 10000,
    case n % 3 when 0 then 'data' else 'airtime' end, (array['mtn', 'airtel', 'glo', '9mobile'])[1 + n % 4],
    case n % 5 when 0 then '+2348055555551' when 1 then '+2348055555552' else phone end, 'delivered', at,
    (at at time zone 'Africa/Lagos')::date
  from buyer cross join generate_series(1, $3::int) as n
  cross join lateral (select clock_timestamp() - n * interval '43 hours' as at) as time
  where place between $1::int and $2::int`

const INDEXES = [
  'alter table purchase_fact add primary key (purchase_id, status)',
  'create index purchase_fact_of_customer on purchase_fact (customer_id, day)',
]

const PURCHASES = (measured: number): string => `
  insert into purchase (id, reference, key, content_hash, customer_id, conversation_id, category, network, recipient,
    plan_id, plan_name, face_amount, price, cost, currency, state, hold_id, provider, provider_request_id, slot, created_at, ended_at)
  select purchase_id, 'NX-' || purchase_id, purchase_id::text, sha256(uuid_send(purchase_id)), customer_id,
    conversation_id, category, network, recipient, case category when 'data' then purchase_id end,
    case category when 'data' then '1GB Weekly' end, amount, amount, amount, 'NGN', 'delivered', purchase_id, 'vtpass',
    purchase_id::text, purchase_id::text, happened_at, happened_at
  from purchase_fact join buyer on buyer.id = customer_id where place <= ${measured}`

const MONTH = `to_char(day, 'YYYY-MM')`
const SUMS = [
  `insert into spend_total select customer_id, ${MONTH}, sum(amount), count(*) from purchase_fact group by 1, 2`,
  `insert into spend_month select customer_id, ${MONTH}, category, network, recipient, sum(amount), count(*)
   from purchase_fact group by 1, 2, 3, 4, 5`,
  `insert into spend_day select customer_id, day, category, sum(amount) from purchase_fact group by 1, 2, 3`,
]
