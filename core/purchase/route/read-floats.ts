import { present } from '../../kernel/assert.ts'
import { now } from '../../kernel/clock.ts'
import { formatMoney, fromMajor, type Money } from '../../kernel/money.ts'
import { inTransaction } from '../../platform/transaction.ts'
import type { PurchaseCore, TelecomProvider } from '../provider.ts'
import { tellOperators } from '../tell-outcome.ts'

/** Looks at the money that lies with each provider, keeps the figure, and tells the operators once an hour while it is low. */
export async function readFloats(core: PurchaseCore): Promise<void> {
  await Promise.all(core.telecoms.map((telecom) => readBalanceAt(core, telecom)))
}

/** The balance, kept as a row of `provider_float`; null when the provider did not say. */
export async function readBalanceAt(core: PurchaseCore, telecom: TelecomProvider): Promise<Money | null> {
  const provider = telecom.name
  try {
    await telecom.turn?.()
    const balance = await telecom.readBalance()
    await keepFloat(core, provider, balance)
    return balance
  } catch (error) {
    core.log.warn({ error, provider }, 'a provider did not say how much money of ours it has')
    return null
  }
}

async function keepFloat(core: PurchaseCore, provider: string, balance: Money): Promise<void> {
  const { CURRENCY: currency, FLOAT_LOW } = core.config
  const low = present(fromMajor(FLOAT_LOW, currency), 'limits are whole numbers')
  const time = now()
  await inTransaction(core.db, async (trx) => {
    await trx.raw(
      'insert into provider_float (provider, balance, read_at) values (:provider, :balance, :time)',
      {
        ...{ provider, balance, time },
      },
    )
    if (balance >= low) return
    const detail = `${formatMoney(balance, currency)} is left with ${provider}: it needs to be topped up.`
    await tellOperators(trx, core, { provider, ops: { code: `${provider}.float-low`, detail }, time })
  })
}
