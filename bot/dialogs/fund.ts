import { present } from '../../core/kernel/assert.ts'
import { fromMajor, type Money } from '../../core/kernel/money.ts'
import {
  accountGateway,
  judgeFunding,
  offeredGateways,
  readFunding,
  readFundingRange,
  startFunding,
} from '../../core/payments/index.ts'
import { type Text, text } from '../texts/text.ts'
import { amountReader } from './answers.ts'
import { dialog, type Io, type Next, type Option } from './engine/dialog.ts'
import { gatewayButton } from './gateway-title.ts'
import { refusalText } from './refusal-text.ts'
import { shortcuts } from './shortcuts.ts'
import { showAccount } from './show-account.ts'

/** Offered to tap, in major units. */
const QUICK_AMOUNTS = [500, 1_000, 2_000, 5_000, 10_000, 20_000]

/**
 * Money in: an amount, where there is a choice a way to pay, then a payment page. The link and the
 * outcome come into the same message. With the reference of a payment whose page could not be
 * opened: the same amount by another way.
 */
export const fund = dialog<{ argument?: string }>({
  name: 'fund',
  version: 3,
  session: true,
  async run(io, { argument }) {
    const unopened = await readUnopened(io, (argument ?? '').trim())
    if (unopened !== null) return pay(io, unopened)
    const { least, most, gateways, has_accounts } = await io.step('range', async (trx) => ({
      ...(await readFundingRange(trx, io.core, io.customer)),
      gateways: offeredGateways(io.core),
      has_accounts: accountGateway(io.core) !== undefined,
    }))
    if (most < least) return io.say(text('fund-full'), { shortcuts: shortcuts(['buy', 'balance']) })
    const options: Option<Money | 'account'>[] = QUICK_AMOUNTS.map((units) => major(io, units))
      .filter((amount) => amount >= least && amount <= most)
      .map((amount) => ({ value: amount, label: text('amount-button', { amount }) }))
    if (has_accounts) options.push({ value: 'account', label: text('account-button') })
    let lead: Text | undefined
    for (;;) {
      const asked = { options, columns: 3, ...(lead === undefined ? {} : { lead }) }
      const amount = await io.ask<Money | 'account'>(
        text('ask-fund-amount', { least, most }),
        amountReader(io.core.config.CURRENCY),
        asked,
      )
      if (amount === 'account') return showAccount(io)
      lead = await start(io, { amount, gateways })
      if (lead === undefined) return
    }
  },
})

type Wish = { amount: Money; gateways: readonly string[] }

async function pay(io: Io, wish: Wish): Promise<Next> {
  const problem = await start(io, wish)
  return problem === undefined ? undefined : io.say(problem, { shortcuts: shortcuts(['fund', 'balance']) })
}

/** Starts the payment and says so; gives back what is wrong when it cannot. */
async function start(io: Io, { amount, gateways }: Wish): Promise<Text | undefined> {
  const wrong = await io.step('judge', (trx) =>
    judgeFunding(trx, io.core, { customer_id: io.customer.id, amount }),
  )
  if (wrong !== null) return refusalText(wrong)
  const gateway = await chooseGateway(io, { amount, gateways })
  const started = await io.step('start-funding', async (trx, key) => {
    const wish = {
      key,
      customer_id: io.customer.id,
      conversation_id: io.conversation_id,
      slot: key,
      amount,
      gateway,
    }
    const funding = await startFunding(trx, io.core, wish)
    return funding.ok ? { ok: true as const, slot: key } : funding
  })
  if (!started.ok) return refusalText(started.refusal)
  await io.say(text('fund-preparing', { amount }), { slot: started.slot })
  return undefined
}

async function chooseGateway(io: Io, { amount, gateways }: Wish): Promise<string> {
  const [only = '', ...others] = gateways
  if (others.length === 0) return only
  return io.choose(
    text('ask-fund-gateway', { amount }),
    gateways.map((value) => ({ value, label: gatewayButton(value) })),
  )
}

/** A payment of this customer whose page could not be opened, by the ways that are left for it. */
async function readUnopened(io: Io, reference: string): Promise<Wish | null> {
  if (reference === '') return null
  const customer_id = io.customer.id
  return io.step('unopened', async (trx) => {
    const funding = await readFunding(trx, { customer_id, reference })
    if (funding?.outcome !== 'unopened') return null
    const gateways = offeredGateways(io.core).filter((name) => name !== funding.gateway)
    return gateways.length === 0 ? null : { amount: funding.amount, gateways }
  })
}

const major = (io: Io, units: number): Money =>
  present(fromMajor(units, io.core.config.CURRENCY), 'settings are whole amounts')
