import { never } from '../../kernel/assert.ts'
import type { HttpAnswer } from '../../platform/http.ts'
import type { ProviderVerdict } from '../provider.ts'
import { costOf, errorCodeOf, readReport, readTopup, type Topup } from './answer.ts'
import { type Meaning, meaningOf } from './codes.ts'

type Answer = Pick<HttpAnswer, 'status' | 'body'>

const PENDING: ProviderVerdict = { outcome: 'pending' }
const FAILED: ProviderVerdict = { outcome: 'failed', reason: 'provider_refused' }

/**
 * What an answer to POST /topups says about our request. Errors of the server, codes that are not listed and
 * a custom identifier that was used before are pending: the request is looked up.
 */
export function readTopupVerdict(request_id: string, { status, body }: Answer): ProviderVerdict {
  // Behind an error of the server the purchase may have gone through, whatever the body says.
  if (status >= 500) return PENDING
  if (status >= 200 && status < 300) {
    const topup = readTopup(body)
    return topup === null ? PENDING : ofTopup(request_id, topup)
  }
  return ofMeaning(meaningOf(errorCodeOf(body)))
}

/** What the report of the top-ups with our identifier says: the one there is, or that there is none. */
export function readReportVerdict(request_id: string, { status, body }: Answer): ProviderVerdict {
  if (status !== 200) return pendingBecause(meaningOf(errorCodeOf(body)))
  const topups = readReport(body)
  if (topups === null) return PENDING
  const ours = topups.find(({ customIdentifier }) => customIdentifier === request_id)
  // A page that lists others' top-ups did not look for ours, so it cannot say that there is none.
  if (ours === undefined) return topups.length === 0 ? { outcome: 'missing' } : PENDING
  return ofTopup(request_id, ours)
}

/** What a refused call means for a purchase that this call was to make. */
export function ofMeaning(meaning: Meaning): ProviderVerdict {
  switch (meaning.is) {
    case 'failed':
      return FAILED
    case 'token':
      return ofMeaning(meaningOf('INVALID_TOKEN'))
    case 'pending':
      return PENDING
    case 'turned away': {
      const { reason, another_may, ops } = meaning
      return {
        outcome: 'failed',
        reason,
        ...(another_may ? { another_may } : {}),
        ...(ops === undefined ? {} : { ops }),
      }
    }
    default:
      return never(meaning)
  }
}

/** A question that was turned away tells nothing about the purchase. */
function pendingBecause(meaning: Meaning): ProviderVerdict {
  const verdict = ofMeaning(meaning)
  const ops = verdict.outcome === 'failed' ? verdict.ops : undefined
  return ops === undefined ? PENDING : { outcome: 'pending', ops }
}

function ofTopup(request_id: string, topup: Topup): ProviderVerdict {
  if (topup.customIdentifier && topup.customIdentifier !== request_id) return PENDING
  switch (topup.status?.toUpperCase()) {
    case 'SUCCESSFUL':
      return { outcome: 'delivered', cost: costOf(topup), provider_reference: topup.transactionId ?? null }
    case 'FAILED':
    case 'REFUNDED':
      return FAILED
    default:
      return PENDING
  }
}
