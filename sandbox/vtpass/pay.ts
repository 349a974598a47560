import { type Answer, answerJson, CUT } from '../control/exchange.ts'
import type { SandboxState } from '../control/state.ts'
import type { Transaction } from './books.ts'
import { callBack } from './call-back.ts'
import { AMOUNT_MAX, AMOUNT_MIN, type Service, services } from './catalogue.ts'
import { isTimelyRequestId } from './check-request-id.ts'
import { describeTransaction } from './describe-transaction.ts'
import { behaviourOf } from './sentinels.ts'
import { variations } from './variations.ts'

const GUARD_MS = 30_000

export type PayRequest = Record<string, unknown>

type Order = { request_id: string; service: Service; recipient: string; amount_kobo: number }

export function refuse(code: string, response_description: string): Answer {
  return answerJson(200, { code, response_description })
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

function priceOf(service: Service, request: PayRequest): number | Answer {
  if (service.kind === 'data') {
    const code = textOf(request.variation_code)
    const found = variations.get(service.serviceID)?.find((each) => each.variation_code === code)
    if (found === undefined) return refuse('010', 'VARIATION CODE DOES NOT EXIST')
    // A fixed plan has its own price; an amount in the request is ignored.
    return found.naira * 100
  }
  const text = textOf(request.amount)
  if (!/^\d+(\.\d{1,2})?$/.test(text)) return refuse('011', 'INVALID ARGUMENTS')
  const naira = Number(text)
  if (naira < AMOUNT_MIN) return refuse('013', 'BELOW MINIMUM AMOUNT ALLOWED')
  if (naira > AMOUNT_MAX) return refuse('017', 'ABOVE MAXIMUM AMOUNT ALLOWED')
  return Math.round(naira * 100)
}

function readOrder(state: SandboxState, request: PayRequest): Order | Answer {
  const request_id = textOf(request.request_id)
  const serviceID = textOf(request.serviceID)
  if (request_id === '' || serviceID === '') return refuse('011', 'INVALID ARGUMENTS')
  if (!isTimelyRequestId(request_id, state.now().getTime()))
    return refuse('085', 'IMPROPER REQUEST ID: MUST BEGIN WITH TODAY AS YYYYMMDDHHMM, AFRICA/LAGOS')
  if (state.vtpass.find(request_id) !== undefined) return refuse('014', 'REQUEST ID ALREADY EXIST')
  const service = services.get(serviceID)
  if (service === undefined) return refuse('012', 'PRODUCT DOES NOT EXIST')
  if (state.faults.vtpass_refuses_network && service.serviceID.startsWith('mtn'))
    return refuse('034', 'SERVICE SUSPENDED')
  const recipient = textOf(service.kind === 'data' ? request.billersCode : request.phone)
  if (!/^(0|234|\+234)\d{10}$/.test(recipient) || textOf(request.phone) === '')
    return refuse('011', 'INVALID ARGUMENTS')
  const amount_kobo = priceOf(service, request)
  if (typeof amount_kobo !== 'number') return amount_kobo
  return { request_id, service, recipient, amount_kobo }
}

function isGuarded(state: SandboxState, order: Order): boolean {
  if (!state.faults.vtpass_guard_duplicates) return false
  const key = `${order.service.serviceID} ${order.recipient} ${order.amount_kobo}`
  const last = state.vtpass.lastBought.get(key)
  state.vtpass.lastBought.set(key, Date.now())
  return last !== undefined && Date.now() - last < GUARD_MS
}

export async function pay(state: SandboxState, request: PayRequest): Promise<Answer> {
  const order = readOrder(state, request)
  if ('status' in order) return order
  if (isGuarded(state, order)) return refuse('019', 'LIKELY DUPLICATE TRANSACTION')
  const behaviour = behaviourOf(order.recipient)
  if (behaviour === 'lose in silence') {
    await state.timers.sleep(state.timing.vtpass_hold_ms)
    return CUT
  }
  const charged_kobo = Math.round(order.amount_kobo * (1 - order.service.commission_permille / 1000))
  if (state.faults.vtpass_balance_low || charged_kobo > state.vtpass.balance_kobo)
    return refuse('018', 'LOW WALLET BALANCE')
  const books = state.vtpass
  const transaction = books.open(order.request_id, order.service, order.recipient, order.amount_kobo)
  if (behaviour === 'deliver late') transaction.delivered_at = Date.now() + state.timing.vtpass_late_ms
  else if (behaviour === 'refuse') books.settle(transaction, 'failed')
  else if (behaviour !== 'stay pending') books.settle(transaction, 'delivered')
  return await answerAs(state, behaviour, transaction)
}

async function answerAs(
  state: SandboxState,
  behaviour: ReturnType<typeof behaviourOf>,
  transaction: Transaction,
): Promise<Answer> {
  const answer = answerJson(200, describeTransaction(transaction))
  switch (behaviour) {
    case 'deliver in silence':
      await state.timers.sleep(state.timing.vtpass_hold_ms)
      return { ...answer, cut: true }
    case 'deliver behind an error page':
      return {
        status: 500,
        type: 'text/html; charset=utf-8',
        body: '<!doctype html><html><body><h1>500 Internal Server Error</h1></body></html>',
      }
    case 'deliver and call back twice':
      state.timers.after(state.timing.vtpass_callback_ms, () => {
        void callBack(state, transaction).then(() => callBack(state, transaction))
      })
      return answer
    case 'call back first':
      await callBack(state, transaction)
      await state.timers.sleep(state.timing.vtpass_answer_after_callback_ms)
      return answer
    default:
      return answer
  }
}
