import { Fault } from '../../kernel/fault.ts'
import type { Config } from '../../platform/config.ts'
import { callHttp, type HttpAnswer } from '../../platform/http.ts'
import type { Checkout, Gateway, GatewayVerdict } from '../gateway.ts'
import { openedAnswer, readVerdict, refusedAnswer, verifiedAnswer } from './answers.ts'
import { isSigned, readEvent } from './webhook.ts'

type Settings = Pick<Config, 'PAYSTACK_URL' | 'PAYSTACK_SECRET_KEY' | 'PAYSTACK_TIMEOUT_MS'>

/** Paystack (https://paystack.com/docs/api/transaction). Amounts cross as whole kobo, as we keep them. */
export function createPaystack(config: Settings): Gateway {
  return {
    name: 'paystack',
    open: (checkout) => open(config, checkout),
    verify: ({ reference }) => verify(config, reference),
    readWebhook: (headers, raw_body) =>
      isSigned(config.PAYSTACK_SECRET_KEY, headers, raw_body) ? readEvent(raw_body) : null,
  }
}

async function open(config: Settings, checkout: Checkout): Promise<{ url: string } | { taken: true }> {
  const { amount, currency, email, reference, metadata } = checkout
  const body = { amount: Number(amount), currency, email, reference, metadata }
  const answer = await call(config, { method: 'POST', path: '/transaction/initialize', body })
  const opened = openedAnswer.safeParse(answer.body)
  if (answer.status === 200 && opened.success) return { url: opened.data.data.authorization_url }
  if (answer.status === 400 && /duplicate.*reference/i.test(messageOf(answer))) return { taken: true }
  const refused = answer.status >= 400 && answer.status < 500 && answer.status !== 408
  throw new Fault('paystack', refused ? 'no' : 'unknown', describe(answer), { status: answer.status })
}

async function verify(config: Settings, reference: string): Promise<GatewayVerdict> {
  const path = `/transaction/verify/${encodeURIComponent(reference)}`
  const answer = await call(config, { method: 'GET', path }).catch((error: unknown) => {
    throw new Fault('paystack', 'no', 'asking about a payment got no answer', { cause: error })
  })
  if ((answer.status === 404 || answer.status === 400) && /not found/i.test(messageOf(answer)))
    return { outcome: 'missing' }
  const verified = verifiedAnswer.safeParse(answer.body)
  if (answer.status !== 200 || !verified.success)
    throw new Fault('paystack', 'no', describe(answer), { status: answer.status })
  // Never credit by an answer about somebody else's payment.
  if (verified.data.data.reference !== reference)
    throw new Fault('paystack', 'no', 'answered about another reference', { status: answer.status })
  return readVerdict(verified.data.data)
}

const call = (
  config: Settings,
  { method, path, body }: { method: 'GET' | 'POST'; path: string; body?: unknown },
): Promise<HttpAnswer> =>
  callHttp('paystack', {
    method,
    url: `${config.PAYSTACK_URL}${path}`,
    headers: { authorization: `Bearer ${config.PAYSTACK_SECRET_KEY.reveal()}` },
    body,
    timeout_ms: config.PAYSTACK_TIMEOUT_MS,
  })

const messageOf = (answer: HttpAnswer): string => {
  const refused = refusedAnswer.safeParse(answer.body)
  return refused.success ? refused.data.message : ''
}

const describe = (answer: HttpAnswer): string =>
  `answered ${answer.status} ${messageOf(answer) || 'without a readable message'}`
