import type { Answer, Call } from '../control/exchange.ts'
import { CUT } from '../control/exchange.ts'
import type { SandboxState } from '../control/state.ts'
import { ApiError } from './api-error.ts'
import { methods } from './methods.ts'
import { type Params, readParams } from './params.ts'

const POLL_MAX_SECONDS = 50
const PATH = /^\/telegram\/(file\/)?bot([^/]+)\/(.+)$/

function success(result_json: string): Answer {
  return { status: 200, body: `{"ok":true,"result":${result_json}}` }
}

function failure(error: ApiError): Answer {
  const { error_code, message, retry_after, migrate_to_chat_id } = error
  const said = retry_after ?? migrate_to_chat_id
  const parameters = said === undefined ? {} : { parameters: { retry_after, migrate_to_chat_id } }
  const body = JSON.stringify({ ok: false, error_code, description: message, ...parameters })
  const headers = retry_after === undefined ? {} : { headers: { 'retry-after': String(retry_after) } }
  return { status: error_code, body, ...headers }
}

async function getUpdates(state: SandboxState, params: Params, call: Call): Promise<Answer> {
  if (state.telegram.webhook !== undefined)
    throw new ApiError(
      409,
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    )
  const { updates } = state.telegram
  updates.remember(params.object('allowed_updates'))
  const limit = Math.min(Math.max(params.integer('limit') ?? 100, 1), 100)
  const timeout = Math.min(Math.max(params.integer('timeout') ?? 0, 0), POLL_MAX_SECONDS)
  const isStopping = state.stopping.signal.aborted
  const { socket } = call.context.env.incoming
  const { outgoing } = call.context.env
  const result = await updates.poll(
    params.integer('offset') ?? 0,
    limit,
    isStopping || socket.destroyed ? 0 : timeout * 1000,
    (gone) => outgoing.once('close', gone),
  )
  return result === 'cut' ? CUT : success(result)
}

/** The switches that hit a method call before or after it is done. */
function takeFault(state: SandboxState, name: string): 'refuse' | 'lose' | undefined {
  const { faults } = state
  // Polling is spared, otherwise the poller alone would use up the counted refusals.
  if (faults.telegram_429 > 0 && name !== 'getupdates') {
    faults.telegram_429 -= 1
    state.events.emit({ type: 'fault' })
    return 'refuse'
  }
  if (faults.telegram_send_lost > 0 && name.startsWith('send') && name !== 'sendchataction') {
    faults.telegram_send_lost -= 1
    state.events.emit({ type: 'fault' })
    return 'lose'
  }
  return undefined
}

async function callMethod(state: SandboxState, name: string, params: Params, call: Call): Promise<Answer> {
  const fault = takeFault(state, name)
  if (fault === 'refuse')
    return failure(new ApiError(429, 'Too Many Requests: retry after 1', { retry_after: 1 }))
  if (name === 'getupdates') return await getUpdates(state, params, call)
  const method = methods.get(name)
  if (method === undefined) return failure(new ApiError(404, 'Not Found'))
  const answer = success(JSON.stringify(method(state, params)))
  return fault === 'lose' ? { ...answer, cut: true } : answer
}

/** What the journal calls a request: the token in its path is a secret. */
export function showTelegramPath(path: string): string {
  return path.replace(/\/bot[^/]+\//, '/bot***/')
}

export async function serveTelegram(state: SandboxState, call: Call): Promise<Answer> {
  if (state.faults.telegram_down) return CUT
  const [, file, token, rest = ''] = PATH.exec(call.path) ?? []
  if (token === undefined) return failure(new ApiError(404, 'Not Found'))
  if (decodeURIComponent(token) !== state.credentials.telegram_token)
    return failure(new ApiError(401, 'Unauthorized'))
  if (file !== undefined) return failure(new ApiError(404, 'Not Found: wrong file path'))
  let params: Params | undefined
  try {
    params = readParams(call.body, call.header('content-type') ?? '', call.query)
    return { ...(await callMethod(state, rest.toLowerCase(), params, call)), request_shown: params.show() }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return params === undefined ? failure(error) : { ...failure(error), request_shown: params.show() }
  }
}
