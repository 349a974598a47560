import { z } from 'zod'
import { assert, present } from '../../kernel/assert.ts'
import { Fault } from '../../kernel/fault.ts'
import { fromMajor, toMajor } from '../../kernel/money.ts'
import { nationalDigits } from '../../kernel/phone.ts'
import type { Config } from '../../platform/config.ts'
import { callHttp, type HttpAnswer } from '../../platform/http.ts'
import type { SendRequest, TelecomProvider } from '../provider.ts'
import { readVerdict } from './read-verdict.ts'
import { makeRequestId } from './request-id.ts'
import { airtimeService, dataService } from './services.ts'

type VtpassConfig = Pick<
  Config,
  'VTPASS_URL' | 'VTPASS_API_KEY' | 'VTPASS_PUBLIC_KEY' | 'VTPASS_SECRET_KEY' | 'VTPASS_TIMEOUT_MS'
>

/**
 * VTpass, which sells Nigerian airtime and data in naira. Reading needs the public key, everything else the
 * secret one. Facts: the API documentation of VTpass, "Airtime", "Data", "Transaction query" and "Response codes".
 */
export function createVtpass(config: VtpassConfig): TelecomProvider {
  const timeout_ms = config.VTPASS_TIMEOUT_MS
  const api_key = config.VTPASS_API_KEY.reveal()

  const post = (path: string, body: Record<string, string | number>): Promise<HttpAnswer> =>
    callHttp('vtpass', {
      method: 'POST',
      url: `${config.VTPASS_URL}${path}`,
      headers: { 'api-key': api_key, 'secret-key': config.VTPASS_SECRET_KEY.reveal() },
      body,
      timeout_ms,
    })

  return {
    name: 'vtpass',
    timeout_ms,
    // Every network that we know, as airtime and as data.
    sells: () => true,
    makeRequestId,

    async send(request) {
      if (!request.phone.startsWith('+234')) return { outcome: 'failed', reason: 'wrong_number' }
      return readVerdict('pay', request.request_id, await post('/pay', payBody(request)))
    },

    async query({ request_id }) {
      return readVerdict('requery', request_id, await post('/requery', { request_id }))
    },

    async readBalance() {
      const answer = await callHttp('vtpass', {
        method: 'GET',
        url: `${config.VTPASS_URL}/balance`,
        headers: { 'api-key': api_key, 'public-key': config.VTPASS_PUBLIC_KEY.reveal() },
        timeout_ms,
      })
      return readFloat(answer)
    },
  }
}

function payBody(request: SendRequest): Record<string, string | number> {
  const { request_id, network } = request
  const phone = nationalDigits(request.phone)
  const naira = toMajor(request.amount, 'NGN')
  if (request.category === 'data') {
    const variation_code = present(request.plan_code, 'data is bought by the code of its plan')
    // The plan is fixed, so the amount is not heeded; it is there for whoever reads the journal.
    const amount = Number(naira)
    return { request_id, serviceID: dataService(network), billersCode: phone, variation_code, amount, phone }
  }
  assert(!naira.includes('.'), 'airtime is sold in whole naira')
  return { request_id, serviceID: airtimeService(network), amount: Number(naira), phone }
}

const balanceShape = z.object({ contents: z.object({ balance: z.union([z.string(), z.number()]) }) })

function readFloat({ status, body }: HttpAnswer) {
  const parsed = balanceShape.safeParse(body)
  const balance = parsed.success ? fromMajor(parsed.data.contents.balance, 'NGN') : null
  if (balance === null) throw new Fault('vtpass', 'no', 'the balance cannot be read', { status })
  return balance
}
