import { present } from '../kernel/assert.ts'
import { fromMajor, type Money } from '../kernel/money.ts'
import type { Config } from '../platform/config.ts'

/**
 * Whether a purchase asks for the PIN: it is large, or it goes to a number that is neither the
 * customer's own nor one that this customer has topped up successfully before.
 */
export function isPinNeeded(
  config: Pick<Config, 'PIN_ABOVE' | 'CURRENCY'>,
  asked: { amount: Money; own_number: boolean; known_recipient: boolean },
): boolean {
  const above = present(fromMajor(config.PIN_ABOVE, config.CURRENCY), 'PIN_ABOVE is a whole number')
  return asked.amount > above || !(asked.own_number || asked.known_recipient)
}
