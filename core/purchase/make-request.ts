import { readPlanCode } from '../catalog/index.ts'
import type { Db } from '../platform/db.ts'
import type { ProviderVerdict, SendRequest } from './provider.ts'
import type { Purchase } from './purchase.ts'

/** What this provider is sent for a purchase. Null when it is for a plan that it does not offer (any more). */
export async function makeRequest(
  db: Db,
  purchase: Purchase,
  { provider, request_id }: { provider: string; request_id: string },
): Promise<SendRequest | null> {
  const { network, recipient: phone, face_amount: amount, category, plan_id } = purchase
  const request = { request_id, network, phone, amount, category }
  if (plan_id === null) return request
  const plan_code = await readPlanCode(db, { plan_id, provider })
  return plan_code === null ? null : { ...request, plan_code }
}

/** Nothing was sent, so nothing has to be asked about. */
export const notOffered = (provider: string): ProviderVerdict => ({
  outcome: 'failed',
  reason: 'provider_refused',
  another_may: true,
  ops: {
    code: `${provider}.catalogue`,
    detail: 'A plan was bought that this provider does not offer any more.',
  },
})
