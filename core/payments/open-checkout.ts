import { present } from '../kernel/assert.ts'
import { now } from '../kernel/clock.ts'
import { Fault } from '../kernel/fault.ts'
import type { Uuid } from '../kernel/ids.ts'
import { notify, notifyAdmins } from '../notices/index.ts'
import { inTransaction } from '../platform/transaction.ts'
import { isOpeningTooLong } from './check-times.ts'
import { type Funding, moveFunding, type PaymentCore } from './funding.ts'
import type { OpenedCheckout } from './gateway.ts'
import { gatewayOf, offeredGateways } from './gateways.ts'
import { payerAddress } from './payer-address.ts'
import { newReference } from './start-funding.ts'

/**
 * Gets the checkout page and sends its link. Safe to run twice: the page whose link is stored first
 * is the one; nobody ever sees the link of another. Throws a Fault 'no' when another try makes sense.
 */
export async function openCheckout(core: PaymentCore, funding_id: Uuid): Promise<void> {
  const funding = await readById(core, funding_id)
  if (funding.state !== 'opening') return
  if (isOpeningTooLong(funding.created_at, now())) return giveUpOpening(core, funding_id, 'it took too long')
  const opened = await askGateway(core, funding)
  if ('url' in opened) return showLink(core, funding, opened)
  await takeNewReference(core, funding)
  throw new Fault(funding.gateway, 'no', 'the reference is used up and the link of its page is lost')
}

/** After the last try: the person hears that no link comes and that nothing was charged. */
export async function giveUpOpening(core: PaymentCore, funding_id: Uuid, why: string): Promise<void> {
  await inTransaction(core.db, async (trx) => {
    const funding = await readById({ db: trx }, funding_id)
    if (funding.state !== 'opening') return
    const ended = { outcome: 'unopened', next_check_at: null, ended_at: now() }
    if (!(await moveFunding(trx, funding, 'failed', ended))) return
    const { amount, reference, gateway, slot } = funding
    // The link reached nobody, so nobody can pay there: another gateway may be offered at once.
    const other = offeredGateways(core).find((name) => name !== gateway) ?? null
    await notify(trx, funding.conversation_id, {
      notice: { kind: 'funding.unopened', amount, reference, gateway, other },
      key: `funding:${funding.id}:unopened`,
      slot,
    })
    // One alert an hour tells of an outage; one per customer would bury it.
    const hour = now().toISOString().slice(0, 13).replace('T', ' ')
    const subject = `${funding.gateway}, ${hour}:00 UTC`
    await notifyAdmins(trx, core, { code: 'payments.unopened', subject, detail: why })
  })
}

/**
 * Opening moves no money, and a second try under the same reference is answered with `taken`. So
 * even an answer that got lost may be asked for again, unlike every other unknown outcome.
 */
async function askGateway(core: PaymentCore, funding: Funding): Promise<OpenedCheckout | { taken: true }> {
  const { reference, amount, currency } = funding
  const checkout = {
    reference,
    amount,
    currency,
    email: payerAddress(funding.customer_id),
    metadata: { funding: funding.id },
  }
  try {
    return await gatewayOf(core, funding.gateway).open(checkout)
  } catch (error) {
    if (error instanceof Fault && error.happened === 'unknown')
      throw new Fault(error.service, 'no', 'the checkout page was not opened', { cause: error })
    throw error
  }
}

/**
 * A page exists under the old reference, but its link never reached the database, hence nobody: it
 * cannot be paid. The next try opens a page under a reference of its own.
 */
async function takeNewReference(core: PaymentCore, funding: Funding): Promise<void> {
  const { id, reference } = funding
  await core.db('funding').where({ id, reference, state: 'opening' }).update({ reference: newReference() })
}

async function showLink(
  core: PaymentCore,
  funding: Funding,
  { url, checkout_key }: OpenedCheckout,
): Promise<void> {
  await inTransaction(core.db, async (trx) => {
    // The guard is on the reference too: a page that a parallel run made unreachable is not shown.
    if (!(await moveFunding(trx, funding, 'open', { checkout_url: url, checkout_key: checkout_key ?? null })))
      return
    const { amount, reference, gateway, slot } = funding
    await notify(trx, funding.conversation_id, {
      notice: { kind: 'funding.open', amount, reference, gateway, url },
      key: `funding:${funding.id}:open`,
      slot,
    })
  })
}

const readById = async (core: Pick<PaymentCore, 'db'>, id: Uuid): Promise<Funding> =>
  present(
    (await core.db<Funding>('funding').where({ id }).first()) as Funding | undefined,
    'a job speaks of a funding that exists',
  )
