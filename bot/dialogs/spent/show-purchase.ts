import { readHistory } from '../../../core/history/index.ts'
import { text } from '../../texts/text.ts'
import type { Io, Next, Option } from '../engine/dialog.ts'
import { captionOf, receiptOf } from '../past/receipt.ts'
import { goTo, type Place } from './place.ts'

type At = Extract<Place, { screen: 'purchase' }>

/** A purchase's card, as the history shows it, and the way back to its figure. */
export async function showPurchase(io: Io, { reference, back }: At): Promise<Next> {
  const { id: customer_id, time_zone } = io.customer
  const line = await io.step('read', async (trx) => {
    const wish = { customer_id, time_zone, filter: { words: reference } }
    return (await readHistory(trx, io.core, wish, { limit: 1 })).lines[0] ?? null
  })
  if (line === null) return goTo(back)
  const options: Option<'again' | 'back'>[] = [
    { value: 'back', label: text('spending-back-button') },
    { value: 'again', label: text('buy-again-button') },
  ]
  const next = await io.choose(captionOf(line), options, { columns: 2, picture: receiptOf(line) })
  return next === 'again' ? { start: 'buy', args: { argument: reference } } : goTo(back)
}
