import { present } from '../../core/kernel/assert.ts'
import { fromMajor, type Money } from '../../core/kernel/money.ts'
import { readFundingRange, startFunding } from '../../core/payments/index.ts'
import { type Text, text } from '../texts/text.ts'
import { amountReader } from './answers.ts'
import { dialog, type Io, type Option } from './engine/dialog.ts'
import { refusalText } from './refusal-text.ts'
import { shortcuts } from './shortcuts.ts'

/** Offered to tap, in major units. */
const QUICK_AMOUNTS = [500, 1_000, 2_000, 5_000, 10_000, 20_000]

/** Money in: an amount, then a payment page. The link and the outcome come into the same message. */
export const fund = dialog({
  name: 'fund',
  version: 2,
  session: true,
  async run(io) {
    const { config } = io.core
    const { customer } = io
    const { least, most } = await io.step('range', (trx) => readFundingRange(trx, io.core, customer))
    if (most < least) return io.say(text('fund-full'), { shortcuts: shortcuts(['buy', 'balance']) })
    const options: Option<Money>[] = QUICK_AMOUNTS.map((units) => major(io, units))
      .filter((amount) => amount >= least && amount <= most)
      .map((amount) => ({ value: amount, label: text('amount-button', { amount }) }))
    let lead: Text | undefined
    for (;;) {
      const asked = { options, columns: 3, ...(lead === undefined ? {} : { lead }) }
      const amount = await io.ask(
        text('ask-fund-amount', { least, most }),
        amountReader(config.CURRENCY),
        asked,
      )
      const started = await io.step('start-funding', async (trx, key) => {
        const wish = { key, customer_id: customer.id, conversation_id: io.conversation_id, slot: key, amount }
        const funding = await startFunding(trx, io.core, wish)
        return funding.ok ? { ok: true as const, slot: key } : funding
      })
      if (started.ok) return io.say(text('fund-preparing', { amount }), { slot: started.slot })
      lead = refusalText(started.refusal)
    }
  },
})

const major = (io: Io, units: number): Money =>
  present(fromMajor(units, io.core.config.CURRENCY), 'settings are whole amounts')
