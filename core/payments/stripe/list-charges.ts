import type { ChargePeriod, GatewayCharge } from '../gateway.ts'
import { type Charge, chargesAnswer } from './answers.ts'
import { ask, type Settings, unreadable } from './call.ts'
import { isLost } from './read-disputes.ts'

/** The most that Stripe gives at once. */
const PAGE_ROWS_MAX = 100

/** Stripe counts in whole seconds and pages by the last line seen. */
export async function listCharges(
  config: Settings,
  { from, to, page }: ChargePeriod,
): Promise<{ charges: GatewayCharge[]; next: string | null }> {
  const query = new URLSearchParams({
    'created[gte]': seconds(from),
    'created[lt]': seconds(to),
    limit: String(PAGE_ROWS_MAX),
    'expand[]': 'data.balance_transaction',
    ...(page === undefined ? {} : { starting_after: page }),
  })
  const answer = await ask(config, `/v1/charges?${query}`)
  const listed = chargesAnswer.safeParse(answer.body)
  if (answer.status !== 200 || !listed.success) throw unreadable(answer)
  const { data, has_more } = listed.data
  const charges: GatewayCharge[] = []
  for (const charge of data) charges.push(await readCharge(config, charge))
  return { charges, next: has_more ? (data.at(-1)?.id ?? null) : null }
}

const seconds = (time: Date): string => String(Math.ceil(time.getTime() / 1_000))

async function readCharge(config: Settings, charge: Charge): Promise<GatewayCharge> {
  const { id, amount, currency, created, metadata, balance_transaction } = charge
  const state = await readState(config, charge)
  const is_paid = state === 'paid' || state === 'reversed'
  return {
    reference: metadata.reference ?? id,
    state,
    amount,
    currency,
    fee: balance_transaction?.fee ?? null,
    paid_at: is_paid ? new Date(created * 1_000) : null,
  }
}

async function readState(config: Settings, charge: Charge): Promise<GatewayCharge['state']> {
  if (charge.status === 'failed') return 'failed'
  if (charge.status !== 'succeeded') return 'pending'
  const is_gone = charge.refunded || (charge.disputed && (await isLost(config, charge.id)))
  return is_gone ? 'reversed' : 'paid'
}
