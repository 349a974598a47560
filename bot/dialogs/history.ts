import { networkName } from '../../core/catalog/index.ts'
import type { Uuid } from '../../core/kernel/ids.ts'
import { ZERO } from '../../core/kernel/money.ts'
import { type Funding, readFundings } from '../../core/payments/index.ts'
import type { Trx } from '../../core/platform/transaction.ts'
import { type PurchaseView, readPurchases } from '../../core/purchase/index.ts'
import type { Receipt } from '../channels/channel.ts'
import type { TextKey } from '../texts/keys.ts'
import { type Text, text } from '../texts/text.ts'
import { dialog, type Io, type Next, type Option } from './engine/dialog.ts'
import { shortcuts } from './shortcuts.ts'

/** What a line of the history needs, so that it can wait in the dialog's state. */
type Line =
  | ({ kind: 'purchase' } & Pick<
      PurchaseView,
      | 'reference'
      | 'plan_name'
      | 'network'
      | 'recipient'
      | 'face_amount'
      | 'discount'
      | 'price'
      | 'state'
      | 'created_at'
    >)
  | {
      kind: 'funding'
      reference: string
      amount: Funding['amount']
      state: Funding['state']
      gateway: string
      created_at: Date
    }

type Tap = { open: Line } | { go: 'older' | 'newer' }

const LINES_PER_PAGE = 6

/** Purchases and payments together, newest first; a tap on a line gives its receipt. */
export const history = dialog({
  name: 'history',
  version: 2,
  session: true,
  async run(io) {
    const all = await io.step('read', (trx) => readLines(trx, io.customer.id))
    if (all.length === 0) return io.say(text('history-empty'), { shortcuts: shortcuts(['buy', 'fund']) })
    const pages = Math.ceil(all.length / LINES_PER_PAGE)
    let page = 0
    for (;;) {
      const tap = await io.choose(
        text('history-title', { page: page + 1, pages }),
        pageOptions(all, page, pages),
      )
      if ('open' in tap) return showReceipt(io, tap.open)
      page += tap.go === 'older' ? 1 : -1
    }
  },
})

/** Enough to leaf through; the whole of it is for the export. */
const LINES_MAX = 60

async function readLines(trx: Trx, customer_id: Uuid): Promise<Line[]> {
  const purchases = await readPurchases(trx, { customer_id, limit: LINES_MAX })
  const fundings = await readFundings(trx, { customer_id, limit: LINES_MAX })
  const lines: Line[] = [
    ...purchases.map(
      ({
        reference,
        plan_name,
        network,
        recipient,
        face_amount,
        discount,
        price,
        state,
        created_at,
      }): Line => ({
        kind: 'purchase',
        reference,
        plan_name,
        network,
        recipient,
        face_amount,
        discount,
        price,
        state,
        created_at,
      }),
    ),
    ...fundings.map(
      ({ reference, amount, credited_amount, state, gateway, created_at }): Line => ({
        kind: 'funding',
        reference,
        amount: credited_amount ?? amount,
        state,
        gateway,
        created_at,
      }),
    ),
  ]
  return lines
    .sort((left, right) => right.created_at.getTime() - left.created_at.getTime())
    .slice(0, LINES_MAX)
}

function pageOptions(lines: Line[], page: number, pages: number): Option<Tap>[] {
  const shown = lines.slice(page * LINES_PER_PAGE, (page + 1) * LINES_PER_PAGE)
  const options: Option<Tap>[] = shown.map((line) => ({ value: { open: line }, label: lineText(line) }))
  if (page + 1 < pages) options.push({ value: { go: 'older' }, label: text('history-older-button') })
  if (page > 0) options.push({ value: { go: 'newer' }, label: text('history-newer-button') })
  return options
}

/** How it stands, by a sign and in the receipt also by a word. */
const MARKS = {
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
} as const satisfies Record<Line['state'], string>

function lineText(line: Line): Text {
  const [mark, when] = [MARKS[line.state], line.created_at]
  if (line.kind === 'funding') return text('history-funding-line', { mark, amount: line.amount, when })
  const { face_amount: amount, recipient: phone } = line
  const goods = { amount, network: networkName(line.network), plan: line.plan_name ?? 'none' }
  return text('history-purchase-line', { mark, ...goods, phone, when })
}

const stateText = ({ kind, state }: Line): Text =>
  kind === 'purchase' && state === 'reversed'
    ? text('state-taken-back')
    : text(`state-${state}` as Extract<TextKey, `state-${Line['state']}`>)

/** The receipt as a picture with its facts in words, and on a tap as a file to keep. */
async function showReceipt(io: Io, line: Line): Promise<Next> {
  const picture = receiptOf(line)
  const options: Option<'again' | 'file' | 'back' | 'menu'>[] = [
    ...(line.kind === 'purchase' ? [{ value: 'again' as const, label: text('buy-again-button') }] : []),
    { value: 'file', label: text('receipt-file-button') },
    { value: 'back', label: text('menu-history-button') },
    { value: 'menu', label: text('menu-button') },
  ]
  const next = await io.choose(captionOf(line), options, { columns: 2, picture })
  if (next === 'again') return { start: 'buy', args: { argument: line.reference } }
  if (next === 'back') return { start: 'history' }
  if (next === 'menu') return { start: 'menu' }
  return io.say(captionOf(line), { document: { name: `${line.reference}.pdf`, picture } })
}

/** The same facts in words: nothing lives only in a picture. */
function captionOf(line: Line): Text {
  const { reference, state } = line
  if (line.kind === 'funding')
    return text('receipt-funding-caption', { amount: line.amount, reference, state })
  const { face_amount: amount, recipient: phone } = line
  return text('receipt-purchase-caption', {
    amount,
    network: networkName(line.network),
    plan: line.plan_name ?? 'none',
    phone,
    reference,
    state,
  })
}

function receiptOf(line: Line): Receipt {
  const label = (key: Extract<TextKey, `receipt-label-${string}`>, value: Text) => ({
    label: text(key),
    value,
  })
  const common = [
    label('receipt-label-when', text('value-moment', { value: line.created_at })),
    label('receipt-label-reference', text('value-text', { value: line.reference })),
    label('receipt-label-state', stateText(line)),
  ]
  const mood = MOODS[line.state]
  if (line.kind === 'funding') {
    const lines = [label('receipt-label-amount', text('value-money', { value: line.amount })), ...common]
    return { kind: 'receipt', title: text('receipt-title-funding'), mood, lines }
  }
  const { discount } = line
  const lines = [
    label('receipt-label-amount', text('value-money', { value: line.face_amount })),
    ...(discount > ZERO ? [label('receipt-label-discount', text('value-money', { value: discount }))] : []),
    label('receipt-label-paid', text('value-money', { value: line.price })),
    ...(line.plan_name === null
      ? []
      : [label('receipt-label-plan', text('value-text', { value: line.plan_name }))]),
    label('receipt-label-network', text('value-text', { value: networkName(line.network) })),
    label('receipt-label-phone', text('value-phone', { value: line.recipient })),
    ...common,
  ]
  const title = line.plan_name === null ? text('receipt-title-purchase') : text('receipt-title-data')
  return { kind: 'receipt', title, mood, lines }
}

const MOODS = {
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
} as const satisfies Record<Line['state'], Receipt['mood']>
