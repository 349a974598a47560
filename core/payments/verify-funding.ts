import { never } from '../kernel/assert.ts'
import { addMinutes, now } from '../kernel/clock.ts'
import { notifyAdmins } from '../notices/index.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import { isPastLife, nextCheckAt } from './check-times.ts'
import { creditFunding, judgePayment, type PaidVerdict, reviewFunding } from './credit-funding.ts'
import { abandonFunding, failFunding } from './end-funding.ts'
import { type Funding, lockFunding, type PaymentCore } from './funding.ts'
import type { GatewayVerdict } from './gateway.ts'
import { gatewayOf } from './gateways.ts'
import { reverseFunding } from './reverse-funding.ts'
import { mayMove } from './states.ts'

/** How often it is looked whether a wallet that was full has room by now. */
const ROOM_CHECK_MINUTES = 60

/** All references that we ever gave away begin like this. */
const OUR_REFERENCE = /^NXF-/

/**
 * Asks the gateway what became of a payment and does what follows, once, however many of these run
 * at the same time. Throws a Fault 'no' when the gateway gave no answer.
 */
export async function verifyFunding(core: PaymentCore, { reference }: { reference: string }): Promise<void> {
  const known = (await core.db<Funding>('funding').where({ reference }).first('gateway', 'checkout_key')) as
    | Pick<Funding, 'gateway' | 'checkout_key'>
    | undefined
  if (known === undefined) return reportUnknown(core, reference)
  const { gateway, checkout_key } = known
  const verdict = await gatewayOf(core, gateway).verify({ reference, checkout_key })
  await inTransaction(core.db, (trx) => concludeFunding(trx, core, reference, verdict))
}

/** What follows from the gateway's answer, once: the row is locked, so several of these take turns. */
export async function concludeFunding(
  trx: Trx,
  core: PaymentCore,
  reference: string,
  verdict: GatewayVerdict,
): Promise<void> {
  const funding = await lockFunding(trx, reference)
  if (funding === undefined) return
  switch (verdict.outcome) {
    case 'paid':
      if (!mayMove(funding.state, 'credited')) return planNextCheck(trx, funding)
      return takePayment(trx, core, funding, verdict)
    case 'failed':
      // A failed card may be followed by another on the same page: the plan of checks goes on.
      if (funding.state === 'opening' || funding.state === 'open')
        await failFunding(trx, funding, verdict.detail)
      return planNextCheck(trx, funding)
    case 'reversed':
      if (funding.state === 'credited') return reverseFunding(trx, core, funding)
      if (mayMove(funding.state, 'failed')) await failFunding(trx, funding, 'reversed before it was credited')
      return planNextCheck(trx, funding)
    case 'pending':
    case 'missing':
      if (funding.state === 'open' && isPastLife(funding.created_at, now()))
        return abandonFunding(trx, funding)
      return planNextCheck(trx, funding)
    default:
      return never(verdict)
  }
}

async function takePayment(
  trx: Trx,
  core: PaymentCore,
  funding: Funding,
  verdict: PaidVerdict,
): Promise<void> {
  const problem = await judgePayment(trx, core, funding, verdict)
  if (problem === null) return creditFunding(trx, funding, verdict)
  if (funding.state !== 'review') await reviewFunding(trx, core, funding, problem)
  const next_check_at = problem.waits ? addMinutes(now(), ROOM_CHECK_MINUTES) : null
  await trx('funding').where({ id: funding.id }).update({ next_check_at })
}

/** The gateway answered: back to the plan, wherever a sweep or a webhook had set the next check. */
async function planNextCheck(trx: Trx, funding: Funding): Promise<void> {
  const settled = funding.state === 'credited' || funding.state === 'reversed' || funding.state === 'review'
  const next_check_at = settled ? null : nextCheckAt(funding.created_at, now())
  await trx('funding').where({ id: funding.id }).update({ next_check_at })
}

/** A signed webhook about a payment that we never asked for: harmless from another shop, grave when it looks like ours. */
async function reportUnknown(core: PaymentCore, reference: string): Promise<void> {
  if (!OUR_REFERENCE.test(reference)) {
    core.log.info({ reference }, 'a webhook speaks of a payment that is not ours')
    return
  }
  await inTransaction(core.db, (trx) =>
    notifyAdmins(trx, core, {
      code: 'payments.unknown-reference',
      subject: reference,
      detail: 'a gateway reports a payment under a reference that no funding has',
    }),
  )
}
