import { networkName } from '../../../core/catalog/index.ts'
import type { HistoryFilter } from '../../../core/history/index.ts'
import { formatPhone } from '../../../core/kernel/phone.ts'
import { type Text, text } from '../../texts/text.ts'
import type { Names } from './line-text.ts'

export const isEmpty = (filter: HistoryFilter): boolean => Object.keys(filter).length === 0

/** The list's heading: which page, and what it is narrowed down to. */
export function headingOf(filter: HistoryFilter, page: number, names: Names, country: 'NG' | 'IN'): Text {
  if (isEmpty(filter)) return text('history-title', { page })
  const { from, to } = filter
  const about = { ...partsOf(filter, names, country), page }
  if (from === undefined || to === undefined) return text('history-title-filtered', about)
  return from === to
    ? text('history-title-month', { ...about, month: from })
    : text('history-title-months', { ...about, from, to })
}

/** What is narrowed down, apart from the time; `any` where it is not. */
function partsOf(
  { kinds, statuses, network, recipient, words }: HistoryFilter,
  names: Names,
  country: 'NG' | 'IN',
) {
  return {
    kind: kinds === undefined ? 'any' : kinds.length > 1 ? 'several' : (kinds[0] ?? 'any'),
    status: statuses === undefined ? 'any' : (statuses.at(-1) ?? 'any'),
    network: network === undefined ? 'any' : networkName(network),
    phone: recipient === undefined ? 'any' : (names[recipient] ?? formatPhone(recipient, country)),
    words: words ?? 'any',
  }
}
