import type { Service } from './journal.ts'
import type { SandboxState } from './state.ts'

export type OutgoingAnswer = { status: number; body: string; reason: string }

const TIMEOUT_MS = 30_000

type Request = { method: 'GET' | 'POST'; body: string; headers: Record<string, string> }

/** Calls the bot like a provider's webhook sender would, and journals it. Status 0: no answer came. */
export async function postToBot(
  state: SandboxState,
  service: Service,
  address: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<OutgoingAnswer> {
  return callAndNote(state, service, address, address, { method: 'POST', body, headers })
}

/** Asks the bot something. The journal shows `shown`, for the address may hold a secret. */
export async function askBot(
  state: SandboxState,
  service: Service,
  address: string,
  shown: string,
): Promise<OutgoingAnswer> {
  return callAndNote(state, service, address, shown, { method: 'GET', body: '', headers: {} })
}

async function callAndNote(
  state: SandboxState,
  service: Service,
  address: string,
  path: string,
  request: Request,
): Promise<OutgoingAnswer> {
  const started = performance.now()
  const at = Date.now()
  const answer = await callBot(state, address, request)
  state.journal.record({
    ...{ at, direction: 'out', service, path },
    method: request.method,
    request: request.body,
    status: answer.status,
    response: answer.body,
    ms: Math.round(performance.now() - started),
  })
  return answer
}

async function callBot(
  state: SandboxState,
  address: string,
  { method, body, headers }: Request,
): Promise<OutgoingAnswer> {
  const content = method === 'GET' ? {} : { body }
  try {
    const response = await fetch(address, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...content,
      signal: AbortSignal.any([state.stopping.signal, AbortSignal.timeout(TIMEOUT_MS)]),
    })
    return { status: response.status, body: await response.text(), reason: response.statusText }
  } catch (error) {
    const reason =
      error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : 'failed'
    return { status: 0, body: `no answer: ${reason}`, reason }
  }
}

/** Repeats a webhook until it is accepted, each wait twice as long as the one before. */
export async function postUntilAccepted(
  state: SandboxState,
  options: {
    service: Service
    address: string
    body: string
    headers?: Record<string, string>
    tries_max: number
    wait_ms: number
    accepted: (answer: OutgoingAnswer) => boolean
  },
): Promise<boolean> {
  for (let tried = 1; tried <= options.tries_max; tried++) {
    const answer = await postToBot(state, options.service, options.address, options.body, options.headers)
    if (options.accepted(answer)) return true
    if (tried === options.tries_max) return false
    if (!(await state.timers.sleep(options.wait_ms * 2 ** (tried - 1)))) return false
  }
  return false
}
