import type { Month } from '../../../core/kernel/calendar.ts'
import type { Phone } from '../../../core/kernel/phone.ts'
import { type Insight, readDays, readInsights, today } from '../../../core/spending/index.ts'
import { type Text, text } from '../../texts/text.ts'
import type { Io, Next } from '../engine/dialog.ts'
import type { Names } from '../past/line-text.ts'
import { asDayAmounts } from './part-lines.ts'
import { readNames } from './parts.ts'
import { goTo } from './place.ts'

const MB_PER_GB = 1024

/** Facts about the month with the figures that prove them, under its calendar. */
export async function showInsights(io: Io, month: Month): Promise<Next> {
  const { id: customer_id, time_zone } = io.customer
  const { insights, names, days, ...at } = await io.step('insights', async (trx) => ({
    insights: await readInsights(trx, { customer_id, month, time_zone }),
    names: await readNames(trx, customer_id),
    days: await readDays(trx, { customer_id, month }),
    today: today(time_zone),
  }))
  const caption =
    insights.length === 0
      ? text('spending-insights-none-caption', { month })
      : text('spending-insights-caption', { month })
  await io.choose(caption, [{ value: 'back', label: text('spending-back-button') }], {
    lines: insights.map((insight) => sayInsight(insight, names)),
    picture: { kind: 'chart', chart: { kind: 'heat', month, today: at.today, days: asDayAmounts(days) } },
  })
  return goTo({ screen: 'month', month })
}

function sayInsight(insight: Insight, names: Names): Text {
  switch (insight.kind) {
    case 'price':
      return sayPrice(insight)
    case 'lasting': {
      const { plan, recipient, times, days, validity_days } = insight
      const facts = { plan, times, days, validity: validity_days }
      const name = names[recipient]
      return name === undefined
        ? text('insight-lasting-phone', { ...facts, phone: recipient as Phone })
        : text('insight-lasting-named', { ...facts, name })
    }
    case 'night': {
      const { purchases, of, amount, percent } = insight
      return text('insight-night', { purchases, of, amount, percent })
    }
  }
}

function sayPrice({ purchases, data_mb, paid, ...price }: Extract<Insight, { kind: 'price' }>): Text {
  const { paid_per_gb: each, cheapest_per_gb: cheapest, example } = price
  const facts = { purchases, gb: (data_mb / MB_PER_GB).toFixed(1).replace(/\.0$/, ''), paid, each }
  if (example === null) return text('insight-price-best', facts)
  const { plan, price: plan_price, cheaper, cheaper_price } = example
  return text('insight-price', { ...facts, cheapest, plan, plan_price, cheaper, cheaper_price })
}
