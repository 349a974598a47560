import { assert } from '../kernel/assert.ts'
import { Fault } from '../kernel/fault.ts'
import { parseJson } from '../kernel/json.ts'
import { insideTransaction } from './transaction.ts'

export type HttpRequest = {
  method: 'GET' | 'POST'
  url: string
  headers?: Record<string, string>
  body?: unknown
  timeout_ms: number
}
export type HttpAnswer = { status: number; body: unknown; text: string }

/** Errors of `connect`: no byte of the request left us, so the other side surely did nothing. */
const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/**
 * One JSON call to an outside service. Answers of any status are returned: what they mean is the
 * adapter's business. Throws a Fault when there is no answer: 'no' if the request never left us,
 * 'unknown' for everything else.
 */
export async function callHttp(service: string, request: HttpRequest): Promise<HttpAnswer> {
  assert(!insideTransaction(), 'nothing inside a transaction talks to the network')
  const { method, url, headers = {}, body, timeout_ms } = request
  try {
    const response = await fetch(url, {
      method,
      headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeout_ms),
    })
    const text = await response.text()
    return { status: response.status, body: parseJson(text), text }
  } catch (error) {
    const code = causeCode(error)
    throw new Fault(service, NEVER_LEFT.has(code) ? 'no' : 'unknown', `no answer (${code})`, { cause: error })
  }
}

function causeCode(error: unknown): string {
  const { cause, name } = error as { cause?: { code?: string; errors?: { code?: string }[] }; name?: string }
  return cause?.code ?? cause?.errors?.[0]?.code ?? name ?? 'unknown'
}
