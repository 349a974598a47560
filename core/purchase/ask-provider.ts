import type { ProviderVerdict, PurchaseCore } from './provider.ts'
import { providerLanesOf } from './provider-lanes.ts'
import { findTelecom } from './route/find-telecom.ts'

/** One request, and who was sent it. */
export type Asked = { provider: string; request_id: string }

/** What the provider says of a request. No answer at all tells nothing, and is asked for again like any pending one. */
export async function askProvider(
  core: PurchaseCore,
  { provider, request_id }: Asked,
): Promise<ProviderVerdict> {
  const telecom = findTelecom(core, provider)
  if (telecom === undefined) return absent(provider)
  try {
    return await providerLanesOf(core)(async () => {
      await telecom.turn?.()
      return await telecom.query({ request_id })
    })
  } catch (error) {
    core.log.warn({ error, provider, request_id }, 'the provider gave no answer to a question')
    return { outcome: 'pending' }
  }
}

const absent = (provider: string): ProviderVerdict => ({
  outcome: 'pending',
  ops: {
    code: 'purchase.provider-absent',
    detail: `Purchases wait for an answer of ${provider}, which is not set up any more: set it up again.`,
  },
})
