import { Fault } from '../../kernel/fault.ts'
import type { Config } from '../../platform/config.ts'
import { callHttp, type HttpAnswer } from '../../platform/http.ts'
import type { Secret } from '../../platform/secret.ts'
import { refusedAnswer } from './answers.ts'

export type Settings = Pick<Config, 'PAYSTACK_URL' | 'PAYSTACK_TIMEOUT_MS'> & {
  PAYSTACK_SECRET_KEY: Secret
  /** At which bank account numbers are opened, as Paystack calls it; without it there are none. */
  PAYSTACK_ACCOUNT_BANK?: string | undefined
}

/** A question changes nothing there, so no answer to one is ever 'unknown'. */
export const ask = (config: Settings, path: string): Promise<HttpAnswer> =>
  call(config, { method: 'GET', path }).catch((error: unknown) => {
    throw new Fault('paystack', 'no', 'a question got no answer', { cause: error })
  })

export const call = (
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

export const messageOf = (answer: HttpAnswer): string => {
  const refused = refusedAnswer.safeParse(answer.body)
  return refused.success ? refused.data.message : ''
}

export const describe = (answer: HttpAnswer): string =>
  `answered ${answer.status} ${messageOf(answer) || 'without a readable message'}`
