import { z } from 'zod'
import { Fault } from '../../kernel/fault.ts'
import { newId } from '../../kernel/ids.ts'
import { fromMajor, toMajor } from '../../kernel/money.ts'
import { nationalDigits } from '../../kernel/phone.ts'
import { callHttp, type HttpAnswer } from '../../platform/http.ts'
import type { SendRequest, TelecomProvider } from '../provider.ts'
import { errorCodeOf } from './answer.ts'
import { meaningOf } from './codes.ts'
import { type Left, startCountdown } from './countdown.ts'
import { readPage } from './list-topups.ts'
import { createOperators } from './operators.ts'
import { ofMeaning, readReportVerdict, readTopupVerdict } from './read-verdict.ts'
import { NoToken, TokenKeeper, type TokenSource } from './token.ts'

type Call = { method: 'GET' | 'POST'; path: string; body?: unknown }

const ACCEPT = 'application/com.reloadly.topups-v1+json'

/**
 * Reloadly, which sells Nigerian airtime. Our request id is its custom identifier, which it takes once for
 * ever: a second request under it is refused and looked up. Facts: the API documentation of Reloadly, "Airtime".
 */
export function createReloadly(source: TokenSource): TelecomProvider {
  const { url, timeout_ms } = source
  const tokens = new TokenKeeper(source)
  const call = (left_ms: Left, token: string, { method, path, body }: Call): Promise<HttpAnswer> =>
    callHttp('reloadly', {
      method,
      url: `${url}${path}`,
      headers: { authorization: `Bearer ${token}`, accept: ACCEPT },
      ...(body === undefined ? {} : { body }),
      timeout_ms: left_ms(),
    })

  /** A token that ran out is fetched anew, once: a call that is turned away at the door has done nothing. */
  async function callWithToken(left_ms: Left, what: Call): Promise<HttpAnswer> {
    const token = await tokens.get(left_ms)
    const answer = await call(left_ms, token, what)
    if (answer.status !== 401 || errorCodeOf(answer.body) !== 'TOKEN_EXPIRED') return answer
    return await call(left_ms, await tokens.get(left_ms, token), what)
  }

  const operators = createOperators((left_ms) =>
    callWithToken(left_ms, { method: 'GET', path: '/operators/countries/NG' }),
  )

  async function send(request: SendRequest) {
    if (!request.phone.startsWith('+234')) return { outcome: 'failed', reason: 'wrong_number' } as const
    const left_ms = startCountdown(timeout_ms)
    const operator_id = await operators.find(request.network, left_ms)
    if (operator_id === null) return ofMeaning(meaningOf('OPERATOR_NOT_IN_SERVICE'))
    const body = bodyOf(request, operator_id)
    const answer = await callWithToken(left_ms, { method: 'POST', path: '/topups', body })
    return readTopupVerdict(request.request_id, answer)
  }

  return {
    name: 'reloadly',
    timeout_ms,
    sells: ({ category }) => category === 'airtime',
    makeRequestId: () => newId(),

    send: (request) =>
      send(request).catch((error: unknown) => {
        if (!(error instanceof NoToken)) throw error
        return { outcome: 'failed', reason: 'network_down', another_may: true, ops: error.ops } as const
      }),

    query: ({ request_id }) =>
      callWithToken(startCountdown(timeout_ms), { method: 'GET', path: reportOf(request_id) })
        .then((answer) => readReportVerdict(request_id, answer))
        .catch((error: unknown) => {
          if (!(error instanceof NoToken)) throw error
          return { outcome: 'pending', ops: error.ops } as const
        }),

    list: (asked) =>
      readPage(asked, (path) => callWithToken(startCountdown(timeout_ms), { method: 'GET', path })),

    readBalance: async () => readFloat(await callWithToken(startCountdown(timeout_ms), BALANCE)),
  }
}

const BALANCE: Call = { method: 'GET', path: '/accounts/balance' }
const reportOf = (request_id: string): string =>
  `/topups/reports/transactions?customIdentifier=${encodeURIComponent(request_id)}`

function bodyOf({ request_id, phone, amount }: SendRequest, operatorId: number) {
  return {
    operatorId,
    amount: Number(toMajor(amount, 'NGN')),
    useLocalAmount: true,
    customIdentifier: request_id,
    recipientPhone: { countryCode: 'NG', number: nationalDigits(phone) },
  }
}

const balanceShape = z.object({ balance: z.union([z.string(), z.number()]), currencyCode: z.literal('NGN') })

/** Only a balance in naira can be compared with what we sell. */
function readFloat({ status, body }: HttpAnswer) {
  const parsed = balanceShape.safeParse(body)
  const [whole = '', decimals = ''] = parsed.success ? String(parsed.data.balance).split('.') : []
  const balance = fromMajor(`${whole}.${decimals.slice(0, 2).padEnd(2, '0')}`, 'NGN')
  if (balance === null) throw new Fault('reloadly', 'no', 'there is no balance in naira', { status })
  return balance
}
