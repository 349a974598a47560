import { z } from 'zod'
import type { SandboxState } from '../control/state.ts'
import type { Transaction } from './books.ts'
import { callBack } from './call-back.ts'

export const resolveSchema = z.strictObject({
  request_id: z.string(),
  status: z.enum(['delivered', 'failed', 'reversed']),
})

/** What the provider's staff do with a purchase that hangs: decide it, then tell the merchant. */
export function resolvePurchase(
  state: SandboxState,
  wish: z.infer<typeof resolveSchema>,
): Transaction | undefined {
  const transaction = state.vtpass.find(wish.request_id)
  if (transaction === undefined) return undefined
  state.vtpass.settle(transaction, wish.status)
  void callBack(state, transaction)
  return transaction
}
