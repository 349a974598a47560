import { assert } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import { newId, type Uuid } from '../kernel/ids.ts'
import type { Phone } from '../kernel/phone.ts'
import { makeOffer } from '../offers/index.ts'
import type { Environment } from '../platform/environment.ts'
import type { Trx } from '../platform/transaction.ts'
import { noteSteps } from './referral.ts'
import { expiryOf, rulesOf } from './rules.ts'

export type Joined = { customer_id: Uuid; phone: Phone; referred_by: Uuid | null }

/**
 * The first of three steps: somebody registered with a code, and gets the welcome discount for a first recharge.
 * To be called in the transaction that registers them. False when nobody invited them, or when their phone had
 * come by a code before, also with an account that is closed by now. Safe to repeat.
 */
export async function joinByCode(
  trx: Trx,
  { config, vault }: Pick<Environment, 'config' | 'vault'>,
  { customer_id, phone, referred_by }: Joined,
): Promise<boolean> {
  if (referred_by === null) return false
  const phone_mac = vault.mac('referral', phone)
  if ((await trx('referral').where({ phone_mac }).first('id')) !== undefined) return false
  const [time, rules, id] = [now(), rulesOf(config), newId()]
  const expires_at = expiryOf(config, time)
  const welcome = await makeOffer(trx, {
    ...{ key: `referral:${id}:welcome`, name: 'referral-welcome', customer_id },
    ...{ basis_points: rules.welcome_basis_points, amount: null },
    ...{ cap: rules.discount_max, spend_min: rules.spend_min, begins_at: time, ends_at: expires_at },
  })
  assert(welcome.ok, 'the rules of referrals make good offers')
  const welcome_offer_id = welcome.value.offer_id
  const row = { id, referrer_id: referred_by, referee_id: customer_id, phone_mac, welcome_offer_id }
  await trx('referral').insert({ ...row, joined_at: time, expires_at })
  await noteSteps(trx, [{ referral_id: id, step: 'joined', purchase_id: null }], time)
  return true
}
