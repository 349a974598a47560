import { Fault } from '../../kernel/fault.ts'
import type { Config } from '../../platform/config.ts'
import { callHttp, type HttpAnswer } from '../../platform/http.ts'
import type { Secret } from '../../platform/secret.ts'
import { refusedAnswer } from './answers.ts'

export type Settings = Pick<Config, 'STRIPE_URL' | 'STRIPE_TIMEOUT_MS'> & {
  STRIPE_SECRET_KEY: Secret
  STRIPE_WEBHOOK_SECRET: Secret
  /** Where the payer is sent after paying, or after going back. */
  STRIPE_RETURN_URL: string
}

/** Answers keep the shape of this version whatever the account's own setting is. */
const VERSION = '2024-06-20'

/** One call to Stripe. `key` makes a repeat of the same order give the answer of the first. */
export const call = (
  config: Settings,
  { path, form, key }: { path: string; form?: URLSearchParams; key?: string },
): Promise<HttpAnswer> =>
  callHttp('stripe', {
    method: form === undefined ? 'GET' : 'POST',
    url: `${config.STRIPE_URL}${path}`,
    headers: {
      authorization: `Bearer ${config.STRIPE_SECRET_KEY.reveal()}`,
      'stripe-version': VERSION,
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    body: form,
    timeout_ms: config.STRIPE_TIMEOUT_MS,
  })

/** A question changes nothing there, so no answer to one is ever 'unknown'. */
export const ask = (config: Settings, path: string): Promise<HttpAnswer> =>
  call(config, { path }).catch((error: unknown) => {
    throw new Fault('stripe', 'no', 'a question got no answer', { cause: error })
  })

export function errorOf(answer: HttpAnswer): { type: string; code: string; message: string } {
  const refused = refusedAnswer.safeParse(answer.body)
  if (!refused.success) return { type: '', code: '', message: 'without a readable message' }
  const { type, code, message } = refused.data.error
  return { type, code: code ?? '', message: message ?? type }
}

export const unreadable = (answer: HttpAnswer): Fault =>
  new Fault('stripe', 'no', `answered ${answer.status} ${errorOf(answer).message}`, { status: answer.status })
