import { isNetwork, networkName } from '../../../core/catalog/index.ts'
import type { Day } from '../../../core/kernel/calendar.ts'
import type { Uuid } from '../../../core/kernel/ids.ts'
import type { Phone } from '../../../core/kernel/phone.ts'
import { readSpendOf, type SpendPage, type SpentOn } from '../../../core/spending/index.ts'
import { type Text, text } from '../../texts/text.ts'
import type { Io, Next, Option } from '../engine/dialog.ts'
import type { Names } from '../past/line-text.ts'
import { lineOfPart } from './part-lines.ts'
import { chartOf, readParts } from './parts.ts'
import { goTo, type Place } from './place.ts'
import { inRows } from './rows.ts'

type At = Extract<Place, { screen: 'purchases' }>

const LINES_PER_PAGE = 6

/** The purchases behind a figure, newest first; a tap on one gives its card. The chart stays above them. */
export async function showPurchases(io: Io, at: At): Promise<Next> {
  const { month, by, name } = at
  const read = await readParts(io, month, by)
  const page = await readPage(io, at)
  const cards = page.purchases.map((spent): Option<Place>[] => [
    {
      value: { screen: 'purchase', reference: spent.reference, back: at },
      label: lineText(spent, read.names),
    },
  ])
  const back: Option<Place> = { value: { screen: 'parts', month, by }, label: text('spending-back-button') }
  const { options, columns } = inRows(...cards, turnsOf(at, page), [back])
  const place = await io.choose(text('spending-purchases-caption', { month }), options, {
    columns,
    lines: lineOfPart(by, name, read.parts, read.names),
    picture: { kind: 'chart', chart: chartOf(month, by, read) },
  })
  return goTo(place)
}

const readPage = (io: Io, { month, by, name, ends }: At): Promise<SpendPage> =>
  io.step('page', (trx) => {
    const part = by === 'day' ? { day: name as Day } : { [by]: name }
    const after = (ends.at(-1) ?? null) as Uuid | null
    return readSpendOf(trx, { customer_id: io.customer.id, month, ...part }, { after, limit: LINES_PER_PAGE })
  })

function turnsOf(at: At, { next }: SpendPage): Option<Place>[] {
  const newer: Place = { ...at, ends: at.ends.slice(0, -1) }
  return [
    ...(at.ends.length > 0 ? [{ value: newer, label: text('history-newer-button') }] : []),
    ...(next === null
      ? []
      : [{ value: { ...at, ends: [...at.ends, next] }, label: text('history-older-button') }]),
  ]
}

function lineText({ network, recipient, plan_name, amount, happened_at: when }: SpentOn, names: Names): Text {
  const goods = {
    mark: '✅',
    amount,
    network: isNetwork(network) ? networkName(network) : network,
    plan: plan_name ?? 'none',
    when,
  }
  const name = names[recipient]
  return name === undefined
    ? text('history-purchase-line', { ...goods, phone: recipient as Phone })
    : text('history-named-line', { ...goods, name })
}
