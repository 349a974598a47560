import { readPlans, seedPlans } from '../../../core/catalog/index.ts'
import { present } from '../../../core/kernel/assert.ts'
import { now } from '../../../core/kernel/clock.ts'
import type { Environment } from '../../../core/platform/environment.ts'
import { inTransaction } from '../../../core/platform/transaction.ts'
import type { BenchCustomer } from '../fill-shop.ts'

export type Plans = { running: number; due: number; waiting: number }

/**
 * Plans that run on as many numbers, straight into the tables with their guards asleep: the first ones are over,
 * and behind some of these another one waits.
 */
export async function fillPlans(
  env: Pick<Environment, 'db' | 'config'>,
  { customers, plans }: { customers: readonly BenchCustomer[]; plans: Plans },
): Promise<void> {
  await seedPlans(env)
  const [plan] = (await readPlans(env.db, { network: 'mtn', per_page: 1 })).plans
  const { id: plan_id } = present(plan, 'the list has plans of every network')
  const given = {
    ...{ plan_id, running: plans.running, due: plans.due, waiting: plans.waiting, time: now() },
    customers: customers.map(({ id }) => id),
    conversations: customers.map(({ conversation_id }) => conversation_id),
  }
  await inTransaction(env.db, async (trx) => {
    await trx.raw('set local session_replication_role = replica')
    await trx.raw(fillOf('delivered', ':running::int'), given)
    await trx.raw(fillOf('queued', ':waiting::int'), given)
  })
  await env.db.raw('vacuum analyze purchase, subscription')
}

/** Each plan beside the purchase that it came from, of customers in turn, each on a number of its own. */
const fillOf = (state: 'delivered' | 'queued', count: string): string => `
  with made as materialized (
    select gen_random_uuid() as id, place, '+2349' || lpad(place::text, 9, '0') as phone,
      (:customers::uuid[])[1 + place % cardinality(:customers::uuid[])] as customer_id,
      (:conversations::uuid[])[1 + place % cardinality(:conversations::uuid[])] as conversation_id,
      :time::timestamptz - interval '7 days' as made_at, :plan_id::uuid as plan_id,
      :time::timestamptz + case when place <= :due::int then interval '-1 minute' else interval '3 days' end as ends_at
    from generate_series(1, ${count}) as place
  ), bought as (
    insert into purchase (id, reference, key, content_hash, customer_id, conversation_id, category, network, recipient,
      plan_id, plan_name, face_amount, price, cost, currency, state, hold_id, provider, provider_request_id, slot, created_at, ended_at)
    select id, 'NX-' || upper(substr(md5(id::text), 1, 12)), 'fill:' || id, sha256(id::text::bytea), customer_id, conversation_id,
      'data', 'mtn', phone, plan_id, '1GB Weekly', 80000, 80000, 76000, 'NGN', '${state}', gen_random_uuid(), 'vtpass',
      ${state === 'queued' ? 'null' : "'fill:' || id"}, 'slot', made_at, ${state === 'queued' ? 'null' : 'made_at'}
    from made
  )
  insert into subscription (id, purchase_id, customer_id, phone, network, plan_id, plan_name, kind, data_mb, validity_days,
    time_zone, state, starts_at, ends_at, ending_told_at, created_at)
  select gen_random_uuid(), id, customer_id, phone, 'mtn', plan_id, '1GB Weekly', 'base', 1024, 7, 'Africa/Lagos',
    ${state === 'queued' ? "'queued', null, null, null" : "'active', made_at, ends_at, null"}, made_at
  from made`
