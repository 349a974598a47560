import { z } from 'zod'
import { fromMajor, type Money, subtract, ZERO } from '../../kernel/money.ts'

/** What cannot be read counts as not said: a strange field must not hide the rest of the answer. */
const text = z
  .union([z.string(), z.number().transform(String)])
  .transform((value) => value.trim())
  .nullish()
  .catch(null)

/** A top-up, as /topups answers it and as the report lists it. */
const topupShape = z.object({
  transactionId: text,
  status: text,
  customIdentifier: text,
  requestedAmount: text,
  requestedAmountCurrencyCode: text,
  discount: text,
  discountCurrencyCode: text,
  transactionDate: text,
})
export type Topup = z.infer<typeof topupShape>

export const readTopup = (body: unknown): Topup | null => topupShape.safeParse(body).data ?? null

const reportShape = z.object({ content: z.array(topupShape) })

/** The top-ups of a page of the report; null when it is no report, which is not the same as an empty one. */
export const readReport = (body: unknown): Topup[] | null => reportShape.safeParse(body).data?.content ?? null

const reportPageShape = reportShape.extend({
  totalPages: z.number().int().nullish().catch(null).default(null),
})

/** A page of the report of a time, and how many there are where it says so. */
export const readReportPage = (body: unknown): z.output<typeof reportPageShape> | null =>
  reportPageShape.safeParse(body).data ?? null

const errorShape = z.object({ errorCode: text })
export const errorCodeOf = (body: unknown): string | null =>
  errorShape.safeParse(body).data?.errorCode ?? null

/**
 * What we were charged: the amount in our account's currency less the discount. Null when it is not in
 * naira, for what a naira costs in another currency is for the bookkeeping to say.
 */
export function costOf(topup: Topup): Money | null {
  if (topup.requestedAmountCurrencyCode !== 'NGN') return null
  const amount = naira(topup.requestedAmount)
  const discount = topup.discountCurrencyCode === 'NGN' ? naira(topup.discount) : ZERO
  return amount === null || discount === null || discount > amount ? null : subtract(amount, discount)
}

function naira(value: string | null | undefined): Money | null {
  if (value === null || value === undefined || !/^\d{1,12}(\.\d+)?$/.test(value)) return null
  // Their sums have up to five decimals; a part of a kobo is for nobody to pay.
  const [whole = '', decimals = ''] = value.split('.')
  return fromMajor(`${whole}.${decimals.slice(0, 2).padEnd(2, '0')}`, 'NGN')
}
