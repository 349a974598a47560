import { z } from 'zod'
import { type Money, money } from '../../kernel/money.ts'
import type { GatewayCharge, GatewayVerdict } from '../gateway.ts'

/** Kobo, as a number in the reference and as digits in some old answers. */
const kobo = z
  .union([z.number().int().nonnegative(), z.string().regex(/^\d{1,15}$/)])
  .transform((value): Money => money(value))

/** `POST /transaction/initialize`. Fields that we do not use may come, go and change. */
export const openedAnswer = z.object({
  status: z.literal(true),
  data: z.object({ authorization_url: z.url({ protocol: /^https?$/ }), reference: z.string() }),
})

export const refusedAnswer = z.object({ message: z.string() })

const transaction = z.object({
  status: z.string(),
  reference: z.string(),
  amount: kobo,
  currency: z.string().transform((text) => text.toUpperCase()),
  gateway_response: z.string().nullish(),
  authorization: z
    .object({ channel: z.string().nullish(), receiver_bank_account_number: z.string().nullish() })
    .nullish()
    .catch(null),
  metadata: z.object({ receiver_account_number: z.string().nullish() }).nullish().catch(null),
})

/** The number that a transfer was sent to; nothing for a payment on a page. */
function accountOf({ authorization, metadata }: z.output<typeof transaction>): { account_number?: string } {
  if (authorization?.channel !== 'dedicated_nuban') return {}
  const number = authorization.receiver_bank_account_number ?? metadata?.receiver_account_number
  return number ? { account_number: number } : {}
}

/** `GET /transaction/verify/:reference`. The outer `status` only says that the call worked. */
export const verifiedAnswer = z.object({ status: z.literal(true), data: transaction })

/** `GET /transaction`. A page beyond the last is empty. */
export const listedAnswer = z.object({
  status: z.literal(true),
  data: z.array(transaction.extend({ fees: kobo.nullish(), paid_at: z.coerce.date().nullish() })),
  meta: z.object({ page: z.coerce.number().int(), pageCount: z.coerce.number().int() }),
})

export function readCharge(listed: z.output<typeof listedAnswer>['data'][number]): GatewayCharge {
  const { reference, amount, currency, fees, paid_at } = listed
  const { outcome } = readVerdict(listed)
  const state = outcome === 'missing' ? 'pending' : outcome
  return {
    reference,
    state,
    amount,
    currency,
    fee: fees ?? null,
    paid_at: paid_at ?? null,
    ...accountOf(listed),
  }
}

/**
 * Paystack's statuses (their page "Verify payments"): `abandoned` is a page that nobody has
 * completed yet, which may still be paid; `reversed` is a refund or a lost dispute. A status that
 * we do not know is not decided.
 */
export function readVerdict(found: z.output<typeof transaction>): GatewayVerdict {
  switch (found.status) {
    case 'success':
      return found.amount > 0n
        ? { outcome: 'paid', amount: found.amount, currency: found.currency, ...accountOf(found) }
        : { outcome: 'pending' }
    case 'failed':
      return { outcome: 'failed', detail: found.gateway_response ?? 'failed' }
    case 'reversed':
      return { outcome: 'reversed' }
    default:
      return { outcome: 'pending' }
  }
}
