import { type Answer, answerJson, type Call, CUT } from '../control/exchange.ts'
import type { SandboxState } from '../control/state.ts'
import { describeOperator, describeTopup, refuse } from './answers.ts'
import { operators } from './books.ts'
import { topUp } from './topup.ts'

const ACCEPT = 'application/com.reloadly.topups-v1+json'
const TOKEN_LIFE_SECONDS = 86_400

function readJson(call: Call): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(call.body.toString())
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

function giveToken(state: SandboxState, call: Call, path: string): Answer {
  const { client_id, client_secret, grant_type, audience } = readJson(call)
  const { reloadly_client_id, reloadly_client_secret } = state.credentials
  const request_shown = JSON.stringify({ client_id, client_secret: '…', grant_type, audience })
  if (client_id !== reloadly_client_id || client_secret !== reloadly_client_secret)
    return { ...refuse(401, 'INVALID_CREDENTIALS', 'Access Denied', path), request_shown }
  if (grant_type !== 'client_credentials')
    return { ...refuse(400, null, 'Grant type is not supported', path), request_shown }
  if (audience !== `${state.settings.url}/reloadly`)
    return { ...refuse(401, 'INVALID_AUDIENCE', 'Audience is not known', path), request_shown }
  const access_token = state.reloadly.giveToken(TOKEN_LIFE_SECONDS)
  const given = { access_token, scope: 'send-topups', expires_in: TOKEN_LIFE_SECONDS, token_type: 'Bearer' }
  return { ...answerJson(200, given), request_shown }
}

/** Undefined when the caller may pass. */
function stop(state: SandboxState, call: Call, path: string): Answer | undefined {
  const token = /^Bearer (.+)$/.exec(call.header('authorization') ?? '')?.[1] ?? ''
  if (state.faults.reloadly_token_expires > 0) {
    state.faults.reloadly_token_expires -= 1
    state.events.emit({ type: 'fault' })
    state.reloadly.expireToken(token)
  }
  const judged = state.reloadly.judgeToken(token)
  if (judged === 'expired') return refuse(401, 'TOKEN_EXPIRED', 'The token has expired', path)
  if (judged === 'unknown') return refuse(401, 'INVALID_TOKEN', 'Full authentication is required', path)
  if (call.header('accept') !== ACCEPT) return refuse(406, null, 'Not acceptable', path)
  return undefined
}

const PAGE_SIZE = 200

/** A time as the report takes it, in UTC here; undefined where none was given. */
function readTime(text: string | null): number | undefined {
  return text === null ? undefined : Date.parse(`${text.replace(' ', 'T')}Z`)
}

/** The top-ups of an identifier, or of a time, page by page from 1; what the switches tamper with is only in the list of a time. */
function report(state: SandboxState, call: Call): Answer {
  const wanted = call.query.get('customIdentifier')
  const from = readTime(call.query.get('startDate')) ?? 0
  const to = readTime(call.query.get('endDate')) ?? Number.POSITIVE_INFINITY
  const size = Number(call.query.get('size') ?? PAGE_SIZE)
  const page = Number(call.query.get('page') ?? 1)
  const found = [...state.reloadly.topups.keys()]
    .filter((each) => wanted === null || each === wanted)
    .flatMap((each) => state.reloadly.find(each) ?? [])
    .filter(({ created_at }) => created_at >= from && created_at < to)
    .map(describeTopup)
  const listed = wanted === null ? tamper(state, found) : found
  const content = listed.slice((page - 1) * size, page * size)
  const totalPages = Math.max(1, Math.ceil(listed.length / size))
  return answerJson(200, { content, totalElements: listed.length, totalPages, number: page })
}

/** A list that does not agree with what was sold: a line is missing, strange, dearer or charged twice. */
function tamper({ faults }: SandboxState, lines: Record<string, unknown>[]): Record<string, unknown>[] {
  const [first, ...rest] = lines
  if (first === undefined) return lines
  const changed = [
    ...(faults.reloadly_list_short ? [] : [faults.reloadly_list_dear ? { ...first, discount: 0 } : first]),
    ...rest,
  ]
  if (faults.reloadly_list_long) changed.push({ ...first, transactionId: 1, customIdentifier: null })
  if (faults.reloadly_list_twice) changed.push({ ...first, transactionId: 2 })
  return changed
}

async function route(state: SandboxState, call: Call, path: string): Promise<Answer> {
  const status_of = /^\/topups\/(\d+)\/status$/.exec(path)?.[1]
  if (call.method === 'GET' && status_of !== undefined) {
    const transaction = state.reloadly.findByNumber(Number(status_of))
    if (transaction === undefined) return refuse(404, null, 'Transaction not found', path)
    return answerJson(200, {
      code: null,
      message: null,
      status: transaction.status,
      transaction: describeTopup(transaction),
    })
  }
  switch (`${call.method} ${path}`) {
    case 'POST /topups':
      return await topUp(state, readJson(call))
    case 'GET /topups/reports/transactions':
      return report(state, call)
    case 'GET /operators/countries/NG':
      return answerJson(200, operators.map(describeOperator))
    case 'GET /accounts/balance': {
      const kobo = state.faults.reloadly_balance_low ? 0 : state.reloadly.balance_kobo
      const updatedAt = new Date().toISOString().slice(0, 19).replace('T', ' ')
      return answerJson(200, {
        balance: kobo / 100,
        currencyCode: 'NGN',
        currencyName: 'Nigerian Naira',
        updatedAt,
      })
    }
    default:
      return refuse(404, null, 'Not Found', path)
  }
}

export async function serveReloadly(state: SandboxState, call: Call): Promise<Answer> {
  const path = call.path.replace(/^\/reloadly/, '')
  if (`${call.method} ${path}` === 'POST /oauth/token') {
    const given = giveToken(state, call, path)
    const { request_shown = '' } = given
    return state.faults.reloadly_down ? { ...CUT, request_shown } : given
  }
  if (state.faults.reloadly_down) return CUT
  const answer = stop(state, call, path) ?? (await route(state, call, path))
  // The work is done before the wait: a client that gives up on a slow answer has still bought.
  if (state.faults.reloadly_slow_ms > 0) await state.timers.sleep(state.faults.reloadly_slow_ms)
  return answer
}
