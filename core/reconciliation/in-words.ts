import { type Currency, formatMoney, type Money } from '../kernel/money.ts'
import type { Difference } from './read-report.ts'

/** One difference in one line, for people who run the shop. */
export function inWords(difference: Difference, currency: Currency): string {
  const { source, kind, reference, our_state, our_amount, their_state, their_amount } = difference
  const say = (state: string | null, amount: Money | null): string => {
    const words = [state, amount === null ? null : formatMoney(amount, currency)].filter(
      (each) => each !== null,
    )
    return words.length === 0 ? 'nothing' : words.join(' ')
  }
  return `${source} ${kind} ${reference}: we say ${say(our_state, our_amount)}, there ${say(their_state, their_amount)}`
}
