import { z } from 'zod'
import { fromMajor, type Money, subtract, ZERO } from '../../kernel/money.ts'

/** What cannot be read counts as not said: a strange field must not hide the rest of the answer. */
const text = z
  .union([z.string(), z.number().transform(String)])
  .transform((value) => value.trim())
  .nullish()
  .catch(null)

const transaction = z
  .object({
    status: text,
    transactionId: text,
    total_amount: text,
    amount: text,
    commission: text,
  })
  .nullish()
  .catch(null)

/**
 * The body of /pay, /requery and of a callback's `data`. Versions of the API differ: amounts are
 * numbers or text, and old airtime samples have no `content`, only a `transactionId` beside the code.
 */
export const answerShape = z.object({
  code: text,
  response_description: text,
  requestId: text,
  transactionId: text,
  content: z.object({ transactions: transaction }).nullish().catch(null),
})

export type VtpassAnswer = z.infer<typeof answerShape>

export type Transaction = { status: string | null; reference: string | null; cost: Money | null }

/** What the answer says of the transaction, wherever this version of the API puts it. */
export function transactionOf(answer: VtpassAnswer): Transaction {
  const found = answer.content?.transactions
  const reference = found?.transactionId ?? answer.transactionId ?? null
  if (!found) return { status: null, reference, cost: null }
  return { status: found.status?.toLowerCase() ?? null, reference, cost: costOf(found) }
}

/** What we were charged: said outright, or the amount less our commission. A negative charge is none. */
function costOf(found: NonNullable<z.infer<typeof transaction>>): Money | null {
  const total = naira(found.total_amount)
  if (total !== null) return total
  const amount = naira(found.amount)
  const commission = naira(found.commission)
  return amount === null || commission === null || commission > amount ? null : subtract(amount, commission)
}

/** Amounts such as 97 or "97.00"; one that no ledger could hold, or with parts of a kobo, counts as not said. */
function naira(value: string | null | undefined): Money | null {
  if (value === null || value === undefined || !/^\d{1,12}(\.\d+)?$/.test(value)) return null
  const amount = fromMajor(value, 'NGN')
  return amount === null || amount < ZERO ? null : amount
}
