import type { Uuid } from '../../kernel/ids.ts'
import { canonicalJson } from '../../kernel/json.ts'
import { encodeMoney } from '../../kernel/money.ts'
import type { Environment } from '../../platform/environment.ts'
import type { Trx } from '../../platform/transaction.ts'
import type { PlanDraft } from './plan-draft.ts'

export type WrittenPlan = { id: Uuid; draft: PlanDraft; price_kept: boolean }

/**
 * Writes plans as they were judged, new ones and changed ones, with what each provider calls them. A code that a plan
 * does not have any more is forgotten; one that is new counts as offered until the provider's list says otherwise.
 * What runs on a number already was copied when it was bought, and stays.
 */
export async function writePlans(
  trx: Trx,
  { config }: Pick<Environment, 'config'>,
  { plans, time }: { plans: readonly WrittenPlan[]; time: Date },
): Promise<void> {
  if (plans.length === 0) return
  await trx.raw(
    `insert into plan (id, network, category_id, name, type, kind, price, cost, currency, validity_days, calendar_month,
       data_mb, daily_limit_mb, featured, hidden, active, price_kept, created_at, updated_at)
     select id, network, category_id, name, type, kind, price, cost, :currency, validity_days, validity_days is null,
       data_mb, daily_limit_mb, featured, hidden, not hidden, price_kept, :time, :time
     from jsonb_to_recordset(:plans::jsonb) as asked (
       id uuid, network text, category_id text, name text, type text, kind text, price bigint, cost bigint,
       validity_days int, data_mb int, daily_limit_mb int, featured boolean, hidden boolean, price_kept boolean)
     on conflict (id) do update set category_id = excluded.category_id, name = excluded.name, price = excluded.price,
       cost = excluded.cost, validity_days = excluded.validity_days, calendar_month = excluded.calendar_month,
       data_mb = excluded.data_mb, daily_limit_mb = excluded.daily_limit_mb, featured = excluded.featured,
       hidden = excluded.hidden, active = not excluded.hidden and plan.gone_at is null,
       price_kept = excluded.price_kept, updated_at = excluded.updated_at`,
    { plans: canonicalJson(plans.map(toRow)), currency: config.CURRENCY, time },
  )
  await writeCodes(trx, plans, time)
}

const toRow = ({ id, price_kept, draft: { codes: _, price, cost, ...rest } }: WrittenPlan) => ({
  ...{ id, price_kept, ...rest },
  price: encodeMoney(price),
  cost: cost === null ? null : encodeMoney(cost),
})

/** Forgotten first: two plans may have changed their codes with one another. */
async function writeCodes(trx: Trx, plans: readonly WrittenPlan[], time: Date): Promise<void> {
  const codes = plans.flatMap(({ id, draft }) =>
    Object.entries(draft.codes).map(([provider, code]) => ({
      plan_id: id,
      provider,
      network: draft.network,
      code,
    })),
  )
  const bound = { ids: plans.map(({ id }) => id), codes: canonicalJson(codes), time }
  const asked = `jsonb_to_recordset(:codes::jsonb) as asked (plan_id uuid, provider text, network text, code text)`
  await trx.raw(
    `delete from plan_offer_code as known where plan_id = any(:ids::uuid[]) and not exists (
       select from ${asked} where asked.plan_id = known.plan_id and asked.provider = known.provider and asked.code = known.code)`,
    bound,
  )
  await trx.raw(
    `insert into plan_offer_code (plan_id, provider, network, code, seen_at)
     select plan_id, provider, network, code, :time from ${asked} on conflict (plan_id, provider) do nothing`,
    bound,
  )
  // One that had left with its last provider is back when it has a code that is offered.
  await trx.raw(
    `update plan set gone_at = null, active = not hidden, updated_at = :time
     where id = any(:ids::uuid[]) and gone_at is not null
       and exists (select from plan_offer_code where plan_id = plan.id and gone_at is null)`,
    { ids: bound.ids, time },
  )
}
