import pg from 'pg'
import { present } from '../../../core/kernel/assert.ts'
import { idFromName } from '../../../core/kernel/ids.ts'
import type { BenchCustomer } from '../fill-shop.ts'
import { walletOf } from '../money/by-hand.ts'
import { COST, PRICE } from '../money/way.ts'

const CHUNK = 200_000
/** All of it happened before what is measured. */
const SECONDS_PER_PURCHASE = 3

export type History = { purchases: number; lasted_s: number; bytes: number }

/**
 * Purchases that were settled long ago, with every row that they left for good: hold, transfer, entries, fact,
 * attempts, sums of what was spent. Written in sets and without triggers, which would judge each chunk as if it had
 * just happened; that the books agree is looked at when the bench is over. Stops early when its time is up.
 */
export async function fillHistory(
  url: string,
  customers: readonly BenchCustomer[],
  { purchases, minutes_max }: { purchases: number; minutes_max: number },
): Promise<History> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const begun = performance.now()
  try {
    await client.query(`set session_replication_role = 'replica'; set synchronous_commit = off`)
    await openAccounts(client, customers)
    const indexes = await dropIndexes(client)
    let done = 0
    while (done < purchases && performance.now() - begun < minutes_max * 60_000) {
      const count = Math.min(CHUNK, purchases - done)
      await client.query({ text: FILL, values: [done, count, purchases - done, SECONDS_PER_PURCHASE] })
      done += count
    }
    await client.query(SUM_UP)
    for (const definition of indexes) await client.query(definition)
    await client.query('vacuum analyze')
    // What the filling left to be written must not be written while we measure.
    await client.query('checkpoint')
    const { rows } = await client.query<{ bytes: string }>(
      'select pg_database_size(current_database()) as bytes',
    )
    const bytes = Number(present(rows[0], 'a database has a size').bytes)
    return { purchases: done, lasted_s: (performance.now() - begun) / 1000, bytes }
  } finally {
    await client.end()
  }
}

/** Where the rows of purchase number n belong, by the rest of n. */
async function openAccounts(client: pg.Client, customers: readonly BenchCustomer[]): Promise<void> {
  for (const code of ['provider/vtpass/NGN', 'revenue/airtime/NGN'])
    await client.query(
      `insert into account (id, code, kind, currency, created_at)
       values ($1, $2, split_part($2, '/', 1), 'NGN', clock_timestamp()) on conflict do nothing`,
      [idFromName(`account:${code}`), code],
    )
  await client.query(
    `create temporary table buyer as
     select (place - 1)::int as place, customer_id, conversation_id, phone, wallet_id, account.balance as funds
     from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[])
       with ordinality as asked (customer_id, conversation_id, phone, wallet_id, place)
     join account on account.id = wallet_id`,
    [
      customers.map(({ id }) => id),
      customers.map(({ conversation_id }) => conversation_id),
      customers.map(({ phone }) => phone),
      customers.map(({ id }) => walletOf(id)),
    ],
  )
  await client.query('alter table buyer add primary key (place); analyze buyer')
}

/** Those that no constraint needs are made anew when all is there, which is far quicker than keeping them up. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
     from pg_index
     where indrelid = any('{purchase,hold,transfer,entry,purchase_fact,purchase_attempt}'::regclass[])
       and not exists (select from pg_constraint where conindid = indexrelid)`,
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map(({ definition }) => definition)
}

const PROVIDER = idFromName('account:provider/vtpass/NGN')
const REVENUE = idFromName('account:revenue/airtime/NGN')

/** $1 purchases are there, $2 more are to be made, of the $3 that were still to come; one every $4 seconds. */
const FILL = `
  with size as (select count(*)::int as buyers from buyer),
  made as materialized (
    select n, buyer.*, at, uuidv7(at - clock_timestamp()) as id, uuidv7(at - clock_timestamp()) as hold_id,
      uuidv7(at - clock_timestamp()) as transfer_id, uuidv7(at - clock_timestamp()) as key,
      to_char(at, 'YYYYMMDDHH24MI') || upper(substr(md5(n::text), 1, 12)) as request_id,
      funds - (n / size.buyers + 1) * ${PRICE} as balance_after
    from size, generate_series($1::int, $1::int + $2::int - 1) as n,
      lateral (select date_trunc('day', clock_timestamp()) - interval '2 days'
        - ($3::int - (n - $1::int)) * $4::int * interval '1 second' as at) as time
    join buyer on true
    where buyer.place = n % size.buyers
  ), holds as (
    insert into hold (id, key, content_hash, account_id, amount, state, transfer_id, created_at, ended_at)
    select hold_id, 'purchase:' || key, sha256(uuid_send(key)), wallet_id, ${PRICE}, 'settled', transfer_id, at, at from made
  ), transfers as (
    insert into transfer (id, key, content_hash, kind, created_at)
    select transfer_id, 'hold:' || hold_id, sha256(uuid_send(hold_id)), 'purchase', at from made
  ), entries as (
    insert into entry (transfer_id, line, account_id, amount, balance_after, created_at)
    select transfer_id, line.place, line.account_id, line.amount, line.balance_after, at
    from made cross join lateral (values
      (1, wallet_id, -${PRICE}::bigint, balance_after),
      (2, '${PROVIDER}'::uuid, ${COST}::bigint, null::bigint),
      (3, '${REVENUE}'::uuid, ${PRICE - COST}::bigint, null::bigint)) as line (place, account_id, amount, balance_after)
    order by n, line.place
  ), purchases as (
    insert into purchase (id, reference, key, content_hash, customer_id, conversation_id, category, network, recipient,
      face_amount, discount, price, cost, currency, state, hold_id, provider, provider_request_id, provider_reference,
      slot, trace_id, created_at, sent_at, ended_at)
    select id, 'NX-' || upper(substr(md5('reference ' || n), 1, 12)), key, sha256(uuid_send(id)), customer_id,
      conversation_id, 'airtime', 'mtn', phone, ${PRICE}, 0, ${PRICE}, ${COST}, 'NGN', 'delivered', hold_id, 'vtpass',
      request_id, 'T' || n, 'bench', null, at, at, at
    from made
  ), attempts as (
    insert into purchase_attempt (purchase_id, provider, network, request_id, event, amount, cost, happened_at)
    select id, 'vtpass', 'mtn', request_id, event, ${PRICE}, case event when 'delivered' then ${COST} end, at
    from made cross join (values ('sent'), ('delivered')) as happened (event)
    order by n
  )
  insert into purchase_fact (purchase_id, customer_id, amount, category, network, recipient, status, happened_at, day)
  select id, customer_id, ${PRICE}, 'airtime', 'mtn', phone, 'delivered', at, (at at time zone 'Africa/Lagos')::date from made`

const SUM_UP = `
  with spent as (select customer_id, to_char(day, 'YYYY-MM') as month, sum(amount) as amount, count(*) as purchases
    from purchase_fact group by 1, 2)
  insert into spend_total select customer_id, month, amount, purchases from spent;
  insert into spend_month select customer_id, to_char(day, 'YYYY-MM'), category, network, recipient, sum(amount), count(*)
    from purchase_fact group by 1, 2, 3, 4, 5;
  insert into spend_day select customer_id, day, category, sum(amount) from purchase_fact group by 1, 2, 3;
  update account set balance = buyer.funds - paid.amount
    from buyer join (select customer_id, sum(amount) as amount from purchase_fact group by 1) as paid using (customer_id)
    where account.id = buyer.wallet_id`
