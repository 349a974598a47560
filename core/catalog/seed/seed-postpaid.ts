import { present } from '../../kernel/assert.ts'
import { now } from '../../kernel/clock.ts'
import { idFromName } from '../../kernel/ids.ts'
import { canonicalJson } from '../../kernel/json.ts'
import { encodeMoney, fromMajor } from '../../kernel/money.ts'
import type { Environment } from '../../platform/environment.ts'
import { networkIds, networkName } from '../network.ts'
import type { Plan } from '../plan.ts'

type Seed = readonly [what: string, kind: Plan['kind'], data_mb: number, naira: number, cost_naira: number]

/** Plans in the shape of what Nigerian networks bill afterwards; every network gets the same, under its own name. */
const SEEDS: readonly Seed[] = [
  ['Postpaid 10GB', 'base', 10_240, 4_500, 4_100],
  ['Postpaid 25GB', 'base', 25_600, 9_000, 8_200],
  ['Postpaid 75GB', 'base', 76_800, 18_000, 16_500],
  ['Extra 2GB', 'addon', 2_048, 1_000, 900],
  ['Extra 5GB', 'addon', 5_120, 2_200, 2_000],
]

/** Fills the catalogue with postpaid plans and data to add to them. Safe to repeat; says how many were new. */
export async function seedPostpaidPlans({ db, config }: Pick<Environment, 'db' | 'config'>): Promise<number> {
  const time = now()
  const minor = (naira: number) =>
    encodeMoney(present(fromMajor(naira, 'NGN'), 'prices of the list are whole naira'))
  const plans = networkIds.flatMap((network) =>
    SEEDS.map(([what, kind, data_mb, naira, cost_naira]) => {
      const name = `${networkName(network)} ${what}`
      const id = idFromName(`plan:postpaid:${name}`)
      return { id, network, name, kind, data_mb, price: minor(naira), cost: minor(cost_naira) }
    }),
  )
  const { rows } = await db.raw<{ rows: unknown[] }>(
    `insert into plan (id, network, category_id, name, type, kind, price, cost, currency, calendar_month, data_mb, created_at, updated_at)
     select id, network, 'monthly', name, 'postpaid', kind, price, cost, :currency, true, data_mb, :time, :time
     from jsonb_to_recordset(:plans::jsonb) as asked (
       id uuid, network text, name text, kind text, price bigint, cost bigint, data_mb int)
     on conflict (id) do nothing returning id`,
    { plans: canonicalJson(plans), currency: config.CURRENCY, time },
  )
  return rows.length
}
