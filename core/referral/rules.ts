import { present } from '../kernel/assert.ts'
import { addHours } from '../kernel/clock.ts'
import { fromMajor, type Money } from '../kernel/money.ts'
import type { Config } from '../platform/config.ts'

/** What an invitation is worth, and until when. Amounts are minor units. */
export type Rules = {
  welcome_basis_points: number
  reward_basis_points: number
  /** The most that one of the discounts takes off. */
  discount_max: Money
  /** A smaller recharge completes nothing, and neither discount is for one. */
  spend_min: Money
  rewards_per_month_max: number
}

export function rulesOf(config: Config): Rules {
  const major = (units: number): Money =>
    present(fromMajor(units, config.CURRENCY), 'settings are whole amounts')
  return {
    welcome_basis_points: config.REFERRAL_WELCOME_PERCENT * 100,
    reward_basis_points: config.REFERRAL_REWARD_PERCENT * 100,
    discount_max: major(config.REFERRAL_DISCOUNT_MAX),
    spend_min: major(config.REFERRAL_SPEND_MIN),
    rewards_per_month_max: config.REFERRAL_REWARDS_PER_MONTH_MAX,
  }
}

export const expiryOf = (config: Config, time: Date): Date => addHours(time, config.REFERRAL_DAYS * 24)
