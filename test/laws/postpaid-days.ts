import type { Day } from '../../core/kernel/calendar.ts'
import type { Phone } from '../../core/kernel/phone.ts'

/** What the settings of the tests ask for a further number. */
const NUMBER_PRICE = 100_000n

/** Days on which a line was off: after the one of the switch, before the one on which it ran again. */
export type Off = { after: Day; before: Day | null }

/**
 * A line by its days, as those who act on it know it: the plan of each day, the numbers that were on it, the data
 * that was added. It knows no spans and no cycles, and nothing that is stored.
 */
export class DaysOfLine {
  readonly #plans: { from: Day; price: bigint }[]
  readonly #data: { day: Day; price: bigint }[] = []
  readonly #numbers: { phone: Phone; from: Day; last: Day | null }[] = []

  constructor(begun: Day, price: bigint) {
    this.#plans = [{ from: begun, price }]
  }

  changePlan(from: Day, price: bigint): void {
    this.#plans.push({ from, price })
  }

  addData(day: Day, price: bigint): void {
    this.#data.push({ day, price })
  }

  addNumber(phone: Phone, from: Day): void {
    this.#numbers.push({ phone, from, last: null })
  }

  /** The day on which it is taken off costs still. */
  removeNumber(phone: Phone, last: Day): void {
    for (const number of this.#numbers) if (number.phone === phone && number.last === null) number.last = last
  }

  /** The prices of whole months that run on a day, added up. */
  priceOn(day: Day): bigint {
    const plan = this.#plans.filter(({ from }) => from <= day).at(-1)
    const on = this.#numbers.filter(({ from, last }) => from <= day && (last === null || day <= last))
    return (plan?.price ?? 0n) + BigInt(new Set(on.map(({ phone }) => phone)).size) * NUMBER_PRICE
  }

  dataOf(days: readonly Day[]): bigint {
    const added = this.#data.filter(({ day }) => days.includes(day))
    return added.reduce((total, { price }) => total + price, 0n)
  }
}

export const isOff = (day: Day, offs: readonly Off[]): boolean =>
  offs.some(({ after, before }) => after < day && (before === null || day < before))
