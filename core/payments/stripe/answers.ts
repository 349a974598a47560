import { z } from 'zod'
import { type Money, money } from '../../kernel/money.ts'

const minor = z
  .number()
  .int()
  .nonnegative()
  .transform((value): Money => money(value))
const currency = z.string().transform((text) => text.toUpperCase())

const charge = z.object({
  id: z.string(),
  amount: minor,
  /** True only when nothing of it is left; a refund of a part leaves it false. */
  refunded: z.boolean(),
  disputed: z.boolean(),
})

const intent = z.object({
  id: z.string(),
  status: z.string(),
  amount_received: minor,
  currency,
  latest_charge: charge.nullish(),
  last_payment_error: z.object({ message: z.string().nullish() }).nullish(),
})

/** `POST /v1/checkout/sessions`. Fields that we do not use may come, go and change. */
export const openedAnswer = z.object({ id: z.string(), url: z.url({ protocol: /^https?$/ }) })

/** `GET /v1/checkout/sessions/:id`, with the payment and its last charge unfolded. */
export const sessionAnswer = z.object({
  id: z.string(),
  client_reference_id: z.string().nullable(),
  payment_status: z.string(),
  payment_intent: intent.nullish(),
})
export type Session = z.output<typeof sessionAnswer>

/** `GET /v1/disputes`. Of its statuses only `lost` means that the money is gone for good. */
export const disputesAnswer = z.object({ data: z.array(z.object({ status: z.string() })) })

/** `GET /v1/charges`, with the line of Stripe's own books that has the fee unfolded. */
export const chargesAnswer = z.object({
  data: z.array(
    charge.extend({
      status: z.string(),
      currency,
      created: z.number().int(),
      metadata: z.object({ reference: z.string().optional() }),
      balance_transaction: z.object({ fee: minor }).nullish(),
    }),
  ),
  has_more: z.boolean(),
})
export type Charge = z.output<typeof chargesAnswer>['data'][number]

export const refusedAnswer = z.object({
  error: z.object({ type: z.string(), code: z.string().nullish(), message: z.string().nullish() }),
})
