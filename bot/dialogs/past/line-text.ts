import { networkName } from '../../../core/catalog/index.ts'
import type { HistoryLine } from '../../../core/history/index.ts'
import type { Phone } from '../../../core/kernel/phone.ts'
import type { TextKey } from '../../texts/keys.ts'
import { type Text, text } from '../../texts/text.ts'

/** The customer's own names for numbers. */
export type Names = Record<string, string>

/** How it stands, by a sign and in the receipt also by a word. */
const MARKS = {
  queued: '🕒',
  held: '⏳',
  sending: '⏳',
  unknown: '⏳',
  review: '🔎',
  delivered: '✅',
  returned: '↩️',
  opening: '⏳',
  open: '⏳',
  credited: '➕',
  failed: '✕',
  abandoned: '✕',
  reversed: '↩️',
  done: '✅',
} as const satisfies Record<HistoryLine['state'], string>

/** One line of the list: what, for whom or from where, and when. */
export function lineText(line: HistoryLine, names: Names): Text {
  const { kind, amount, created_at: when } = line
  const mark = MARKS[line.state]
  switch (kind) {
    case 'funding':
      return text('history-funding-line', { mark, amount, when })
    case 'refund':
      return text('history-refund-line', { amount, when })
    case 'taken_back':
      return text('history-taken-back-line', { amount, when })
    case 'bill':
      return text('history-bill-line', { amount, when })
    case 'correction':
      return line.comes_in
        ? text('history-correction-in-line', { amount, when })
        : text('history-correction-out-line', { amount, when })
    case 'airtime':
    case 'data': {
      const { phone, ...goods } = goodsOf(line)
      const name = names[phone]
      return name === undefined
        ? text('history-purchase-line', { mark, ...goods, phone, when })
        : text('history-named-line', { mark, ...goods, name, when })
    }
  }
}

/** What a purchase was, as the texts about it want it. */
export const goodsOf = ({ amount, network, plan_name, recipient }: HistoryLine) => ({
  amount,
  network: network === null ? '' : networkName(network),
  plan: plan_name ?? 'none',
  phone: (recipient ?? '') as Phone,
})

export const isPurchase = ({ kind }: HistoryLine): boolean => kind === 'airtime' || kind === 'data'

/** How it stands, in words. */
export const stateText = (line: HistoryLine): Text =>
  isPurchase(line) && line.state === 'reversed'
    ? text('state-taken-back')
    : text(`state-${line.state}` as Extract<TextKey, `state-${HistoryLine['state']}`>)
