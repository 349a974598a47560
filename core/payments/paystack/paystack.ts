import { Fault } from '../../kernel/fault.ts'
import type { ChargePeriod, Checkout, Gateway, GatewayCharge, GatewayVerdict } from '../gateway.ts'
import { listedAnswer, openedAnswer, readCharge, readVerdict, verifiedAnswer } from './answers.ts'
import { assignAccount } from './assign-account.ts'
import { ask, call, describe, messageOf, type Settings } from './call.ts'
import { isSigned, readEvent } from './webhook.ts'

/** Paystack (https://paystack.com/docs/api/transaction). Amounts cross as whole kobo, as we keep them. */
export function createPaystack(config: Settings): Gateway {
  return {
    name: 'paystack',
    open: (checkout) => open(config, checkout),
    verify: ({ reference }) => verify(config, reference),
    readWebhook: (headers, raw_body) =>
      isSigned(config.PAYSTACK_SECRET_KEY, headers, raw_body) ? readEvent(raw_body) : null,
    listCharges: (period) => listCharges(config, period),
    ...(config.PAYSTACK_ACCOUNT_BANK === undefined
      ? {}
      : { accounts: { assign: (payer) => assignAccount(config, payer) } }),
  }
}

async function open(config: Settings, checkout: Checkout): Promise<{ url: string } | { taken: true }> {
  const { amount, currency, email, reference, metadata } = checkout
  const body = { amount: Number(amount), currency, email, reference, metadata }
  const answer = await call(config, { method: 'POST', path: '/transaction/initialize', body })
  const opened = openedAnswer.safeParse(answer.body)
  if (answer.status === 200 && opened.success) return { url: opened.data.data.authorization_url }
  if (answer.status === 400 && /duplicate.*reference/i.test(messageOf(answer))) return { taken: true }
  const refused = answer.status >= 400 && answer.status < 500 && answer.status !== 408
  throw new Fault('paystack', refused ? 'no' : 'unknown', describe(answer), { status: answer.status })
}

async function verify(config: Settings, reference: string): Promise<GatewayVerdict> {
  const path = `/transaction/verify/${encodeURIComponent(reference)}`
  const answer = await ask(config, path)
  if ((answer.status === 404 || answer.status === 400) && /not found/i.test(messageOf(answer)))
    return { outcome: 'missing' }
  const verified = verifiedAnswer.safeParse(answer.body)
  if (answer.status !== 200 || !verified.success)
    throw new Fault('paystack', 'no', describe(answer), { status: answer.status })
  // Never credit by an answer about somebody else's payment.
  if (verified.data.data.reference !== reference)
    throw new Fault('paystack', 'no', 'answered about another reference', { status: answer.status })
  return readVerdict(verified.data.data)
}

/** The most that Paystack gives at once. */
const PAGE_ROWS_MAX = 100

async function listCharges(
  config: Settings,
  { from, to, page = '1' }: ChargePeriod,
): Promise<{ charges: GatewayCharge[]; next: string | null }> {
  // Their `to` is inside the period, ours is not.
  const last = new Date(to.getTime() - 1)
  const query = new URLSearchParams({
    from: from.toISOString(),
    to: last.toISOString(),
    page,
    perPage: String(PAGE_ROWS_MAX),
  })
  const answer = await ask(config, `/transaction?${query}`)
  const listed = listedAnswer.safeParse(answer.body)
  if (answer.status !== 200 || !listed.success)
    throw new Fault('paystack', 'no', describe(answer), { status: answer.status })
  const { data, meta } = listed.data
  return { charges: data.map(readCharge), next: meta.page < meta.pageCount ? String(meta.page + 1) : null }
}
