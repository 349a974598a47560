import { networkName } from '../../../../core/catalog/index.ts'
import { maskPhone } from '../../../../core/kernel/phone.ts'
import type { TransactionLine } from '../../../../core/support/index.ts'
import { type Text, text } from '../../../texts/text.ts'
import { gatewayTitle } from '../../gateway-title.ts'

const MARKS: Readonly<Record<string, string>> = {
  queued: '🕒',
  held: '⏳',
  sending: '⏳',
  unknown: '❓',
  review: '🔎',
  delivered: '✅',
  returned: '↩️',
  reversed: '↩️',
  opening: '⏳',
  open: '⏳',
  credited: '➕',
  failed: '✕',
  abandoned: '✕',
  done: '↩️',
}

/** One line of the list: how it stands, how much, what for whom, and when. Numbers are masked. */
export function transactionLine(line: TransactionLine): Text {
  const { state, amount, created_at: when } = line
  return text('transactions-line', { mark: MARKS[state] ?? '·', amount, what: goodsOf(line), when })
}

function goodsOf({ kind, network, recipient, plan_name, party }: TransactionLine): string {
  if (kind === 'funding') return gatewayTitle(party ?? '')
  const goods = [
    network === null ? null : networkName(network),
    plan_name,
    recipient === null ? null : maskPhone(recipient),
  ]
  const named = goods.filter((part) => part !== null)
  if (kind === 'airtime' || kind === 'data') return named.join(' ')
  return [kind.replace('_', ' '), ...named].join(' ')
}
