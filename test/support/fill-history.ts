import type { Uuid } from '../../core/kernel/ids.ts'
import type { Db } from '../../core/platform/db.ts'
import { inTransaction } from '../../core/platform/transaction.ts'

type Past = { customer_id: Uuid; conversation_id: Uuid; purchases: number; fundings: number; until: Date }

/**
 * Years of purchases and payments, straight into the tables with their guards asleep: made by the doors of core, a
 * hundred thousand would take the whole day. Purchases are ten minutes apart, and end at `until`.
 */
export async function fillHistory(db: Db, past: Past): Promise<void> {
  const { customer_id, conversation_id, until } = past
  await inTransaction(db, async (trx) => {
    await trx.raw('set local session_replication_role = replica')
    await trx.raw(
      `insert into purchase (id, reference, key, content_hash, customer_id, conversation_id, category, network, recipient,
         face_amount, price, cost, currency, state, hold_id, provider, provider_request_id, slot, created_at, ended_at)
       select id, 'NX-' || upper(substr(md5(id::text), 1, 12)), 'fill:' || id, sha256(id::text::bytea), :customer_id, :conversation_id,
         'airtime', (array['mtn', 'airtel', 'glo', '9mobile'])[1 + place % 4], '+234803' || lpad((place % 50)::text, 7, '0'),
         5000 + place % 997, 5000 + place % 997, 4800, 'NGN', case when place % 20 = 0 then 'returned' else 'delivered' end,
         gen_random_uuid(), 'vtpass', 'fill:' || id, 'slot', made_at, made_at
       from (select gen_random_uuid() as id, place, :until::timestamptz - place * interval '10 minutes' as made_at
             from generate_series(1, :purchases::int) as place) as bought`,
      { customer_id, conversation_id, until, purchases: past.purchases },
    )
    await trx.raw(
      `insert into funding (id, reference, key, customer_id, conversation_id, gateway, amount, currency, state,
         credited_amount, slot, created_at, ended_at)
       select id, 'NXF-' || upper(substr(md5(id::text), 1, 12)), 'fill:' || id, :customer_id, :conversation_id, 'paystack',
         100000 + place, 'NGN', 'credited', 100000 + place, 'slot', made_at, made_at
       from (select gen_random_uuid() as id, place, :until::timestamptz - place * interval '3 hours' as made_at
             from generate_series(1, :fundings::int) as place) as paid`,
      { customer_id, conversation_id, until, fundings: past.fundings },
    )
  })
}
