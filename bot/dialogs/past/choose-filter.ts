import { readRecipients } from '../../../core/customers/index.ts'
import {
  type HistoryFilter,
  type HistoryKind,
  type HistoryStatus,
  thisMonth,
} from '../../../core/history/index.ts'
import { addMonths, type Month } from '../../../core/kernel/calendar.ts'
import type { Phone } from '../../../core/kernel/phone.ts'
import { readRecentRecipients } from '../../../core/purchase/index.ts'
import { type Text, text } from '../../texts/text.ts'
import type { Answer, Io, Option } from '../engine/dialog.ts'
import { hearFilter, saysSomething, toFilter } from './read-filter.ts'

/** A button that says what, or words that do. */
export type Narrowing = { narrow: HistoryFilter } | { said: string }
type Wish = Narrowing | { ask: 'month' | 'phone' } | { clear: true } | { back: true }

const kind = (only: HistoryKind) => ({ narrow: { kinds: [only] } })
const status = (...only: HistoryStatus[]) => ({ narrow: { statuses: only } })

/** One more thing to narrow the list down to, by buttons or in words. What was asked for before stays. */
export async function chooseFilter(io: Io, filter: HistoryFilter): Promise<HistoryFilter> {
  const options: Option<Wish>[] = [
    { value: kind('airtime'), label: text('history-airtime-button') },
    { value: kind('data'), label: text('history-data-button') },
    { value: kind('funding'), label: text('history-funding-button') },
    { value: kind('refund'), label: text('history-refund-button') },
    { value: status('done'), label: text('history-done-button') },
    { value: status('waiting'), label: text('history-waiting-button') },
    { value: status('returned'), label: text('history-returned-button') },
    { value: status('failed'), label: text('history-failed-button') },
    { value: { ask: 'month' }, label: text('history-month-button') },
    { value: { ask: 'phone' }, label: text('history-phone-button') },
    { value: { clear: true }, label: text('history-everything-button') },
    { value: { back: true }, label: text('history-back-button') },
  ]
  const wish = await io.ask<Wish>(text('history-find'), wordsReader, { options, columns: 2 })
  if ('clear' in wish) return {}
  if ('back' in wish) return filter
  if ('ask' in wish) return wish.ask === 'month' ? chooseMonth(io, filter) : choosePhone(io, filter)
  return { ...filter, ...(await narrowBy(io, wish)) }
}

/** What was tapped, or typed, as a filter. The month that words speak of is settled once: it may turn meanwhile. */
export async function narrowBy(io: Io, wish: Narrowing): Promise<HistoryFilter> {
  if ('narrow' in wish) return wish.narrow
  const country = io.core.config.COUNTRY
  return io.step('hear', async () =>
    toFilter(hearFilter(wish.said), { this_month: thisMonth(io.customer.time_zone), country }),
  )
}

/** Words that say something to look for. */
export const wordsReader = (answer: Answer): { value: { said: string } } | { problem: Text } =>
  answer.kind === 'text' && saysSomething(hearFilter(answer.text))
    ? { value: { said: answer.text } }
    : { problem: text('please-choose') }

const MONTHS_SHOWN = 6

async function chooseMonth(io: Io, filter: HistoryFilter): Promise<HistoryFilter> {
  const this_month = await io.step('month', async () => thisMonth(io.customer.time_zone))
  const months = Array.from({ length: MONTHS_SHOWN }, (_, ago) => addMonths(this_month, -ago))
  const wish = await io.ask<Narrowing>(text('history-ask-month'), wordsReader, {
    options: months.map((month) => ({
      value: { narrow: span(month) },
      label: text('history-month', { month }),
    })),
    columns: 2,
  })
  return { ...filter, ...(await narrowBy(io, wish)) }
}

const span = (month: Month): HistoryFilter => ({ from: month, to: month })

const PHONES_SHOWN = 6

async function choosePhone(io: Io, filter: HistoryFilter): Promise<HistoryFilter> {
  const customer_id = io.customer.id
  const phones = await io.step('phones', async (trx) => {
    const saved = new Map((await readRecipients(trx, customer_id)).map(({ phone, name }) => [phone, name]))
    const recent = await readRecentRecipients(trx, { customer_id, limit: PHONES_SHOWN })
    return recent.map(({ recipient: phone }) => ({ phone, name: saved.get(phone) ?? null }))
  })
  const wish = await io.ask<Narrowing>(text('history-ask-phone'), wordsReader, {
    options: phones.map(({ phone, name }) => ({
      value: { narrow: { recipient: phone } },
      label: labelOf(phone, name),
    })),
  })
  return { ...filter, ...(await narrowBy(io, wish)) }
}

const labelOf = (phone: Phone, name: string | null) =>
  name === null ? text('value-phone', { value: phone }) : text('buy-saved-recipient', { name, phone })
