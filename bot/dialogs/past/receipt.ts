import { networkName } from '../../../core/catalog/index.ts'
import type { HistoryLine } from '../../../core/history/index.ts'
import { ZERO } from '../../../core/kernel/money.ts'
import type { Receipt } from '../../channels/channel.ts'
import type { TextKey } from '../../texts/keys.ts'
import { type Text, text } from '../../texts/text.ts'
import { goodsOf, isPurchase, stateText } from './line-text.ts'

/** The facts in words: nothing lives only in a picture. */
export function captionOf(line: HistoryLine): Text {
  const { kind, amount, state } = line
  const reference = line.reference ?? ''
  if (isPurchase(line)) return text('receipt-purchase-caption', { ...goodsOf(line), reference, state })
  if (kind === 'funding') return text('receipt-funding-caption', { amount, reference, state })
  return text('receipt-movement-caption', { amount, reference, kind: movementOf(line) })
}

/** What moved in the wallet without being bought or paid in. */
const movementOf = ({ kind, comes_in }: HistoryLine): string =>
  kind === 'correction' && comes_in ? 'correction_in' : kind

export function receiptOf(line: HistoryLine): Receipt {
  const common = [
    label('receipt-label-when', text('value-moment', { value: line.created_at })),
    ...(line.reference === null
      ? []
      : [label('receipt-label-reference', text('value-text', { value: line.reference }))]),
    label('receipt-label-state', stateText(line)),
  ]
  return {
    kind: 'receipt',
    title: titleOf(line),
    mood: MOODS[line.state],
    lines: [...factsOf(line), ...common],
  }
}

const label = (key: Extract<TextKey, `receipt-label-${string}`>, value: Text) => ({ label: text(key), value })

const TITLES = {
  airtime: 'receipt-title-purchase',
  data: 'receipt-title-data',
  funding: 'receipt-title-funding',
  refund: 'receipt-title-refund',
  taken_back: 'receipt-title-taken-back',
  bill: 'receipt-title-bill',
  correction: 'receipt-title-correction',
} as const satisfies Record<HistoryLine['kind'], TextKey>

const titleOf = ({ kind }: HistoryLine): Text => text(TITLES[kind])

function factsOf(line: HistoryLine): Receipt['lines'] {
  const { amount, discount, price, plan_name, network, recipient } = line
  const sold = [
    ...(discount > ZERO ? [label('receipt-label-discount', text('value-money', { value: discount }))] : []),
    label('receipt-label-paid', text('value-money', { value: price })),
  ]
  return [
    label('receipt-label-amount', text('value-money', { value: amount })),
    ...(isPurchase(line) ? sold : []),
    ...(plan_name === null ? [] : [label('receipt-label-plan', text('value-text', { value: plan_name }))]),
    ...(network === null
      ? []
      : [label('receipt-label-network', text('value-text', { value: networkName(network) }))]),
    ...(recipient === null ? [] : [label('receipt-label-phone', text('value-phone', { value: recipient }))]),
  ]
}

const MOODS = {
  queued: 'waiting',
  held: 'waiting',
  sending: 'waiting',
  unknown: 'waiting',
  review: 'waiting',
  delivered: 'good',
  returned: 'bad',
  opening: 'waiting',
  open: 'waiting',
  credited: 'good',
  failed: 'bad',
  abandoned: 'bad',
  reversed: 'bad',
  done: 'good',
} as const satisfies Record<HistoryLine['state'], Receipt['mood']>
