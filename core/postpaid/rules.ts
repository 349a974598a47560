import { present } from '../kernel/assert.ts'
import { fromMajor, type Money } from '../kernel/money.ts'
import type { Config } from '../platform/config.ts'

/** Lines that one customer may have, and what may hang on one. More could not be shown in a chat. */
export const LINES_MAX = 3
export const SECONDARY_MAX = 5
export const ADDONS_MAX = 10

/** Reminders come in the morning of the line's own time zone. */
export const MORNING_HOUR = 9
/** So many days before a bill is due its customer is reminded. */
export const SOON_DAYS = 3

export type Rules = { due_days: number; grace_days: number; secondary_price: Money }

export const rulesOf = (config: Config): Rules => ({
  due_days: config.POSTPAID_DUE_DAYS,
  grace_days: config.POSTPAID_GRACE_DAYS,
  secondary_price: present(
    fromMajor(config.POSTPAID_SECONDARY_PRICE, config.CURRENCY),
    'settings are whole amounts',
  ),
})
