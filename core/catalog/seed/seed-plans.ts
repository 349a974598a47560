import { present } from '../../kernel/assert.ts'
import { now } from '../../kernel/clock.ts'
import { fromMajor } from '../../kernel/money.ts'
import type { Environment } from '../../platform/environment.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { addPlans } from '../add-plans.ts'
import { networkIds } from '../network.ts'
import { kindOf } from '../read-offer.ts'
import { FEATURED, SEED_PLANS } from './plan-list.ts'

/** Fills the catalogue with the plans of the list, as VTpass names them. Safe to repeat: what is there stays as it is. */
export function seedPlans({ db, config }: Pick<Environment, 'db' | 'config'>): Promise<number> {
  const plans = networkIds.flatMap((network) =>
    SEED_PLANS[network].map(([name, data_mb, validity_days, naira, code]) => ({
      provider: 'vtpass',
      network,
      code,
      name,
      kind: kindOf(name),
      data_mb,
      validity_days,
      price: present(fromMajor(naira, 'NGN'), 'prices of the list are whole naira'),
      featured: FEATURED.has(code),
    })),
  )
  return inTransaction(db, (trx) => addPlans(trx, { config }, { plans, time: now() }))
}
