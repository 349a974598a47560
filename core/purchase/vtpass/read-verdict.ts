import { never } from '../../kernel/assert.ts'
import type { HttpAnswer } from '../../platform/http.ts'
import type { OpsAlert, ProviderVerdict } from '../provider.ts'
import { answerShape, transactionOf, type VtpassAnswer } from './answer.ts'
import { type Meaning, meaningOf } from './codes.ts'

const PENDING: ProviderVerdict = { outcome: 'pending' }
const FAILED: ProviderVerdict = { outcome: 'failed', reason: 'provider_refused' }

/**
 * What an answer to /pay or /requery says about our request. Only what is documented as the end of a
 * purchase is one; error pages, unreadable bodies, unlisted codes and answers that speak of another
 * request are all pending.
 */
export function readVerdict(
  call: 'pay' | 'requery',
  request_id: string,
  { status, body }: Pick<HttpAnswer, 'status' | 'body'>,
): ProviderVerdict {
  // Behind an error of the server the purchase may have gone through, whatever the body says.
  if (status >= 500) return PENDING
  const parsed = answerShape.safeParse(body)
  if (!parsed.success) return shutOut(status)
  const answer = parsed.data
  if (answer.requestId && answer.requestId !== request_id) return PENDING
  const meaning = meaningOf(answer.code)
  switch (meaning.is) {
    case 'transaction':
      return ofTransaction(answer)
    case 'pending':
      return answer.code ? PENDING : shutOut(status)
    case 'missing':
      // From /pay it would make no sense, and the purchase could still come to be.
      return call === 'requery' ? { outcome: 'missing' } : PENDING
    case 'settled by them':
      return inTheirHands(request_id)
    case 'failed':
      return { outcome: 'failed', reason: meaning.reason }
    case 'turned away':
      if (call === 'pay') return withOps(turnedAway(meaning), meaning.ops)
      return transactionOf(answer).status === 'failed' ? FAILED : withOps(PENDING, meaning.ops)
    default:
      return never(meaning)
  }
}

function ofTransaction(answer: VtpassAnswer): ProviderVerdict {
  const { status, reference, cost } = transactionOf(answer)
  switch (status) {
    case 'delivered':
      return { outcome: 'delivered', cost, provider_reference: reference }
    case 'failed':
    case 'reversed':
      return FAILED
    case 'resolved':
      return inTheirHands(answer.requestId ?? reference ?? 'unnamed')
    case null: {
      // The old form of a success: no transaction in it, but its id, and the words.
      const is_success = /\bsuccessful\b/i.test(answer.response_description ?? '')
      return reference !== null && is_success
        ? { outcome: 'delivered', cost: null, provider_reference: reference }
        : PENDING
    }
    default:
      return PENDING
  }
}

const turnedAway = ({ reason, another_may }: Meaning & { is: 'turned away' }): ProviderVerdict => ({
  outcome: 'failed',
  reason,
  ...(another_may ? { another_may } : {}),
})

const inTheirHands = (request_id: string): ProviderVerdict =>
  withOps(PENDING, {
    code: 'vtpass.resolved',
    detail: `VTpass says that its staff resolved request ${request_id}, but not how: ask them.`,
  })

/** An answer without a code at 401 or 403 is a door that stays shut: somebody should look. */
const shutOut = (status: number): ProviderVerdict =>
  status === 401 || status === 403
    ? withOps(PENDING, { code: 'vtpass.account', detail: `VTpass answers ${status} without a code.` })
    : PENDING

function withOps<Verdict extends ProviderVerdict>(verdict: Verdict, ops: OpsAlert | undefined): Verdict {
  return ops === undefined ? verdict : { ...verdict, ops }
}
