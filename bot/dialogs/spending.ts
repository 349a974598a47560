import { thisMonth } from '../../core/history/index.ts'
import { addMonths } from '../../core/kernel/calendar.ts'
import type { JsonObject } from '../../core/kernel/json.ts'
import { dialog, type Io, type Next } from './engine/dialog.ts'
import type { Place } from './spent/place.ts'
import { showInsights } from './spent/show-insights.ts'
import { showMonth } from './spent/show-month.ts'
import { showMonths } from './spent/show-months.ts'
import { showParts } from './spent/show-parts.ts'
import { showPurchase } from './spent/show-purchase.ts'
import { showPurchases } from './spent/show-purchases.ts'

/** What was spent, as pictures and in words, down to each purchase. */
export const spending = dialog<{ argument?: string; place?: JsonObject }>({
  name: 'spending',
  version: 1,
  session: true,
  async run(io, { argument = '', place }) {
    return show(io, (place as unknown as Place | undefined) ?? (await placeOf(io, argument)))
  },
})

/** `/spending last` and `/spending six months` are understood; anything else is this month. */
async function placeOf(io: Io, said: string): Promise<Place> {
  if (/\b(6|six|months)\b/i.test(said)) return { screen: 'months' }
  const month = await io.step('month', async () => thisMonth(io.customer.time_zone))
  return { screen: 'month', month: /\b(last|previous|before)\b/i.test(said) ? addMonths(month, -1) : month }
}

function show(io: Io, place: Place): Promise<Next> {
  switch (place.screen) {
    case 'month':
      return showMonth(io, place.month)
    case 'months':
      return showMonths(io)
    case 'parts':
      return showParts(io, place)
    case 'purchases':
      return showPurchases(io, place)
    case 'purchase':
      return showPurchase(io, place)
    case 'insights':
      return showInsights(io, place.month)
  }
}
