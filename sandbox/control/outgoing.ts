import type { Service } from './journal.ts'
import type { SandboxState } from './state.ts'

export type OutgoingAnswer = { status: number; body: string; reason: string }

const TIMEOUT_MS = 30_000

/** Calls the bot like a provider's webhook sender would, and journals it. Status 0: no answer came. */
export async function postToBot(
  state: SandboxState,
  service: Service,
  address: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<OutgoingAnswer> {
  const started = performance.now()
  const at = Date.now()
  const answer = await callBot(state, address, body, headers)
  state.journal.record({
    at,
    direction: 'out',
    service,
    method: 'POST',
    path: address,
    request: body,
    status: answer.status,
    response: answer.body,
    ms: Math.round(performance.now() - started),
  })
  return answer
}

async function callBot(
  state: SandboxState,
  address: string,
  body: string,
  headers: Record<string, string>,
): Promise<OutgoingAnswer> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
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
