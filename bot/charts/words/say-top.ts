import { sum } from '../../../core/kernel/money.ts'
import { maskPhone } from '../../../core/kernel/phone.ts'
import type { Reader } from '../../texts/format.ts'
import { text } from '../../texts/text.ts'
import type { Chart, RecipientAmount } from '../chart.ts'
import type { Sheet, TopPlot } from './chart-words.ts'
import { sayNothingIn } from './say-parts.ts'
import { full, readAmount, writePlain } from './write-plain.ts'

/** More bars than these could not be read on a phone; the others are one bar. */
const BARS_MAX = 6

/** For whom most was bought. */
export function sayTop(
  { month, recipients }: Extract<Chart, { kind: 'top' }>,
  reader: Reader,
): Omit<Sheet, 'theme'> & TopPlot {
  const sorted = recipients
    .map((recipient) => ({ label: nameOf(recipient), amount: readAmount(recipient.amount) }))
    .filter(({ amount }) => amount > 0n)
    .sort((left, right) => Number(right.amount - left.amount))
  const kept = sorted.length <= BARS_MAX ? sorted : sorted.slice(0, BARS_MAX - 1)
  const others = sorted.slice(kept.length)
  const bars = [
    ...kept,
    ...(others.length === 0
      ? []
      : [
          {
            label: writePlain(text('chart-top-others', { numbers: others.length }), reader),
            amount: sum(others.map(({ amount }) => amount)),
          },
        ]),
  ]
  return {
    kind: 'top',
    title: writePlain(text('chart-top-title', { month }), reader),
    number: full(sum(bars.map(({ amount }) => amount)), reader),
    subtitle:
      sorted.length === 0 ? '' : writePlain(text('chart-top-numbers', { numbers: sorted.length }), reader),
    nothing: sorted.length > 0 ? null : sayNothingIn(month, reader),
    bars: bars.map(({ label, amount }) => ({ label, amount: full(amount, reader), value: Number(amount) })),
  }
}

/** A picture is easily passed on, so that a number without a name is only hinted at. */
function nameOf({ name, phone }: RecipientAmount): string {
  // The bundled font has no emoji; what it cannot draw would be an empty box.
  const drawable = (name ?? '').replace(/\p{Extended_Pictographic}|\u200d|\ufe0f/gu, '').trim()
  return drawable === '' ? maskPhone(phone) : drawable
}
