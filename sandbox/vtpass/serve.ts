import { type Answer, answerJson, type Call, CUT } from '../control/exchange.ts'
import type { SandboxState } from '../control/state.ts'
import { AMOUNT_MAX, AMOUNT_MIN, services } from './catalogue.ts'
import { describeTransaction } from './describe-transaction.ts'
import { type PayRequest, pay, refuse } from './pay.ts'
import { variations } from './variations.ts'

function isAllowed(state: SandboxState, call: Call): boolean {
  const { vtpass_api_key, vtpass_public_key, vtpass_secret_key } = state.credentials
  if (call.header('api-key') !== vtpass_api_key) return false
  return call.method === 'GET'
    ? call.header('public-key') === vtpass_public_key
    : call.header('secret-key') === vtpass_secret_key
}

function readRequest(call: Call): PayRequest {
  const text = call.body.toString()
  if (call.header('content-type')?.includes('application/x-www-form-urlencoded') === true)
    return Object.fromEntries(new URLSearchParams(text))
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

function listServices(call: Call): Answer {
  const identifier = call.query.get('identifier')
  const content = [...services.values()]
    .filter((service) => service.kind === identifier)
    .map((service) => ({
      serviceID: service.serviceID,
      name: service.name,
      minimium_amount: service.kind === 'airtime' ? String(AMOUNT_MIN) : '1',
      maximum_amount: String(AMOUNT_MAX),
      convinience_fee: '0 %',
      product_type: service.kind === 'airtime' ? 'flexible' : 'fix',
      image: '',
    }))
  return answerJson(200, { response_description: '000', content })
}

function listVariations(call: Call): Answer {
  const serviceID = call.query.get('serviceID') ?? ''
  const service = services.get(serviceID)
  const plans = variations.get(serviceID)
  if (service === undefined || plans === undefined)
    return answerJson(200, {
      response_description: '011',
      content: { errors: 'No variations for this service' },
    })
  const listed = plans.map((plan) => ({
    variation_code: plan.variation_code,
    name: plan.name,
    variation_amount: plan.naira.toFixed(2),
    fixedPrice: 'Yes',
  }))
  // Both spellings of the list are seen in the real answers; a client that knows only one must not be fooled by luck.
  const content = {
    ServiceName: service.name,
    serviceID,
    convinience_fee: '0 %',
    variations: listed,
    varations: listed,
  }
  return answerJson(200, { response_description: '000', content })
}

async function route(state: SandboxState, call: Call, action: string): Promise<Answer> {
  switch (`${call.method} ${action}`) {
    case 'POST pay':
      return await pay(state, readRequest(call))
    case 'POST requery': {
      const transaction = state.vtpass.find(String(readRequest(call).request_id ?? ''))
      if (transaction === undefined) return refuse('015', 'INVALID REQUEST ID')
      return answerJson(200, describeTransaction(transaction))
    }
    case 'GET balance': {
      const kobo = state.faults.vtpass_balance_low ? 0 : state.vtpass.balance_kobo
      return answerJson(200, { code: 1, contents: { balance: kobo / 100 } })
    }
    case 'GET service-categories':
      return answerJson(200, {
        response_description: '000',
        content: [
          { identifier: 'airtime', name: 'Airtime Recharge' },
          { identifier: 'data', name: 'Data Services' },
        ],
      })
    case 'GET services':
      return listServices(call)
    case 'GET service-variations':
      return listVariations(call)
    default:
      return answerJson(404, { message: 'Not Found' })
  }
}

export async function serveVtpass(state: SandboxState, call: Call): Promise<Answer> {
  if (state.faults.vtpass_down) return CUT
  if (!isAllowed(state, call)) return refuse('087', 'INVALID CREDENTIALS')
  const answer = await route(state, call, call.path.replace('/vtpass/api/', ''))
  // The work is done before the wait: a client that gives up on a slow answer has still bought.
  if (state.faults.vtpass_slow_ms > 0) await state.timers.sleep(state.faults.vtpass_slow_ms)
  return answer
}
