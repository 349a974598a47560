import type { Money } from '../../kernel/money.ts'

/** A purchase as the insights look at it. What only data has is null for airtime. */
export type Bought = {
  placed_at: Date
  recipient: string
  amount: Money
  plan: {
    id: string
    name: string
    price: Money
    data_mb: number
    /** Null where it lasts to the end of the month. */
    validity_days: number | null
    /** The cheapest per MB that was on sale then and is like it: itself, when there was none cheaper. */
    cheapest: { name: string; price: Money; data_mb: number }
  } | null
}

/** A fact about what was bought, with the figures that prove it. Never a forecast, and never advice. */
export type Insight =
  | {
      kind: 'price'
      purchases: number
      data_mb: number
      paid: Money
      paid_per_gb: Money
      cheapest_per_gb: Money
      /** Where most could have been saved; null when nothing cheaper was on sale. */
      example: { plan: string; price: Money; cheaper: string; cheaper_price: Money } | null
    }
  | {
      kind: 'lasting'
      plan: string
      recipient: string
      /** How often the next data followed, and after how many days in the middle of these times. */
      times: number
      days: number
      validity_days: number
    }
  | { kind: 'night'; purchases: number; of: number; amount: Money; percent: number }
