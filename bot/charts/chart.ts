import type { Day, Month } from '../../core/kernel/calendar.ts'
import type { Phone } from '../../core/kernel/phone.ts'

/** Minor units as a decimal string: charts wait in the database as JSON, where a bigint cannot go. */
export type Amount = string

/** Only days on which something was spent; the others are nothing. */
export type DayAmount = { day: Day; amount: Amount }
/** `name` is the id of a category or of a network; its words are the reader's. */
export type PartAmount = { name: string; amount: Amount }
/** A saved number has a name; any other is shown by its ends only. */
export type RecipientAmount = { phone: Phone; name: string | null; amount: Amount }

/** Revenue is its margin and its cost; of customers, those who joined and those who bought; of invitations, those who came and those who completed. */
export type TrendOf = 'revenue' | 'customers' | 'referrals'
export type RankingOf = 'goods' | 'plans' | 'providers'
/** `value` is as long as the bar: an amount, or for providers the successes of ten thousand. */
export type RankingRow = { name: string; value: Amount; note: string | null }

/**
 * What a chart shows, as facts. They become words, colours and a picture when it is sent, so that it speaks the
 * language of whoever reads it. What is behind `today` is over; what lies ahead is not drawn as nothing spent.
 */
export type Chart =
  /** The month's spend as it grew day by day, against the limit where there is one. */
  | { kind: 'month'; month: Month; days: DayAmount[]; limit: Amount | null; today: Day }
  /** Whole months side by side, oldest first, each stacked by category. */
  | { kind: 'months'; months: { month: Month; by_category: PartAmount[] }[]; today: Day }
  /** Who got what part of a month. */
  | { kind: 'share'; month: Month; of: 'network' | 'category'; parts: PartAmount[] }
  /** For whom most was bought in a month. */
  | { kind: 'top'; month: Month; recipients: RecipientAmount[] }
  /**
   * What the shop came to, day by day, at most two things: one on the other where together they are something, side
   * by side where not. The values of a day are in the order of the names.
   */
  | { kind: 'trend'; of: TrendOf; days: { day: Day; values: Amount[] }[] }
  /** What is most, the largest first, each with its own words: a plan, a network, a provider. */
  | { kind: 'ranking'; of: RankingOf; first: Day; last: Day; total: Amount; rows: RankingRow[] }
  /** A calendar of the month, darker where more was spent. */
  | { kind: 'heat'; month: Month; days: DayAmount[]; today: Day }

export type { ChartTheme as Theme } from '../../core/customers/index.ts'
