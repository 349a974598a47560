import { now } from '../kernel/clock.ts'
import type { Uuid } from '../kernel/ids.ts'
import { notifyAdmins } from '../notices/index.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import type { PurchaseRefusal } from './refusals.ts'

/** Tells operators of somebody who wants to buy faster than anybody may, once for a customer and a day (UTC). */
export async function alertPace(
  trx: Trx,
  env: Pick<Environment, 'config' | 'log'>,
  customer_id: Uuid,
  refusal: PurchaseRefusal,
): Promise<void> {
  const detail = describe(env, refusal)
  if (detail === null) return
  const day = now().toISOString().slice(0, 10)
  await notifyAdmins(trx, env, {
    code: 'purchase.velocity',
    subject: `customer ${customer_id}, ${day}`,
    detail,
  })
}

function describe({ config }: Pick<Environment, 'config'>, { code }: PurchaseRefusal): string | null {
  if (code === 'purchase.too-many')
    return `wanted more than ${config.VELOCITY_PER_HOUR_MAX} purchases within an hour`
  if (code === 'purchase.too-many-recipients')
    return `wanted to buy for more than ${config.VELOCITY_RECIPIENTS_PER_DAY_MAX} new numbers in a day`
  return null
}
