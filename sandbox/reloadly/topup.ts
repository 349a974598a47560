import { z } from 'zod'
import { type Answer, answerJson, CUT } from '../control/exchange.ts'
import type { SandboxState } from '../control/state.ts'
import { type Behaviour, behaviourOf } from '../vtpass/sentinels.ts'
import { describeTopup, refuse } from './answers.ts'
import { operators, type Topup } from './books.ts'

const PATH = '/topups'
const GUARD_MS = 120_000
const AMOUNT_MIN = 50
const AMOUNT_MAX = 50_000

/** Strict: a field that Reloadly does not know would be a misunderstanding of ours. */
const orderSchema = z.strictObject({
  operatorId: z.int(),
  amount: z.number(),
  useLocalAmount: z.boolean().optional(),
  customIdentifier: z.string().min(1).max(255).optional(),
  recipientPhone: z.strictObject({ countryCode: z.string(), number: z.string() }),
  senderPhone: z.strictObject({ countryCode: z.string(), number: z.string() }).optional(),
})

type Order = Parameters<SandboxState['reloadly']['open']>[0]

function readOrder(state: SandboxState, body: unknown): Order | Answer {
  const parsed = orderSchema.safeParse(body)
  if (!parsed.success) return refuse(400, null, `Invalid request: ${parsed.error.issues[0]?.message}`, PATH)
  const { operatorId, amount, recipientPhone, customIdentifier } = parsed.data
  const custom_identifier = customIdentifier ?? `none-${Date.now()}`
  if (state.reloadly.find(custom_identifier) !== undefined)
    return refuse(400, null, 'The custom identifier was used before', PATH)
  if (recipientPhone.countryCode !== 'NG')
    return refuse(400, 'COUNTRY_NOT_SUPPORTED', 'Country is not supported', PATH)
  const operator = operators.find(({ id, data }) => id === operatorId && !data)
  if (operator === undefined)
    return refuse(404, 'OPERATOR_UNAVAILABLE_OR_CURRENTLY_INACTIVE', 'Operator is not available', PATH)
  if (!/^(0|234|\+234)[789]\d{9}$/.test(recipientPhone.number))
    return refuse(400, 'INVALID_RECIPIENT_PHONE', 'The recipient phone is not valid', PATH)
  if (amount < AMOUNT_MIN || amount > AMOUNT_MAX)
    return refuse(400, 'INVALID_AMOUNT_FOR_OPERATOR', 'Amount is out of the range of the operator', PATH)
  const amount_kobo = Math.round(amount * 100)
  return { custom_identifier, operator, recipient: recipientPhone.number, amount_kobo }
}

function isGuarded(state: SandboxState, recipient: string): boolean {
  const last = state.reloadly.lastTopup.get(recipient)
  state.reloadly.lastTopup.set(recipient, Date.now())
  return state.faults.reloadly_guard_repeats && last !== undefined && Date.now() - last < GUARD_MS
}

export async function topUp(state: SandboxState, body: unknown): Promise<Answer> {
  const order = readOrder(state, body)
  if ('status' in order) return order
  const behaviour = behaviourOf(order.recipient)
  if (behaviour === 'lose in silence') {
    await state.timers.sleep(state.timing.vtpass_hold_ms)
    return CUT
  }
  if (isGuarded(state, order.recipient))
    return refuse(400, 'PHONE_RECENTLY_RECHARGED', 'The phone was recharged less than 2 minutes ago', PATH)
  if (state.faults.reloadly_balance_low || order.amount_kobo > state.reloadly.balance_kobo)
    return refuse(400, 'INSUFFICIENT_BALANCE', 'You do not have sufficient balance', PATH)
  const topup = state.reloadly.open(order)
  if (behaviour === 'deliver late') topup.delivered_at = Date.now() + state.timing.vtpass_late_ms
  else if (behaviour === 'refuse') state.reloadly.settle(topup, 'FAILED')
  else if (behaviour !== 'stay pending') state.reloadly.settle(topup, 'SUCCESSFUL')
  return await answerAs(state, behaviour, topup)
}

async function answerAs(state: SandboxState, behaviour: Behaviour, topup: Topup): Promise<Answer> {
  const answer = answerJson(200, describeTopup(topup))
  switch (behaviour) {
    case 'refuse':
      return refuse(400, 'TOPUP_TRANSACTION_FAILED', 'The operator refused the top-up', PATH)
    case 'deliver in silence':
      await state.timers.sleep(state.timing.vtpass_hold_ms)
      return { ...answer, cut: true }
    case 'deliver behind an error page':
      return { status: 500, type: 'text/html; charset=utf-8', body: '<h1>500 Internal Server Error</h1>' }
    default:
      return answer
  }
}
