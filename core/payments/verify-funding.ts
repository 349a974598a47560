import { never } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import { notifyAdmins } from '../notices/index.ts'
import { inTransaction, type Trx } from '../platform/transaction.ts'
import { isPastLife, nextCheckAt } from './check-times.ts'
import { creditFunding, reviewFunding } from './credit-funding.ts'
import { abandonFunding, failFunding } from './end-funding.ts'
import { type Funding, lockFunding, type PaymentCore } from './funding.ts'
import type { GatewayVerdict } from './gateway.ts'
import { gatewayOf } from './gateways.ts'
import { reverseFunding } from './reverse-funding.ts'
import { mayMove } from './states.ts'

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
  await inTransaction(core.db, (trx) => conclude(trx, core, reference, verdict))
}

async function conclude(
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
      if (verdict.currency !== funding.currency) return reviewFunding(trx, core, funding, verdict)
      return creditFunding(trx, funding, verdict)
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
